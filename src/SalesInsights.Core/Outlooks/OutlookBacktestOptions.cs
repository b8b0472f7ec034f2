using SalesInsights.Calendars;
using SalesInsights.Targets;

namespace SalesInsights.Outlooks;

/// <summary>What an <see cref="OutlookBacktest"/> replays; checked when it is made.</summary>
public sealed class OutlookBacktestOptions
{
    /// <summary>The period before which others of the same kind are replayed; it is replayed itself once it is over.</summary>
    public required TargetPeriod Period { get; init; }

    /// <summary>By what results and targets are measured.</summary>
    /// <value>The default is <see cref="TargetMeasure.Orders"/>.</value>
    public TargetMeasure Measure { get; init; } = TargetMeasure.Orders;

    /// <summary>How many periods are replayed at most, the latest ones; 1 to 40.</summary>
    /// <value>The default is 6.</value>
    public int Periods { get; init; } = 6;

    internal object Key => (Period, Measure, Periods);
}
