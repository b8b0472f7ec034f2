using SalesInsights.Quantities;
using SalesInsights.Targets;

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

    /// <summary>
    /// The target, or <see cref="Gap.NoTarget"/>; the sample counts the targets that were added up. Of a person who joined or left within
    /// the period it is the part that <see cref="TargetPolicy.PartPeriods"/> says.
    /// </summary>
    public Measured<decimal> Target => Goal.Amount;

    /// <summary>Whether the target was set for the subject itself.</summary>
    public TargetBasis TargetBasis => Goal.Basis;

    /// <summary>The sum of the direct children's targets, or <see cref="Gap.NoTarget"/> where none of them has one.</summary>
    public Measured<decimal> ChildrenTarget => Goal.OfChildren;

    /// <summary>Direct children without a target.</summary>
    public int ChildrenWithoutTarget => Goal.ChildrenWithout;

    /// <summary>Whether the subject's own target differs from the sum of those its direct children have, all as they were set.</summary>
    public bool IsMismatch => Goal.IsMismatch;

    /// <summary>
    /// The subject's own target − the sum of those its direct children have, all as they were set; below 0 where the children's are more, 0 where they agree,
    /// <see cref="Gap.NoTarget"/> where the subject or all its children have none.
    /// </summary>
    public Measured<decimal> TargetDifference => Goal.Difference;

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

    /// <summary>
    /// The subject's working days in the period: the company's, for a person less absences and the days before the first and after the
    /// last working day.
    /// </summary>
    public int WorkingDays => Days.Total;

    /// <summary>Those of them that have gone.</summary>
    public int WorkingDaysGone => Days.Gone;

    /// <summary>
    /// The share of the target that should be reached by now, 0 to 1: working days gone ÷ working days of the subject, each weighed by
    /// the seasonal profile of the measure where there is one. 1 when the period is over, <see cref="Gap.NotStarted"/> before its first
    /// working day, <see cref="Gap.NothingToCount"/> for somebody who is never there.
    /// </summary>
    public Measured<double> ExpectedShare => Days.Share;

    /// <summary>Ratio ÷ <see cref="ExpectedShare"/>, never capped; 1 is on pace.</summary>
    public Measured<double> Pace
    {
        get
        {
            if (!Ratio.TryGet(out var ratio)) return Ratio;
            var days = Days;
            return days.Gap != Gap.None ? Measured.Missing<double>(days.Gap, Coverage) : Measured.Of(ratio / days.Share.Value, Coverage);
        }
    }

    /// <summary>Actual − target × <see cref="ExpectedShare"/>, to 4 decimals; negative when behind.</summary>
    public Measured<decimal> Ahead
    {
        get
        {
            if (!Target.TryGet(out var target)) return Measured.Missing<decimal>(Target.Gap, Coverage);
            var days = Days;
            return days.Gap != Gap.None
                ? Measured.Missing<decimal>(days.Gap, Coverage)
                : Measured.Of(decimal.Round(Actual - days.PartOf(target), 4, MidpointRounding.ToEven), Coverage);
        }
    }

    /// <summary>
    /// What each working day gone has brought, to 4 decimals: the run rate to hold against <see cref="RequiredPerDay"/>.
    /// <see cref="Gap.NotStarted"/> before the first, <see cref="Gap.NothingToCount"/> where the subject has none.
    /// </summary>
    public Measured<decimal> ActualPerDay
    {
        get
        {
            var days = Days;
            if (days.Gone == 0) return Measured.Missing<decimal>(days.Total == 0 ? Gap.NothingToCount : Gap.NotStarted, Coverage);
            return Measured.Of(decimal.Round(Actual / days.Gone, 4, MidpointRounding.ToEven), Coverage);
        }
    }

    /// <summary>
    /// What each of the subject's remaining working days must bring, to 4 decimals; 0 once the target is reached,
    /// <see cref="Gap.NothingToCount"/> when none is left.
    /// </summary>
    public Measured<decimal> RequiredPerDay
    {
        get
        {
            if (!Remaining.TryGet(out var amount)) return Remaining;
            if (amount <= 0m) return Measured.Of(0m, Coverage);
            var days = Days;
            return days.Remaining == 0
                ? Measured.Missing<decimal>(Gap.NothingToCount, Coverage)
                : Measured.Of(decimal.Round(amount / days.Remaining, 4, MidpointRounding.ToEven), Coverage);
        }
    }

    private CompletionTable Table => _table ?? throw new InvalidOperationException("The cell belongs to no table.");

    private int Subject => Table.Tree[_row].Subject;

    private PieceTotals Totals => Table.Totals[_measure];

    private ref readonly PieceTotal Total => ref Totals.Of(Subject, _period);

    private ElapsedDays Days => Table.Tree.IsPerson(_row) ? Table.DaysOf(Subject, _period, _measure) : Table.Days(_period, _measure);

    private ref readonly RowTarget Goal => ref Table.Targets.Of(_row, (_measure * Table.Periods.Count) + _period);
}
