using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Completion;

/// <summary>How far one subject is on its target.</summary>
/// <remarks>Amounts are in the reporting currency for money measures and plain counts otherwise.</remarks>
public sealed class CompletionRow
{
    internal CompletionRow(Subject subject, Subject? parent, int depth, MeasureTally tally, bool isMoney, RowTarget target, ElapsedDays days)
    {
        Subject = subject;
        Parent = parent;
        Depth = depth;
        Actual = isMoney ? tally.Amount : tally.Counted;
        Coverage = tally.Coverage;
        Target = target.Amount;
        TargetBasis = target.Basis;
        ChildrenTarget = target.OfChildren;
        ChildrenWithoutTarget = target.ChildrenWithout;
        Ratio = RatioTo(Target, days: null);
        Pace = RatioTo(Target, days);
        Remaining = Target.HasValue ? Measured.Of(Target.Value - Actual, Coverage) : Measured.Missing<decimal>(Target.Gap, Coverage);
        Ahead = AheadOf(days);
        RequiredPerDay = RequiredOver(days.Remaining);
    }

    /// <summary>Whom the row is about.</summary>
    public Subject Subject { get; }

    /// <summary>The subject above; null for the company.</summary>
    public Subject? Parent { get; }

    /// <summary>Steps below the company, which has 0.</summary>
    public int Depth { get; }

    /// <summary>What was reached; negative where returns outweigh sales.</summary>
    public decimal Actual { get; }

    /// <summary>The records in <see cref="Actual"/>, and those left out of it: without rate, amount or date.</summary>
    public Sample Coverage { get; }

    /// <summary>The target, or <see cref="Gap.NoTarget"/>; the sample counts the targets that were added up.</summary>
    public Measured<decimal> Target { get; }

    /// <summary>Whether the target was set for the subject itself.</summary>
    public TargetBasis TargetBasis { get; }

    /// <summary>The sum of the direct children's targets, or <see cref="Gap.NoTarget"/> where none of them has one.</summary>
    public Measured<decimal> ChildrenTarget { get; }

    /// <summary>Direct children without a target.</summary>
    public int ChildrenWithoutTarget { get; }

    /// <summary>Whether the subject's own target differs from the sum of those its direct children have.</summary>
    public bool IsMismatch => TargetBasis == TargetBasis.Set && ChildrenTarget.HasValue && ChildrenTarget.Value != Target.Value;

    /// <summary>Actual ÷ target, never capped; 1 is on target. A target of 0 or less gives <see cref="Gap.ZeroTarget"/>.</summary>
    public Measured<double> Ratio { get; }

    /// <summary>Target − actual: what is missing; negative where the target is passed.</summary>
    public Measured<decimal> Remaining { get; }

    /// <summary>Ratio ÷ share of the working days gone; 1 is on pace. <see cref="Gap.NotStarted"/> before the first working day.</summary>
    public Measured<double> Pace { get; }

    /// <summary>Actual − target × share of the working days gone, to 4 decimals; negative when behind.</summary>
    public Measured<decimal> Ahead { get; }

    /// <summary>
    /// What each remaining working day must bring, to 4 decimals; 0 once the target is reached, <see cref="Gap.NothingToCount"/>
    /// when no working day is left.
    /// </summary>
    public Measured<decimal> RequiredPerDay { get; }

    private Measured<double> RatioTo(Measured<decimal> target, ElapsedDays? days)
    {
        if (!target.TryGet(out var whole)) return Measured.Missing<double>(target.Gap, Coverage);
        if (whole <= 0m) return Measured.Missing<double>(Gap.ZeroTarget, Coverage);
        if (days is not { } gone) return Measured.Of((double)(Actual / whole), Coverage);
        return gone.Gap != Gap.None
            ? Measured.Missing<double>(gone.Gap, Coverage)
            : Measured.Of((double)(Actual / whole) / gone.Share.Value, Coverage);
    }

    private Measured<decimal> AheadOf(ElapsedDays days)
    {
        if (!Target.TryGet(out var target)) return Measured.Missing<decimal>(Target.Gap, Coverage);
        if (days.Gap != Gap.None) return Measured.Missing<decimal>(days.Gap, Coverage);
        return Measured.Of(decimal.Round(Actual - days.PartOf(target), 4, MidpointRounding.ToEven), Coverage);
    }

    private Measured<decimal> RequiredOver(int days)
    {
        if (!Remaining.TryGet(out var amount)) return Remaining;
        if (amount <= 0m) return Measured.Of(0m, Coverage);
        return days == 0
            ? Measured.Missing<decimal>(Gap.NothingToCount, Coverage)
            : Measured.Of(decimal.Round(amount / days, 4, MidpointRounding.ToEven), Coverage);
    }
}
