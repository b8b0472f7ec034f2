using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Catalog;

/// <summary>The steps of journeys that rules speak of.</summary>
internal static class StandingOut
{
    /// <summary>
    /// The step where it stands out: suspected or confirmed for a person, confirmed for a department, of which so much is said that it must be sure. Null
    /// elsewhere.
    /// </summary>
    public static JourneyStep? Step(Case @case, JourneyStepKind kind, StageKey? stage = null)
    {
        var least = @case.Subject.Kind == SubjectKind.Salesperson ? JourneyVerdict.Suspected : JourneyVerdict.Confirmed;
        return @case.Step(kind, stage) is { } step && step.Verdict >= least ? step : null;
    }

    /// <summary>Of the stages at which somebody is slow enough to stand out, the step that does most; null where none does.</summary>
    public static JourneyStep? Slowest(Case @case)
    {
        JourneyStep? slowest = null;
        foreach (var stage in @case.Stages)
        {
            if (Step(@case, JourneyStepKind.Slow, stage) is { } step && (slowest is null || step.Score.ValueOr(1) < slowest.Score.ValueOr(1))) slowest = step;
        }

        return slowest;
    }
}
