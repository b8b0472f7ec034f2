using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>Fixed thresholds as a manager sets them by eye on the screens of a CRM. It knows no chance.</summary>
internal sealed class ThresholdDiagnoser : IStoryDiagnoser
{
    /// <summary>Fewer than half as many new customers as the team's mean in the quarter.</summary>
    private const double FewCustomers = 0.5;

    /// <summary>Less than 60 % of the team's share of customers with an opportunity, among those of the last two quarters.</summary>
    private const double LowFollowUp = 0.6;

    /// <summary>Half again as large a share of a stage's closed visits lost, or median age of its open ones.</summary>
    private const double Worse = 1.5;

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
        for (var k = 0; k < team.Truth.Settings.OpenStages; k++) Stage(team, observed, found, k);
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

    private static void Stage(SimulatedTeam team, Observed observed, List<Accusation> found, int stage)
    {
        var (people, start) = (team.People.Count, team.Time.WindowOf(HalfYear));
        var (closed, lost) = (new int[people], new int[people]);
        var ages = new List<double>[people];
        for (var i = 0; i < people; i++) ages[i] = [];
        foreach (var stay in observed.Stays)
        {
            if (stay.Stage != stage) continue;
            if (stay.To >= team.Time.End) ages[stay.Owner].Add(observed.AgeAt(stay, stay.To));
            if (stay.Exit == StageExit.None || stay.To < start) continue;
            closed[stay.Owner]++;
            lost[stay.Owner] += stay.Exit == StageExit.Lost ? 1 : 0;
        }

        var share = (double)lost.Sum() / Math.Max(1, closed.Sum());
        var median = Median([.. ages.SelectMany(a => a)]);
        for (var i = 0; i < people; i++)
        {
            Add(found, closed[i] >= LeastDeals && lost[i] > Worse * share * closed[i], i, Cause.Lost, stage);
            Add(found, ages[i].Count >= LeastDeals && Median(ages[i]) > Worse * median, i, Cause.Slow, stage);
        }
    }

    private static double Median(List<double> values)
    {
        if (values.Count == 0) return 0;
        values.Sort();
        return 0.5 * (values[(values.Count - 1) / 2] + values[values.Count / 2]);
    }

    private static void Add(List<Accusation> found, bool isSaid, int person, Cause cause, int stage)
    {
        if (isSaid) found.Add(new Accusation(SimulatedTeam.IdOf(person), cause, stage, 0));
    }
}
