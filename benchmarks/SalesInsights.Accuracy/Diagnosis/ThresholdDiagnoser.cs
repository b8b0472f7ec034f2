using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>Fixed thresholds as a manager sets them by eye on the screens of a CRM. It knows no chance.</summary>
internal sealed class ThresholdDiagnoser : IStoryDiagnoser
{
    /// <summary>Fewer than half as many new customers as the team's mean in the quarter.</summary>
    private const double FewCustomers = 0.5;

    /// <summary>Less than 60 % of the team's share of customers with an opportunity, among those of the last two quarters.</summary>
    private const double LowFollowUp = 0.6;

    /// <summary>Wins less than half of the team's share of the deals closed in two quarters; the stage is where most were lost.</summary>
    private const double FewWins = 0.5;

    /// <summary>Open deals lie half as long again in their stage, by the median; the stage is that of the oldest.</summary>
    private const double Old = 1.5;

    private const int HalfYear = 183;
    private const int LeastCustomers = 5;
    private const int LeastDeals = 8;

    public string Name => "thresholds";

    public IReadOnlyList<Accusation> Diagnose(SimulatedTeam team)
    {
        var observed = new Observed(team);
        var found = new List<Accusation>();
        var people = team.People.Count;
        NewCustomers(observed, found, people);
        FollowUp(team, observed, found, people);
        Deals(team, observed, found, people);
        return found;
    }

    private static void NewCustomers(Observed observed, List<Accusation> found, int people)
    {
        var counts = new int[people];
        for (var i = 0; i < people; i++) counts[i] = observed.NewCustomers[i].Count(moment => moment >= observed.QuarterStart);
        var mean = counts.Average();
        for (var i = 0; i < people; i++) Add(found, counts[i] < FewCustomers * mean, i, Cause.NewCustomers, -1);
    }

    private static void FollowUp(SimulatedTeam team, Observed observed, List<Accusation> found, int people)
    {
        var start = team.Time.WindowOf(HalfYear);
        var (of, with) = (new int[people], new int[people]);
        foreach (var stint in observed.Stints)
        {
            if (stint.From < start) continue;
            of[stint.Owner]++;
            with[stint.Owner] += stint.IsFollowedUp ? 1 : 0;
        }

        var share = (double)with.Sum() / Math.Max(1, of.Sum());
        for (var i = 0; i < people; i++)
            Add(found, of[i] >= LeastCustomers && with[i] < LowFollowUp * share * of[i], i, Cause.FollowUp, -1);
    }

    private static void Deals(SimulatedTeam team, Observed observed, List<Accusation> found, int people)
    {
        var (open, start) = (team.Truth.Settings.OpenStages, team.Time.WindowOf(HalfYear));
        var (won, lost, lostAt) = (new int[people], new int[people], new int[people, open]);
        var ages = new List<(double Age, int Stage)>[people];
        for (var i = 0; i < people; i++) ages[i] = [];
        foreach (var stay in observed.Stays)
        {
            if (stay.To >= team.Time.End) ages[stay.Owner].Add((observed.AgeAt(stay, stay.To), stay.Stage));
            if (stay.To < start) continue;
            if (stay.Exit == StageExit.Moved && stay.Stage == open - 1) won[stay.Owner]++;
            if (stay.Exit != StageExit.Lost) continue;
            lost[stay.Owner]++;
            lostAt[stay.Owner, stay.Stage]++;
        }

        var share = (double)won.Sum() / Math.Max(1, won.Sum() + lost.Sum());
        var median = Median(ages.SelectMany(a => a));
        for (var i = 0; i < people; i++)
        {
            var closed = won[i] + lost[i];
            var most = Enumerable.Range(0, open).MaxBy(k => lostAt[i, k]);
            Add(found, closed >= LeastDeals && won[i] < FewWins * share * closed, i, Cause.Lost, most);
            var oldest = ages[i].Count == 0 ? -1 : ages[i].MaxBy(a => a.Age).Stage;
            Add(found, ages[i].Count >= LeastDeals && Median(ages[i]) > Old * median, i, Cause.Slow, oldest);
        }
    }

    private static double Median(IEnumerable<(double Age, int Stage)> ages)
    {
        double[] sorted = [.. ages.Select(a => a.Age).Order()];
        return sorted.Length == 0 ? 0 : 0.5 * (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]);
    }

    private static void Add(List<Accusation> found, bool isSaid, int person, Cause cause, int stage)
    {
        if (isSaid) found.Add(new Accusation(SimulatedTeam.IdOf(person), cause, stage, 0));
    }
}
