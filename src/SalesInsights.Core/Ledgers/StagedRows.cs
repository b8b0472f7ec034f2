using SalesInsights.Calendars;
using SalesInsights.Facts;

namespace SalesInsights.Ledgers;

/// <summary>The rows of one kind as they were given, with their place in the input, until the ledger is built.</summary>
internal sealed class StagedRows<T>(FactKind fact, Func<T, Moment> recordedAt)
{
    public FactKind Fact { get; } = fact;

    public List<StagedRow<T>> Rows { get; } = [];

    public Moment RecordedAt(T row) => recordedAt(row);

    /// <summary>Takes over the rows of another that had been recorded by the end of a day.</summary>
    public void AddKnown(StagedRows<T> other, int day)
    {
        foreach (var row in other.Rows)
        {
            if (row.RecordedDay <= day) Rows.Add(row);
        }
    }
}

/// <summary>One row with its number in the input, where it was read and on which day it was recorded.</summary>
/// <remarks>A class, so that every kind shares its code and a small company starts sooner; the large kinds are in <see cref="StagedTable{T}"/>.</remarks>
internal sealed class StagedRow<T>(T fact, int sequence, RowOrigin origin, int recordedDay = DayNumber.Unknown)
{
    public T Fact { get; } = fact;

    public int Sequence { get; } = sequence;

    public RowOrigin Origin { get; } = origin;

    public int RecordedDay { get; } = recordedDay;
}
