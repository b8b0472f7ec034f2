using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Comparison;

/// <summary>What one subject reached now and before.</summary>
/// <remarks>Amounts are in the reporting currency for money measures and plain counts otherwise.</remarks>
public sealed class ComparisonRow
{
    private readonly ComparisonSum _now;
    private readonly ComparisonSum _before;
    private readonly Gap _gap;
    private readonly bool _reachesBack;

    internal ComparisonRow(Subject subject, ComparisonSum now, ComparisonSum before, Gap gap, bool reachesBack)
    {
        (Subject, _now, _before, _gap, _reachesBack) = (subject, now, before, gap, reachesBack);
    }

    private ComparisonRow(ComparisonRow other, Subject? parent, int depth, bool recordsReachBack)
        : this(other.Subject, other._now, other._before, other._gap, other._reachesBack)
    {
        (Parent, Depth) = (parent, depth);
        Now = _now.Measure(_gap, Gap.None);
        Before = _before.Measure(_gap, recordsReachBack ? Gap.None : Gap.NothingToCount);
    }

    /// <summary>Whom the row is about.</summary>
    public Subject Subject { get; }

    /// <summary>The subject above; null for the company, and for the topmost ones of a part that a viewer sees.</summary>
    public Subject? Parent { get; }

    /// <summary>Steps below the topmost row, which has 0.</summary>
    public int Depth { get; }

    /// <summary>
    /// What was reached in <see cref="ComparisonReport.Now"/>; negative where returns outweigh sales. <see cref="Gap.NotStarted"/>
    /// where no day to compare has gone, <see cref="Gap.NotApplicable"/> for somebody who was not there.
    /// </summary>
    public Measured<decimal> Now { get; }

    /// <summary>
    /// What was reached in <see cref="ComparisonReport.Before"/>. <see cref="Gap.NotApplicable"/> for somebody who was not there yet,
    /// <see cref="Gap.NothingToCount"/> where the records of all rows begin later: that is no zero.
    /// </summary>
    public Measured<decimal> Before { get; }

    /// <summary>Now less before; the reason where one of them is missing.</summary>
    public Measured<decimal> Difference =>
        !Now.TryGet(out var now) ? Now
        : !Before.TryGet(out var before) ? Before
        : Measured.Of(now - before, Both);

    /// <summary>
    /// Now ÷ before: 1.12 is 12 % more. <see cref="Gap.NothingToCount"/> where before is 0, <see cref="Gap.NotApplicable"/> where it is
    /// negative.
    /// </summary>
    public Measured<double> Ratio
    {
        get
        {
            if (!Difference.HasValue) return Measured.Missing<double>(Difference.Gap, Difference.Sample);
            var (now, before) = (Now.Value, Before.Value);
            return before > 0m ? Measured.Of((double)(now / before), Both)
                : Measured.Missing<double>(before == 0m ? Gap.NothingToCount : Gap.NotApplicable, Both);
        }
    }

    internal bool IsListed => Subject.Kind != SubjectKind.Salesperson || _now.IsListed || _before.IsListed;

    internal bool ReachesBack => _reachesBack;

    private Sample Both => new(Now.Sample.Counted + Before.Sample.Counted, Now.Sample.Excluded + Before.Sample.Excluded);

    /// <summary>The row among those of a report.</summary>
    internal ComparisonRow Below(Subject? parent, int depth, bool recordsReachBack) => new(this, parent, depth, recordsReachBack);
}
