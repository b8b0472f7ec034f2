namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>Nelson and Aalen's cumulative hazard to leave a stage among the others, with delayed entry.</summary>
internal sealed class OthersHazard
{
    private readonly Observed _observed;
    private readonly List<StageStay>[] _stays;
    private readonly double[] _entries;
    private readonly double[] _ends;
    private readonly (double Age, int Owner)[] _events;

    public OthersHazard(Observed observed, int stage, int people)
    {
        _observed = observed;
        _stays = new List<StageStay>[people];
        for (var i = 0; i < people; i++) _stays[i] = [];
        var (entries, ends, events) = (new List<double>(), new List<double>(), new List<(double, int)>());
        foreach (var stay in observed.Stays)
        {
            if (stay.Stage != stage) continue;
            _stays[stay.Owner].Add(stay);
            var end = observed.AgeAt(stay, stay.To);
            entries.Add(stay.AgeFrom);
            ends.Add(end);
            if (stay.Exit != StageExit.None) events.Add((end, stay.Owner));
        }

        (_entries, _ends, _events) = (Sorted(entries), Sorted(ends), [.. events]);
        Array.Sort(_events);
    }

    /// <summary>Exits of a person since a moment, and how many the others' hazard expects.</summary>
    public (int Exits, double Expected) Of(int person, double start)
    {
        var own = _stays[person];
        var ownEntries = Sorted([.. own.Select(s => s.AgeFrom)]);
        var ownEnds = Sorted([.. own.Select(s => _observed.AgeAt(s, s.To))]);
        var (ages, hazards, sum) = (new List<double>(_events.Length), new List<double>(_events.Length), 0.0);
        foreach (var (age, owner) in _events)
        {
            if (owner == person) continue;
            var risk = AtRisk(_entries, _ends, age) - AtRisk(ownEntries, ownEnds, age);
            if (risk > 0) sum += 1.0 / risk;
            ages.Add(age);
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

    private static int AtRisk(double[] entries, double[] ends, double age) => Below(entries, age) - Below(ends, age);

    private static double At(List<double> ages, List<double> hazards, double age)
    {
        var n = ages.BinarySearch(age);
        n = n >= 0 ? n : ~n - 1;
        return n < 0 ? 0 : hazards[n];
    }

    /// <summary>How many are smaller.</summary>
    private static int Below(double[] sorted, double value)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) >> 1;
            if (sorted[middle] < value) low = middle + 1; else high = middle;
        }

        return low;
    }

    private static double[] Sorted(List<double> values)
    {
        double[] sorted = [.. values];
        Array.Sort(sorted);
        return sorted;
    }
}
