using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Coverage;

/// <summary>A part of the open pipeline beside the remaining target.</summary>
public sealed class CoverageFigure
{
    internal CoverageFigure(CoverageBasis basis, long count, decimal amount, long excluded, Gap none, in CoverageGoal goal)
    {
        Basis = basis;
        Amount = amount;
        Sample = new Sample(count, excluded);
        var gap = goal.Gap != Gap.None ? goal.Gap : count == 0 && excluded > 0 ? none : Gap.None;
        Ratio = gap != Gap.None ? Measured.Missing<double>(gap, Sample) : Measured.Of((double)(amount / goal.Remaining.Value), Sample);
    }

    /// <summary>Which part.</summary>
    public CoverageBasis Basis { get; }

    /// <summary>Its amount in the reporting currency.</summary>
    public decimal Amount { get; }

    /// <summary>
    /// The opportunities in the amount, and the open ones that could not be used: without amount, rate, chance or expected close.
    /// </summary>
    public Sample Sample { get; }

    /// <summary>
    /// Amount ÷ remaining target; 1 covers it just so, 0 where nothing is open. <see cref="Gap.NoTarget"/>, <see cref="Gap.ZeroTarget"/>,
    /// <see cref="Gap.TargetReached"/> where nothing remains, <see cref="Gap.NotApplicable"/> for a target that is a count; where no open
    /// opportunity can be used <see cref="Gap.Unpriced"/>, <see cref="Gap.NothingToCount"/> (no stage has a chance) or
    /// <see cref="Gap.Undated"/> (no expected close).
    /// </summary>
    public Measured<double> Ratio { get; }
}
