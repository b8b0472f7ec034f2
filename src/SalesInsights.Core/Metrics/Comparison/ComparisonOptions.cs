using SalesInsights.Calendars;
using SalesInsights.Targets;

namespace SalesInsights.Metrics.Comparison;

/// <summary>What a <see cref="ComparisonReport"/> is asked.</summary>
public sealed class ComparisonOptions
{
    /// <summary>The period that is looked at.</summary>
    public required TargetPeriod Period { get; init; }

    /// <summary>What is counted.</summary>
    /// <value>The default is <see cref="TargetMeasure.Orders"/>.</value>
    public TargetMeasure Measure { get; init; } = TargetMeasure.Orders;

    /// <summary>Which other period it is compared with.</summary>
    /// <value>The default is <see cref="Comparison.ComparedWith.PreviousPeriod"/>.</value>
    public ComparedWith With { get; init; }

    /// <summary>How far the two periods count.</summary>
    /// <value>The default is <see cref="ComparisonBasis.EqualWorkingDays"/>.</value>
    public ComparisonBasis Basis { get; init; }

    internal object Key => (Period, Measure, With, Basis);
}
