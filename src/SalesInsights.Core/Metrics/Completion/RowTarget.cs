using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Completion;

/// <summary>A subject's own target beside what its direct children have.</summary>
internal struct RowTarget
{
    private decimal _own;
    private decimal _ownAsSet;
    private decimal _children;
    private decimal _childrenAsSet;
    private int _ownParts;
    private int _childParts;

    public int ChildrenWithout { get; private set; }

    /// <summary>Whether the report of the period and measure has a row for the subject.</summary>
    public bool IsListed { get; set; }

    public readonly bool HasOwn => _ownParts > 0;

    public readonly TargetBasis Basis =>
        _ownParts > 0 ? TargetBasis.Set : _childParts > 0 ? TargetBasis.SumOfChildren : TargetBasis.None;

    public readonly Measured<decimal> Amount => _ownParts > 0 ? Measured.Of(_own, new Sample(_ownParts)) : OfChildren;

    public readonly Measured<decimal> OfChildren =>
        _childParts > 0 ? Measured.Of(_children, new Sample(_childParts)) : Measured.Missing<decimal>(Gap.NoTarget);

    /// <summary>Whether the own target differs from the children's, all as they were set.</summary>
    public readonly bool IsMismatch => Difference.ValueOr(0m) != 0m;

    /// <summary>The own target less the children's, all as they were set.</summary>
    public readonly Measured<decimal> Difference => _ownParts > 0 && _childParts > 0
        ? Measured.Of(_ownAsSet - _childrenAsSet, new Sample(_childParts))
        : Measured.Missing<decimal>(Gap.NoTarget);

    /// <summary>The subject's own target; one that is missing is none.</summary>
    public void SetOwn(Measured<decimal> own)
    {
        if (own.TryGet(out _own)) _ownParts = (int)own.Sample.Counted;
        _ownAsSet = _own;
    }

    /// <summary>The part of the own target that holds for somebody who was there for a part of the period.</summary>
    public void Scale(decimal amount) => _own = amount;

    /// <summary>Adds a direct child whose own children have been added to it already.</summary>
    public void AddChild(in RowTarget child)
    {
        if (child.Basis == TargetBasis.None)
        {
            ChildrenWithout++;
            return;
        }

        _children += child.HasOwn ? child._own : child._children;
        _childrenAsSet += child.HasOwn ? child._ownAsSet : child._childrenAsSet;
        _childParts += child.HasOwn ? child._ownParts : child._childParts;
    }
}
