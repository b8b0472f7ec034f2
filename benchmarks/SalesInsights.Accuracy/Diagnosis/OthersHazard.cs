namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>Nelson and Aalen's cumulative hazard to leave a stage among the others, with delayed entry.</summary>
internal sealed class OthersHazard
{
    private readonly Observed _observed;
    private readonly List<StageStay>[] _stays;
    private readonly (double Age, int Owner)[] _events;
    private readonly int[] _atRisk;

    public OthersHazard(Observed observed, int stage, int people)
    {
        _observed = observed;
        _stays = new List<StageStay>[people];
        for (var i = 0; i < people; i++) _stays[i] = [];
        var events = new List<(double, int)>();
        foreach (var stay in observed.Stays)
        {
            if (stay.Stage != stage) continue;
            _stays[stay.Owner].Add(stay);
            if (stay.Exit != StageExit.None) events.Add((observed.AgeAt(stay, stay.To), stay.Owner));
        }

        _events = [.. events];
        Array.Sort(_events);
        _atRisk = AtRisk(_stays.SelectMany(s => s));
    }

    /// <summary>Exits of a person since a moment, and how many the others' hazard expects.</summary>
    public (int Exits, double Expected) Of(int person, double start)
    {
        var own = _stays[person];
        var ownAtRisk = AtRisk(own);
        var (ages, hazards, sum) = (new List<double>(_events.Length), new List<double>(_events.Length), 0.0);
        for (var e = 0; e < _events.Length; e++)
        {
            if (_events[e].Owner == person) continue;
            var risk = _atRisk[e] - ownAtRisk[e];
            if (risk > 0) sum += 1.0 / risk;
            ages.Add(_events[e].Age);
            hazards.Add(sum);
        }

        var (exits, expected) = (0, 0.0);
        foreach (var stay in own)
        {
            if (stay.To < start) continue;
            var from = stay.From >= start ? stay.AgeFrom : _observed.AgeAt(stay, start);
            expected += At(ages, hazards, _observed.AgeAt(stay, stay.To)) - At(ages, hazards, from);
            exits += stay.Exit == StageExit.None ? 0 : 1;
        }

        return (exits, expected);
    }

    /// <summary>How many of some stays are under way at the age of each event.</summary>
    private int[] AtRisk(IEnumerable<StageStay> stays)
    {
        var (entries, ends) = (new List<double>(), new List<double>());
        foreach (var stay in stays)
        {
            entries.Add(stay.AgeFrom);
            ends.Add(_observed.AgeAt(stay, stay.To));
        }

        entries.Sort();
        ends.Sort();
        var (risk, entered, ended) = (new int[_events.Length], 0, 0);
        for (var e = 0; e < _events.Length; e++)
        {
            while (entered < entries.Count && entries[entered] < _events[e].Age) entered++;
            while (ended < ends.Count && ends[ended] < _events[e].Age) ended++;
            risk[e] = entered - ended;
        }

        return risk;
    }

    private static double At(List<double> ages, List<double> hazards, double age)
    {
        var n = ages.BinarySearch(age);
        n = n >= 0 ? n : ~n - 1;
        return n < 0 ? 0 : hazards[n];
    }
}
