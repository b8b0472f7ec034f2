using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Journeys;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Catalog;

/// <summary>The steps that praise may speak of: many new customers, many followed up, few lost.</summary>
/// <remarks>Leaving a stage fast is none: who gives up early, or enters stages afterwards, leaves it fast as well.</remarks>
internal static class GoodSteps
{
    /// <summary>The steps with something to count, each with the stage that it is at and what tells it from the others without one.</summary>
    public static IEnumerable<(JourneyStep Step, StageKey? Stage, string Key)> Of(Case @case)
    {
        var followUp = @case.Step(JourneyStepKind.FollowUp);

        // Many customers who are not followed up are no strength.
        var isFollowedUp = followUp is null || followUp.Verdict < JourneyVerdict.Suspected;
        if (isFollowedUp && @case.Step(JourneyStepKind.NewCustomers) is { } customers) yield return (customers, null, "newCustomers");
        if (followUp is not null) yield return (followUp, null, "followUp");
        foreach (var stage in @case.Stages)
        {
            if (@case.Step(JourneyStepKind.Lost, stage) is { } lost) yield return (lost, stage, "lost");
        }
    }

    /// <summary>
    /// Which share of a step's count is left without its best day: a hundred customers entered on one day are a list that was read in. 1 for steps other than new
    /// customers.
    /// </summary>
    public static double WithoutBestDay(this JourneyStep step, Case @case)
    {
        if (step.Kind != JourneyStepKind.NewCustomers || step.Observed == 0) return 1;
        long best = 0;
        for (var first = step.FirstDay; first <= step.LastDay; first = first.PlusWeeks(1))
        {
            // No day of a week has more than the week.
            var last = LocalDate.Min(first.PlusDays(6), step.LastDay);
            if (Found(first, last) <= best) continue;
            for (var day = first; day <= last; day = day.PlusDays(1)) best = Math.Max(best, Found(day, day));
        }

        return Math.Max(0, step.Observed - best) / (double)step.Observed;

        long Found(LocalDate from, LocalDate through)
        {
            var acquired = @case.Company.FollowUp.NewCustomersIn(@case.Person, TargetPeriod.Days(from, through));
            return acquired.Created + acquired.Claimed;
        }
    }

    /// <summary>Whether a count lies on the good side of an expected one by more than a share of it.</summary>
    public static bool IsAbove(this JourneyStep step, double count, double expected, double share) => step.Kind == JourneyStepKind.Lost
        ? count < expected * (1 - share)
        : count > expected * (1 + share);
}
