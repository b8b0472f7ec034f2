using NodaTime;
using SalesInsights.Journeys;
using SalesInsights.Organizations;

namespace SalesInsights.Rules.Reviews;

/// <summary>How much of each person's error budget a review may spend, and how strict it therefore is.</summary>
/// <remarks>
/// The budget of a calendar quarter is spent evenly over its days, whether somebody looks or not: by day d of n at most Budget × d ÷ n, less what earlier
/// reviews of the quarter have spent. A look costs the person with the most tests its share of the error of the day
/// (<see cref="JourneyReport.Level"/>). Where that is more than may be spent, scores must be smaller in the same proportion.
/// </remarks>
public sealed class ErrorBudget
{
    private const int Patterns = 3;

    private ErrorBudget(double asked, double spent, double spentInQuarter) => (Asked, Spent, SpentInQuarter) = (asked, spent, spentInQuarter);

    /// <summary>The chance that the report of the day alone shows anything of a person in whom nothing is wrong, for the person with the most tests.</summary>
    public double Asked { get; }

    /// <summary>What the review spends: the smaller of what the day asks and what there is.</summary>
    public double Spent { get; }

    /// <summary>What was spent in the calendar quarter, this review included.</summary>
    public double SpentInQuarter { get; }

    /// <summary>By what the thresholds of the day are multiplied: 1 where the budget covers the day, down to 0 where nothing is left.</summary>
    public double Strictness => Spent < Asked ? Spent / Asked : 1;

    internal static LocalDate QuarterOf(LocalDate day) => new(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1);

    internal static ErrorBudget Of(JourneyReport journeys, double spentBefore, double budget)
    {
        var first = QuarterOf(journeys.AsOf);
        var (gone, all) = (Days(first, journeys.AsOf) + 1, Days(first, first.PlusMonths(3)));
        var available = Math.Max(0, (budget * gone / all) - spentBefore);

        // Nine decimals: what the log holds is what was used.
        var asked = Math.Round(LargestShare(journeys), 9, MidpointRounding.AwayFromZero);
        var spent = Math.Min(asked, Math.Floor(available * 1e9) / 1e9);
        return new(asked, spent, Math.Round(spentBefore + spent, 9, MidpointRounding.AwayFromZero));
    }

    /// <summary>The three patterns share the level evenly, within each the steps of all people that could stand out.</summary>
    private static double LargestShare(JourneyReport journeys)
    {
        var people = journeys.Journeys
            .Where(j => j.Subject.Kind == SubjectKind.Salesperson && j.Exemption == JourneyExemption.None).Select(TestableSteps).ToArray();
        var steps = Enumerable.Range(0, Patterns).Select(p => people.Sum(counts => counts[p])).ToArray();
        return people.Select(counts => counts.Select((n, p) => n == 0 ? 0 : journeys.Level / Patterns * n / steps[p]).Sum()).DefaultIfEmpty(0).Max();
    }

    private static int[] TestableSteps(Journey journey)
    {
        var counts = new int[Patterns];
        foreach (var step in journey.Steps.Where(s => s.Verdict > JourneyVerdict.TooFewData)) counts[Math.Min((int)step.Kind, (int)JourneyStepKind.Lost)]++;
        return counts;
    }

    private static int Days(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);
}
