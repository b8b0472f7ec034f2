using MathNet.Numerics.Distributions;
using SalesInsights.Accuracy.Diagnosis;
using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Checks;

/// <summary>Counts in the records recover the rates, chances and hazards that were put in.</summary>
internal static class RateChecks
{
    private const int Teams = 60;

    /// <summary>People alike, so that the standard errors are those of counts.</summary>
    private static readonly TeamSettings Alike = TeamSettings.Plain with
    {
        NewCustomerCv = 0.001,
        FollowUpSpread = 1e7,
        DelayCv = 0,
        Frailty = 0,
        LargeShare = 0.3,
        People = 8,
    };

    public static IEnumerable<Check> All()
    {
        var healthy = Tally(Alike, Scenario.Healthy, _ => true);
        yield return Check.Mean("new customers, of those expected", 1, healthy.Customers / healthy.Expected, 1 / Math.Sqrt(healthy.Expected));
        yield return Check.Mean("follow-up chance", Alike.FollowUpMean, healthy.Share, Math.Sqrt(0.21 / healthy.Ripe));
        yield return Check.Mean("followed up within the median delay", 0.5, healthy.FastShare, Math.Sqrt(0.25 / (0.7 * healthy.Ripe)));
        yield return Check.Mean("lost, of those the hazards expect", 1, healthy.Lost / healthy.Losing, 1 / Math.Sqrt(healthy.Losing));
        yield return Check.Mean("advanced, of those the hazards expect", 1, healthy.Moved / healthy.Advancing, 1 / Math.Sqrt(healthy.Advancing));
        var late = Tally(Alike, Scenario.Planted(PlantKind.LateFollowUp, Effect.Strong), p => p);
        var fast = Normal.CDF(0, Alike.DelaySigma, -Math.Log(PlantedCause.FactorOf(PlantKind.LateFollowUp, Effect.Strong)));
        yield return Check.Mean("followed up within the median delay, strong cause", fast, late.Fast / (Alike.FollowUpMean * late.Ripe), Math.Sqrt(fast / late.FollowedUp));
        foreach (var effect in (Effect[])[Effect.Mild, Effect.Strong])
        {
            var few = Tally(Alike, Scenario.Planted(PlantKind.FewCustomers, effect), p => p);
            yield return Planted(PlantKind.FewCustomers, effect, few.Customers, few.Expected);
            var lost = Tally(Alike, Scenario.Planted(PlantKind.Lost, effect), p => p);
            yield return Planted(PlantKind.Lost, effect, lost.Lost, lost.Losing);
            var stuck = Tally(Alike, Scenario.Planted(PlantKind.Stuck, effect), p => p);
            yield return Planted(PlantKind.Stuck, effect, stuck.Lost + stuck.Moved, stuck.Losing + stuck.Advancing);
            var low = Tally(Alike, Scenario.Planted(PlantKind.LowFollowUp, effect), p => p);
            var chance = Alike.FollowUpMean * PlantedCause.FactorOf(PlantKind.LowFollowUp, effect);
            yield return Check.Mean($"follow-up chance, {effect} cause", chance, low.Share, Math.Sqrt(chance * (1 - chance) / low.Ripe));
        }
    }

    private static Check Planted(PlantKind kind, Effect effect, double observed, double expected)
    {
        var factor = PlantedCause.FactorOf(kind, effect);
        return Check.Mean($"{kind}, {effect}: ratio to the healthy hazard", factor, observed / expected, Math.Sqrt(factor / expected));
    }

    /// <summary>What the records show of everybody, or of those with a cause from its start on.</summary>
    private static RateTally Tally(TeamSettings settings, Scenario scenario, Func<bool, bool> wants)
    {
        var tally = new RateTally();
        for (var n = 0; n < Teams; n++)
        {
            var team = TeamSimulator.Simulate(settings, Scoring.Seeds.Quick + (ulong)n, scenario);
            var observed = new Observed(team);
            for (var i = 0; i < team.People.Count; i++)
            {
                var cause = team.Planted.FirstOrDefault(p => p.Person == i);
                if (wants(cause is not null)) tally.Add(team, observed, i, cause?.Start ?? 0, cause?.Stage ?? -1);
            }
        }

        return tally;
    }
}
