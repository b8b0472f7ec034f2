using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Completion;

/// <summary>How far one subject is on its target.</summary>
/// <remarks>Amounts are in the reporting currency for money measures and plain counts otherwise.</remarks>
public sealed class CompletionRow
{
    private readonly CompletionTableRow _row;
    private readonly CompletionCell _cell;

    internal CompletionRow(CompletionTableRow row)
    {
        _row = row;
        _cell = row.Cell(0);
    }

    /// <inheritdoc cref="CompletionTableRow.Subject"/>
    public Subject Subject => _row.Subject;

    /// <inheritdoc cref="CompletionTableRow.Parent"/>
    public Subject? Parent => _row.Parent;

    /// <inheritdoc cref="CompletionTableRow.Depth"/>
    public int Depth => _row.Depth;

    /// <inheritdoc cref="CompletionCell.Actual"/>
    public decimal Actual => _cell.Actual;

    /// <inheritdoc cref="CompletionCell.Coverage"/>
    public Sample Coverage => _cell.Coverage;

    /// <inheritdoc cref="CompletionCell.Target"/>
    public Measured<decimal> Target => _cell.Target;

    /// <inheritdoc cref="CompletionCell.TargetBasis"/>
    public TargetBasis TargetBasis => _cell.TargetBasis;

    /// <inheritdoc cref="CompletionCell.ChildrenTarget"/>
    public Measured<decimal> ChildrenTarget => _cell.ChildrenTarget;

    /// <inheritdoc cref="CompletionCell.ChildrenWithoutTarget"/>
    public int ChildrenWithoutTarget => _cell.ChildrenWithoutTarget;

    /// <inheritdoc cref="CompletionCell.IsMismatch"/>
    public bool IsMismatch => _cell.IsMismatch;

    /// <inheritdoc cref="CompletionCell.TargetDifference"/>
    public Measured<decimal> TargetDifference => _cell.TargetDifference;

    /// <inheritdoc cref="CompletionCell.Ratio"/>
    public Measured<double> Ratio => _cell.Ratio;

    /// <inheritdoc cref="CompletionCell.Remaining"/>
    public Measured<decimal> Remaining => _cell.Remaining;

    /// <inheritdoc cref="CompletionCell.WorkingDays"/>
    public int WorkingDays => _cell.WorkingDays;

    /// <inheritdoc cref="CompletionCell.WorkingDaysGone"/>
    public int WorkingDaysGone => _cell.WorkingDaysGone;

    /// <inheritdoc cref="CompletionCell.ExpectedShare"/>
    public Measured<double> ExpectedShare => _cell.ExpectedShare;

    /// <inheritdoc cref="CompletionCell.Pace"/>
    public Measured<double> Pace => _cell.Pace;

    /// <inheritdoc cref="CompletionCell.Ahead"/>
    public Measured<decimal> Ahead => _cell.Ahead;

    /// <inheritdoc cref="CompletionCell.ActualPerDay"/>
    public Measured<decimal> ActualPerDay => _cell.ActualPerDay;

    /// <inheritdoc cref="CompletionCell.RequiredPerDay"/>
    public Measured<decimal> RequiredPerDay => _cell.RequiredPerDay;
}
