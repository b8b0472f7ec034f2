using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Completion;

/// <summary>One subject of a <see cref="CompletionTable"/>.</summary>
/// <remarks>
/// A view of the table, cheap to copy. <c>default</c> belongs to no table, and reading it throws <see cref="InvalidOperationException"/>.
/// </remarks>
public readonly struct CompletionTableRow
{
    private readonly CompletionTable? _table;
    private readonly int _row;

    internal CompletionTableRow(CompletionTable table, int row)
    {
        _table = table;
        _row = row;
    }

    /// <summary>Whom the row is about.</summary>
    public Subject Subject => Table.Tree.SubjectOf(_row);

    /// <summary>The subject above; null for the company, and for the topmost subjects of a viewer's part.</summary>
    public Subject? Parent => Table.ParentOf(_row) is var parent && parent >= 0 ? Table.Tree.SubjectOf(parent) : null;

    /// <summary>Steps below the company, which has 0; in a viewer's part below the topmost subject above.</summary>
    public int Depth
    {
        get
        {
            var depth = 0;
            for (var above = Table.ParentOf(_row); above >= 0; above = Table.ParentOf(above)) depth++;
            return depth;
        }
    }

    private CompletionTable Table => _table ?? throw new InvalidOperationException("The row belongs to no table.");

    /// <summary>How far the subject is in one period by one measure.</summary>
    /// <param name="period">The index in <see cref="CompletionTable.Periods"/>.</param>
    /// <param name="measure">The index in <see cref="CompletionTable.Measures"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such period or measure.</exception>
    public CompletionCell Cell(int period, int measure = 0)
    {
        Check(period, Table.Periods.Count, nameof(period));
        Check(measure, Table.Measures.Count, nameof(measure));
        return new(Table, _row, period, measure);
    }

    internal CompletionTableRow In(CompletionTable table) => new(table, _row);

    private static void Check(int index, int count, string parameter)
    {
        if (index >= 0 && index < count) return;
        throw new ArgumentOutOfRangeException(parameter, index, FormattableString.Invariant($"The table has {count}, counted from 0."));
    }
}
