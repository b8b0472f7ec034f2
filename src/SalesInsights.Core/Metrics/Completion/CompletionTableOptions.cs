using SalesInsights.Calendars;
using SalesInsights.Targets;

namespace SalesInsights.Metrics.Completion;

/// <summary>What a <see cref="CompletionTable"/> is asked.</summary>
public sealed class CompletionTableOptions
{
    /// <summary>The periods, in the order in which they are wanted; they may overlap, leave gaps or repeat.</summary>
    public required IReadOnlyList<TargetPeriod> Periods { get; init; }

    /// <summary>What is counted, in the order in which it is wanted.</summary>
    /// <value>The default is <see cref="TargetMeasure.Orders"/> alone.</value>
    public IReadOnlyList<TargetMeasure> Measures { get; init; } = [TargetMeasure.Orders];

    /// <summary>Whether the snapshot's day counts as gone; otherwise the day before it is the last one gone.</summary>
    /// <value>The default is true.</value>
    public bool WorkingDaysGoneIncludeAsOf { get; init; } = true;

    internal object Key => (new ListKey<TargetPeriod>(Periods), new ListKey<TargetMeasure>(Measures), WorkingDaysGoneIncludeAsOf);
}
