using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>
/// Knows the market, the hazards and how much people differ, but no person's own rates: it learns about a person from the person's own past, as
/// anybody could. The yardstick of what these data can show.
/// </summary>
/// <remarks>
/// Counts, windows and tests as in the journeys: new customers in the quarter; follow-up ever and fast of the customers of the last 150 and 240 days;
/// lost and stuck by stage in the last 180 and 270. The score is Bonferroni's over the company, a third of the level for each pattern.
/// </remarks>
internal sealed class OracleDiagnoser(double level = 0.04) : ILevelDiagnoser, IStoryDiagnoser
{
    private const int Patterns = 3;
    private const int FollowUpTests = 4;
    private const double Material = 0.25;
    private const double LeastExpected = 0.3;

    /// <summary>With more steps missing than that, a person's stages say nothing: what is recorded may be what went wrong.</summary>
    private const double MostSkips = 0.15;

    public string Name => "oracle";

    public double Level => level;

    public IReadOnlyList<Accusation> Diagnose(SimulatedTeam team) => [.. Candidates(team).Where(a => a.Score <= level)];

    public IReadOnlyList<Accusation> Candidates(SimulatedTeam team)
    {
        var observed = new Observed(team);
        var found = new List<Accusation>();
        var follow = new FollowUpOracle(team, observed);
        var stages = new StageOracle(team, observed);
        var stageTests = 4 * team.Truth.Settings.OpenStages;
        for (var i = 0; i < team.People.Count; i++)
        {
            var people = team.People.Count;
            Add(found, i, Cause.NewCustomers, -1, NewCustomerOracle.Score(team, observed, i), people * Patterns);
            Add(found, i, Cause.FollowUp, -1, follow.Score(i), people * Patterns * FollowUpTests);
            if (observed.SkipShare(i) > MostSkips) continue;
            for (var k = 0; k < team.Truth.Settings.OpenStages; k++)
            {
                Add(found, i, Cause.Lost, k, stages.Score(i, k, Cause.Lost), people * Patterns * stageTests);
                Add(found, i, Cause.Slow, k, stages.Score(i, k, Cause.Slow), people * Patterns * stageTests);
            }
        }

        return found;
    }

    /// <summary>The smallest tail of some windows, those left out that are no material difference.</summary>
    internal static double Smallest(double best, double tail, int observed, double mean, bool isUpper)
    {
        if (mean < LeastExpected) return best;
        var ratio = observed / mean;
        return isUpper ? ratio > 1 + Material ? Math.Min(best, tail) : best : ratio < 1 - Material ? Math.Min(best, tail) : best;
    }

    private static void Add(List<Accusation> found, int person, Cause cause, int stage, double tail, int tests)
    {
        if (tail < 1) found.Add(new Accusation(SimulatedTeam.IdOf(person), cause, stage, tail * tests));
    }
}
