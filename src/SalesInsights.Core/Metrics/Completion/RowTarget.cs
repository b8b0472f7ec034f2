using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Completion;

/// <summary>A subject's own target beside what its direct children have.</summary>
internal readonly struct RowTarget
{
    public RowTarget(Measured<decimal> own, IEnumerable<RowTarget> children)
    {
        var (sum, sample, with, without) = (0m, default(Sample), 0, 0);
        foreach (var child in children)
        {
            if (child.Amount.TryGet(out var amount))
            {
                sum += amount;
                sample += child.Amount.Sample;
                with++;
            }
            else
            {
                without++;
            }
        }

        OfChildren = with > 0 ? Measured.Of(sum, sample) : Measured.Missing<decimal>(Gap.NoTarget);
        ChildrenWithout = without;
        Amount = own.HasValue ? own : OfChildren;
        Basis = own.HasValue ? TargetBasis.Set : with > 0 ? TargetBasis.SumOfChildren : TargetBasis.None;
    }

    public Measured<decimal> Amount { get; }

    public TargetBasis Basis { get; }

    public Measured<decimal> OfChildren { get; }

    public int ChildrenWithout { get; }
}
