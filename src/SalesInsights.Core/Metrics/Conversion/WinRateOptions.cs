using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Conversion;

/// <summary>What a <see cref="WinRateReport"/> is about; checked when the report is made.</summary>
public sealed class WinRateOptions
{
    /// <summary>The days asked about, both ends inclusive.</summary>
    /// <value>The default is null: every opportunity known by the snapshot's day, dated or not.</value>
    public TargetPeriod? Period { get; init; }

    /// <summary>Which day counts; without a period it does not matter.</summary>
    /// <value>The default is <see cref="WinRateBasis.ClosedInPeriod"/>.</value>
    public WinRateBasis Basis { get; init; }

    /// <summary>The rows.</summary>
    /// <value>The default is <see cref="Grouping.Company"/>.</value>
    public Grouping GroupBy { get; init; }

    /// <summary>Which selling process.</summary>
    /// <value>The default is empty: all of them.</value>
    public Id<PipelineDefinition> Pipeline { get; init; }

    internal object Key => (Period, Basis, GroupBy, Pipeline);
}
