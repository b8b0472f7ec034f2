using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Coverage;

/// <summary>What one subject still has to reach, and what is open to reach it with.</summary>
public sealed class CoverageRow
{
    internal CoverageRow(Subject subject, Measured<decimal> target, CoverageTally tally, bool isMoney)
    {
        var goal = new CoverageGoal(target, tally.Actual, isMoney);
        Subject = subject;
        (Target, Remaining) = (target, goal.Remaining);
        (Actual, ActualSample) = (isMoney ? tally.Actual.Amount : tally.Actual.Counted, tally.Actual.Coverage);
        (Open, Late) = (tally.Open, tally.Late);
        var priced = Open.Count - Open.WithoutAmount - Open.Unpriced;
        var inPeriod = tally.InPeriod;
        var notPriced = inPeriod.WithoutAmount + inPeriod.Unpriced;
        Figures =
        [
            new(CoverageBasis.OpenAmount, priced, Open.Amount, Open.Count - priced, Gap.Unpriced, goal),
            new(CoverageBasis.Weighted, tally.Weighted, tally.WeightedAmount, tally.Unweighted, Gap.NothingToCount, goal),
            new(CoverageBasis.ExpectedInPeriod, inPeriod.Count - notPriced, inPeriod.Amount, notPriced + tally.WithoutClose,
                notPriced > 0 ? Gap.Unpriced : Gap.Undated, goal),
        ];
    }

    /// <summary>Who.</summary>
    public Subject Subject { get; }

    /// <summary>The target as in the completion report: the subject's own, else the sum of what its children have.</summary>
    public Measured<decimal> Target { get; }

    /// <summary>What was reached by the day, credited as of the event.</summary>
    public decimal Actual { get; }

    /// <summary>The records in <see cref="Actual"/>, and those left out of it: without rate, amount or date.</summary>
    public Sample ActualSample { get; }

    /// <summary>Target − actual; 0 or negative once the target is reached.</summary>
    public Measured<decimal> Remaining { get; }

    /// <summary>All open opportunities in the subject's hands on the day; won and lost ones are never among them.</summary>
    public CountAndAmount Open { get; }

    /// <summary>How many of them have an expected close that has passed.</summary>
    public long Late { get; }

    /// <summary>One figure for every <see cref="CoverageBasis"/>, in its order.</summary>
    public IReadOnlyList<CoverageFigure> Figures { get; }

    /// <summary>The figure of one basis.</summary>
    /// <param name="basis">Which part of the pipeline.</param>
    /// <exception cref="ArgumentOutOfRangeException">The basis is not one of the listed ones.</exception>
    public CoverageFigure By(CoverageBasis basis) => basis is >= CoverageBasis.OpenAmount and <= CoverageBasis.ExpectedInPeriod
        ? Figures[(int)basis]
        : throw new ArgumentOutOfRangeException(nameof(basis), basis, "The basis is one of the listed ones.");
}
