using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Comparison;

/// <summary>What a subject reached in one window.</summary>
internal readonly struct ComparisonSum(in MeasureTally tally, bool isMoney, bool wasThere)
{
    private readonly Sample _coverage = tally.Coverage;
    private readonly decimal _amount = isMoney ? tally.Amount : tally.Counted;

    /// <summary>Whether somebody was there to reach it, or there are records all the same.</summary>
    public bool IsListed { get; } = wasThere || tally.Events > 0 || tally.Undated > 0;

    /// <summary>The amount, or why there is none.</summary>
    /// <param name="windows">Why the windows hold nothing to compare.</param>
    /// <param name="records">Why the records do not reach the window.</param>
    public Measured<decimal> Measure(Gap windows, Gap records)
    {
        var gap = windows != Gap.None ? windows : IsListed ? records : Gap.NotApplicable;
        return gap == Gap.None ? Measured.Of(_amount, _coverage) : Measured.Missing<decimal>(gap, _coverage);
    }
}
