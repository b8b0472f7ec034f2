using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Statistics;

namespace SalesInsights.Journeys;

/// <summary>Says what the tests of a subject mean.</summary>
internal sealed class JourneyWriting(
    Snapshot snapshot, JourneyOptions options, Dictionary<JourneyStepKind, SpreadPosterior[]> spreads, SharedProblems shared)
{
    // "Fine" excludes a problem of practical size: a fifth too few, or a quarter more losses.
    private const double FineFrom = 0.8;

    // Told to nobody as a problem, but still only where it is plain.
    private const double StandingLevel = 0.005;
    private const double FewestForStanding = 10;
    private const double NearVariances = 2;

    public IReadOnlyList<JourneyStep> StepsOf(StepTests[] tests, int unit, SubjectKind kind, JourneyExemption exemption)
    {
        var steps = new List<JourneyStep>();
        foreach (var step in tests)
        {
            if (step.MostTelling(unit) is not { } test) continue;
            var stage = step.Step.Stage;
            var table = snapshot.Ledger.Stages;
            var isPerson = kind == SubjectKind.Salesperson;
            var (verdict, gap) = VerdictOf(step, unit, test, isPerson, exemption);
            steps.Add(new JourneyStep(
                test,
                stage < 0 ? default : table.Pipelines[table.PipelineOf[stage]].Id,
                stage < 0 ? null : table.Stages[stage],
                verdict,
                gap,
                isPerson ? StandingOf(step.Step, unit) : JourneyStanding.None,
                isPerson && shared.DepartmentOf(step.Step, unit) is >= 0 and var d ? Subject.Department(snapshot.Organization.DepartmentIds[d]) : null));
        }

        return steps;
    }

    private (JourneyVerdict Verdict, Gap Gap) VerdictOf(StepTests step, int unit, JourneyTest test, bool isPerson, JourneyExemption exemption)
    {
        if (exemption != JourneyExemption.None) return (JourneyVerdict.TooFewData, Gap.NotApplicable);
        if (!isPerson && test.ExpectedByOwnPast is null) return (JourneyVerdict.NoBenchmark, Gap.NoBenchmark);
        if (test.Score <= test.Threshold && test.IsMaterial(options.Materiality))
            return (test.InheritedShare > 0.5 ? JourneyVerdict.Suspected : JourneyVerdict.Confirmed, Gap.None);
        if (Array.TrueForAll(step.OfUnit(unit), t => t.Least > t.Threshold)) return (JourneyVerdict.TooFewData, Gap.None);
        return (test.IsFine(FineFrom) ? JourneyVerdict.Fine : JourneyVerdict.NoSign, Gap.None);
    }

    /// <summary>All records of a person beside the others': who differs there may have another territory, talent or habit.</summary>
    private JourneyStanding StandingOf(StepCounts step, int person)
    {
        var all = step.People[person];
        if (all.Expected < FewestForStanding) return JourneyStanding.None;
        var (isBelow, far) = (all.Observed < all.Expected, Math.Abs(all.Observed - all.Expected));

        // No distribution of this mean has so small a tail so near to it; most people are spared the reckoning.
        if (far * far < NearVariances * all.Expected * (step.IsShare ? 1 - all.Chance : 1)) return JourneyStanding.None;
        var window = new WindowCounts { Expected = all.Expected, Variance = all.Variance, Trials = all.Trials, Chance = all.Chance };
        var spread = spreads[step.Kind][person];
        IPrediction prediction = step.IsShare ? SharePrediction.ByOthers(window, spread) : EventPrediction.ByOthers(window, spread, step.Dispersion);
        if (prediction.Score(all.Observed, manyAreBad: !isBelow) > StandingLevel) return JourneyStanding.None;
        return isBelow == step.ManyAreBad ? JourneyStanding.Above : JourneyStanding.Below;
    }
}
