using SalesInsights.Calendars;
using SalesInsights.Targets;

namespace SalesInsights.Metrics.Completion;

/// <summary>What a <see cref="CompletionReport"/> is asked.</summary>
public sealed class CompletionOptions
{
    /// <summary>The days of the target, both inclusive.</summary>
    public required TargetPeriod Period { get; init; }

    /// <summary>What is counted.</summary>
    /// <value>The default is <see cref="TargetMeasure.Orders"/>.</value>
    public TargetMeasure Measure { get; init; } = TargetMeasure.Orders;

    /// <summary>Whether the snapshot's day counts as gone; otherwise the day before it is the last one gone.</summary>
    /// <value>The default is true.</value>
    public bool WorkingDaysGoneIncludeAsOf { get; init; } = true;

    internal object Key => (Period, Measure, WorkingDaysGoneIncludeAsOf);
}
