using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Targets;

/// <summary>All targets of a company, with their revisions.</summary>
public sealed class TargetPlan
{
    private readonly Dictionary<(Subject Subject, string Measure), PlannedTarget[]> _targets;

    internal TargetPlan(IEnumerable<PlannedTarget> targets)
    {
        _targets = targets
            .GroupBy(t => (t.Target.Subject, t.Target.Measure.Id))
            .ToDictionary(g => g.Key, g => g
                .OrderBy(t => DayNumber.Of(t.Target.Period.First)).ThenBy(t => DayNumber.Of(t.Target.Period.Last))
                .ThenBy(t => DayNumber.OfOrUnknown(t.Target.SetOn)).ToArray());
        var measures = _targets.Values.Select(t => t[0].Target.Measure).Distinct().ToDictionary(m => m.Id, StringComparer.Ordinal);
        Measures = new TargetPolicy(measures.Values).AllMeasures.Where(m => measures.ContainsKey(m.Id)).ToArray();
    }

    /// <summary>Whether there is any target at all.</summary>
    public bool IsEmpty => _targets.Count == 0;

    /// <summary>The measures for which any target is set: the built-in ones in their order, then the declared ones by id.</summary>
    public IReadOnlyList<TargetMeasure> Measures { get; }

    /// <summary>The periods for which anybody has a target by a measure, in their order; each name once.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="measure"/> is null.</exception>
    public IReadOnlyList<TargetPeriod> Periods(TargetMeasure measure)
    {
        if (measure is null) throw new ArgumentNullException(nameof(measure));
        return _targets.Where(t => t.Key.Measure == measure.Id).SelectMany(t => t.Value).Select(t => t.Target.Period)
            .Distinct().OrderBy(p => p).ToArray();
    }

    /// <summary>
    /// The target of a subject for exactly these days as it stood on a day, in the reporting currency or as a count. Where none
    /// is set for the whole period but shorter ones follow each other without gap or overlap, their sum.
    /// </summary>
    /// <param name="subject">Whose target.</param>
    /// <param name="period">The days; a period of another name with the same days is the same.</param>
    /// <param name="measure">Which measure.</param>
    /// <param name="asOf">Targets set after this day do not exist yet; undated ones always do.</param>
    /// <returns>The amount, 0 included, or <see cref="Gap.NoTarget"/>; the sample counts the targets that were added up.</returns>
    /// <exception cref="ArgumentNullException">The period or the measure is null.</exception>
    public Measured<decimal> Find(Subject subject, TargetPeriod period, TargetMeasure measure, LocalDate asOf)
    {
        if (period is null) throw new ArgumentNullException(nameof(period));
        if (measure is null) throw new ArgumentNullException(nameof(measure));
        return Find(Of(subject, measure), period, asOf);
    }

    /// <summary>All targets of a subject by a measure, by first day, last day, then the day they were set.</summary>
    internal PlannedTarget[] Of(Subject subject, TargetMeasure measure) =>
        _targets.TryGetValue((subject, measure.Id), out var all) ? all : [];

    /// <summary>The same as the public one, of targets that were looked up before.</summary>
    /// <param name="sorted">What <see cref="Of"/> gives.</param>
    /// <param name="period">The days.</param>
    /// <param name="asOf">Targets set after this day do not exist yet.</param>
    /// <param name="amountOf">What a single target counts for; its amount when null.</param>
    internal static Measured<decimal> Find(
        PlannedTarget[] sorted, TargetPeriod period, LocalDate asOf, Func<PlannedTarget, decimal>? amountOf = null)
    {
        if (sorted.Length == 0) return Measured.Missing<decimal>(Gap.NoTarget);
        amountOf ??= t => t.Amount;
        return Exact(sorted, period, asOf) is { } exact
            ? Measured.Of(amountOf(exact), new Sample(1))
            : SumOfParts(InForce(sorted, period, asOf), period, amountOf);
    }

    /// <summary>The target of these very days: of its revisions, which lie one behind the other, the last that was set by the day.</summary>
    private static PlannedTarget? Exact(PlannedTarget[] sorted, TargetPeriod period, LocalDate asOf)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (IsAfter(sorted[middle].Target.Period, period)) high = middle;
            else low = middle + 1;
        }

        for (var i = low - 1; i >= 0 && HasSameDays(sorted[i].Target.Period, period); i--)
        {
            if (sorted[i].Target.SetOn is not { } set || set <= asOf) return sorted[i];
        }

        return null;
    }

    private static bool IsAfter(TargetPeriod left, TargetPeriod right) =>
        left.First > right.First || (left.First == right.First && left.Last > right.Last);

    /// <summary>The last revision of each period that was set on or before the day, of those within another period.</summary>
    private static List<PlannedTarget> InForce(PlannedTarget[] sorted, TargetPeriod within, LocalDate asOf)
    {
        var inForce = new List<PlannedTarget>();
        foreach (var target in sorted)
        {
            var days = target.Target.Period;
            if (days.First < within.First || days.Last > within.Last || target.Target.SetOn > asOf) continue;
            var before = inForce.Count - 1;
            if (before >= 0 && HasSameDays(inForce[before].Target.Period, days)) inForce[before] = target;
            else inForce.Add(target);
        }

        return inForce;
    }

    private static bool HasSameDays(TargetPeriod left, TargetPeriod right) => left.First == right.First && left.Last == right.Last;

    /// <summary>Goes from the first day on, always with the longest target from which the last day can still be reached.</summary>
    private static Measured<decimal> SumOfParts(
        List<PlannedTarget> inForce, TargetPeriod period, Func<PlannedTarget, decimal> amountOf)
    {
        // By first day, then last: the last day is reached from those that end on it, and from those that end where such a one begins.
        var reachesEnd = new bool[inForce.Count];
        for (var i = inForce.Count - 1; i >= 0; i--)
        {
            var last = inForce[i].Target.Period.Last;
            reachesEnd[i] = last == period.Last || LongestFrom(last.PlusDays(1), inForce, reachesEnd) >= 0;
        }

        var (sum, parts, day) = (0m, 0, period.First);
        for (var i = LongestFrom(day, inForce, reachesEnd); i >= 0; i = LongestFrom(day, inForce, reachesEnd))
        {
            sum += amountOf(inForce[i]);
            parts++;
            day = inForce[i].Target.Period.Last.PlusDays(1);
        }

        return parts > 0 ? Measured.Of(sum, new Sample(parts)) : Measured.Missing<decimal>(Gap.NoTarget);
    }

    /// <summary>The longest target that begins on a day and from which the end can be reached; -1 where there is none.</summary>
    private static int LongestFrom(LocalDate day, List<PlannedTarget> sorted, bool[] reachesEnd)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sorted[middle].Target.Period.First > day) high = middle;
            else low = middle + 1;
        }

        for (var i = low - 1; i >= 0 && sorted[i].Target.Period.First == day; i--)
        {
            if (reachesEnd[i]) return i;
        }

        return -1;
    }
}
