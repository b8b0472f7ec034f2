using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>
/// The textbook rule: each person against a beta-binomial or gamma-Poisson whose mean and spread come from the others by moments and are then taken
/// for the truth; Benjamini and Hochberg at .10 over the report; a quarter's difference at least. It looks at no past and at finished cases only.
/// </summary>
internal sealed class PlugInDiagnoser(double q = 0.10) : IStoryDiagnoser
{
    private const double Material = 0.25;
    private const double MatureDays = 60;
    private const int WindowDays = 240;
    private const int StageDays = 180;

    public string Name => "plug-in";

    public IReadOnlyList<Accusation> Diagnose(SimulatedTeam team)
    {
        var observed = new Observed(team);
        var scores = new List<(Accusation Said, bool IsMaterial)>();
        NewCustomers(team, observed, scores);
        FollowUp(team, observed, scores);
        for (var k = 0; k < team.Truth.Settings.OpenStages; k++)
        {
            Lost(team, observed, k, scores);
            Slow(team, observed, k, scores);
        }

        return Adjusted(scores);
    }

    /// <summary>What the step-up rule leaves, each with the level at which it would just be left.</summary>
    private List<Accusation> Adjusted(List<(Accusation Said, bool IsMaterial)> scores)
    {
        scores.Sort((a, b) => a.Said.Score.CompareTo(b.Said.Score));
        var (found, adjusted) = (new List<Accusation>(), 1.0);
        for (var n = scores.Count - 1; n >= 0; n--)
        {
            adjusted = Math.Min(adjusted, scores.Count * scores[n].Said.Score / (n + 1));
            if (adjusted <= q && scores[n].IsMaterial) found.Add(scores[n].Said with { Score = adjusted });
        }

        return found;
    }

    private static void NewCustomers(SimulatedTeam team, Observed observed, List<(Accusation Said, bool IsMaterial)> scores)
    {
        var people = team.People.Count;
        var (counts, worked) = (new int[people], new double[people]);
        for (var i = 0; i < people; i++)
        {
            counts[i] = observed.NewCustomers[i].Count(moment => moment >= observed.QuarterStart);
            worked[i] = observed.Clock(i).At(team.Time.End) - observed.Clock(i).At(observed.QuarterStart);
        }

        for (var i = 0; i < people; i++) AddCount(scores, counts, worked, i, Cause.NewCustomers, -1);
    }

    private static void FollowUp(SimulatedTeam team, Observed observed, List<(Accusation Said, bool IsMaterial)> scores)
    {
        var people = team.People.Count;
        var (of, with) = (new int[people], new int[people]);
        var start = team.Time.WindowOf(WindowDays);
        foreach (var stint in observed.Stints)
        {
            var clock = observed.Clock(stint.Owner);
            if (stint.From < start || clock.At(team.Time.End) - clock.At(stint.From) < MatureDays) continue;
            of[stint.Owner]++;
            with[stint.Owner] += stint.IsFollowedUp && stint.Stay <= MatureDays ? 1 : 0;
        }

        for (var i = 0; i < people; i++) AddShare(scores, with, of, i, Cause.FollowUp, -1, isUpper: false);
    }

    private static void Lost(SimulatedTeam team, Observed observed, int stage, List<(Accusation Said, bool IsMaterial)> scores)
    {
        var people = team.People.Count;
        var (closed, lost) = (new int[people], new int[people]);
        var start = team.Time.WindowOf(StageDays);
        foreach (var stay in observed.Stays)
        {
            if (stay.Stage != stage || stay.Exit == StageExit.None || stay.To < start) continue;
            closed[stay.Owner]++;
            lost[stay.Owner] += stay.Exit == StageExit.Lost ? 1 : 0;
        }

        for (var i = 0; i < people; i++) AddShare(scores, lost, closed, i, Cause.Lost, stage, isUpper: true);
    }

    private static void Slow(SimulatedTeam team, Observed observed, int stage, List<(Accusation Said, bool IsMaterial)> scores)
    {
        var people = team.People.Count;
        var hazard = new OthersHazard(observed, stage, people);
        var (exits, expected) = (new int[people], new double[people]);
        for (var i = 0; i < people; i++) (exits[i], expected[i]) = hazard.Of(i, team.Time.WindowOf(StageDays));
        for (var i = 0; i < people; i++) AddCount(scores, exits, expected, i, Cause.Slow, stage);
    }

    private static void AddCount(
        List<(Accusation Said, bool IsMaterial)> scores, int[] counts, double[] exposure, int person, Cause cause, int stage)
    {
        var (mean, shape) = Moments.GammaPoisson(counts, exposure, person);
        var expected = mean * exposure[person];
        if (expected < 1) return;
        var said = new Accusation(SimulatedTeam.IdOf(person), cause, stage, Tail.Lower(counts[person], shape, expected));
        scores.Add((said, counts[person] < (1 - Material) * expected));
    }

    private static void AddShare(
        List<(Accusation Said, bool IsMaterial)> scores, int[] part, int[] of, int person, Cause cause, int stage, bool isUpper)
    {
        if (of[person] < 3) return;
        var (m, spread) = Moments.BetaBinomial(part, of, person);
        var (a, b) = (m * spread, (1 - m) * spread);
        var (y, n) = (part[person], of[person]);
        var tail = isUpper ? Tail.BetaBinomialUpper(y, n, a, b) : Tail.BetaBinomialLower(y, n, a, b);
        var isMaterial = isUpper ? y > (1 + Material) * m * n : y < (1 - Material) * m * n;
        scores.Add((new Accusation(SimulatedTeam.IdOf(person), cause, stage, tail), isMaterial));
    }
}
