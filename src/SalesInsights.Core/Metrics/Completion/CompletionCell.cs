using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Completion;

/// <summary>How far one subject is on its target in one period by one measure.</summary>
/// <remarks>
/// Amounts are in the reporting currency for money measures and plain counts otherwise. A view of the table: cheap to copy, each
/// figure computed when asked for. <c>default</c> belongs to no table, and reading it throws <see cref="InvalidOperationException"/>.
/// </remarks>
public readonly struct CompletionCell
{
    private readonly CompletionTable? _table;
    private readonly int _row;
    private readonly int _period;
    private readonly int _measure;

    internal CompletionCell(CompletionTable table, int row, int period, int measure)
    {
        _table = table;
        _row = row;
        _period = period;
        _measure = measure;
    }

    /// <summary>
    /// Whether the report of the period and measure has a row for the subject: always for company and departments; for people where
    /// they are active in the period by the day, or have a target or any record.
    /// </summary>
    public bool IsListed => Goal.IsListed;

    /// <summary>What was reached; negative where returns outweigh sales.</summary>
    public decimal Actual => Table.Measures[_measure].IsMoney ? Total.Sum.Amount : Total.Counted;

    /// <summary>The records in <see cref="Actual"/>, and those left out of it: without rate, amount or date.</summary>
    public Sample Coverage => Total.Coverage(Totals.Undated(Subject));

    /// <summary>The target, or <see cref="Gap.NoTarget"/>; the sample counts the targets that were added up.</summary>
    public Measured<decimal> Target => Goal.Amount;

    /// <summary>Whether the target was set for the subject itself.</summary>
    public TargetBasis TargetBasis => Goal.Basis;

    /// <summary>The sum of the direct children's targets, or <see cref="Gap.NoTarget"/> where none of them has one.</summary>
    public Measured<decimal> ChildrenTarget => Goal.OfChildren;

    /// <summary>Direct children without a target.</summary>
    public int ChildrenWithoutTarget => Goal.ChildrenWithout;

    /// <summary>Whether the subject's own target differs from the sum of those its direct children have.</summary>
    public bool IsMismatch => TargetBasis == TargetBasis.Set && ChildrenTarget.HasValue && ChildrenTarget.Value != Target.Value;

    /// <summary>Actual ÷ target, never capped; 1 is on target. A target of 0 or less gives <see cref="Gap.ZeroTarget"/>.</summary>
    public Measured<double> Ratio
    {
        get
        {
            if (!Target.TryGet(out var whole)) return Measured.Missing<double>(Target.Gap, Coverage);
            return whole <= 0m ? Measured.Missing<double>(Gap.ZeroTarget, Coverage) : Measured.Of((double)(Actual / whole), Coverage);
        }
    }

    /// <summary>Target − actual: what is missing; negative where the target is passed.</summary>
    public Measured<decimal> Remaining =>
        Target.TryGet(out var target) ? Measured.Of(target - Actual, Coverage) : Measured.Missing<decimal>(Target.Gap, Coverage);

    /// <summary>Ratio ÷ share of the working days gone; 1 is on pace. <see cref="Gap.NotStarted"/> before the first working day.</summary>
    public Measured<double> Pace
    {
        get
        {
            if (!Ratio.TryGet(out var ratio)) return Ratio;
            return Days.Gap != Gap.None ? Measured.Missing<double>(Days.Gap, Coverage) : Measured.Of(ratio / Days.Share.Value, Coverage);
        }
    }

    /// <summary>Actual − target × share of the working days gone, to 4 decimals; negative when behind.</summary>
    public Measured<decimal> Ahead
    {
        get
        {
            if (!Target.TryGet(out var target)) return Measured.Missing<decimal>(Target.Gap, Coverage);
            if (Days.Gap != Gap.None) return Measured.Missing<decimal>(Days.Gap, Coverage);
            return Measured.Of(decimal.Round(Actual - Days.PartOf(target), 4, MidpointRounding.ToEven), Coverage);
        }
    }

    /// <summary>
    /// What each remaining working day must bring, to 4 decimals; 0 once the target is reached, <see cref="Gap.NothingToCount"/>
    /// when no working day is left.
    /// </summary>
    public Measured<decimal> RequiredPerDay
    {
        get
        {
            if (!Remaining.TryGet(out var amount)) return Remaining;
            if (amount <= 0m) return Measured.Of(0m, Coverage);
            return Days.Remaining == 0
                ? Measured.Missing<decimal>(Gap.NothingToCount, Coverage)
                : Measured.Of(decimal.Round(amount / Days.Remaining, 4, MidpointRounding.ToEven), Coverage);
        }
    }

    private CompletionTable Table => _table ?? throw new InvalidOperationException("The cell belongs to no table.");

    private int Subject => Table.Tree[_row].Subject;

    private PieceTotals Totals => Table.Totals[_measure];

    private ref readonly PieceTotal Total => ref Totals.Of(Subject, _period);

    private ElapsedDays Days => Table.Days[_period];

    private ref readonly RowTarget Goal => ref Table.Targets.Of(_row, (_measure * Table.Periods.Count) + _period);
}
