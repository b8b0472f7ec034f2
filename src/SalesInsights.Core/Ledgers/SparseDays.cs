using SalesInsights.Calendars;

namespace SalesInsights.Ledgers;

/// <summary>A column of day numbers that many companies do not keep: where all are unknown it takes no memory.</summary>
internal sealed class SparseDays(int rows)
{
    private int[]? _days;

    public bool IsEmpty => _days is null;

    public int this[int row] => _days is null ? DayNumber.Unknown : _days[row];

    public void Set(int row, int day)
    {
        if (day == DayNumber.Unknown) return;
        if (_days is null)
        {
            _days = new int[rows];
            _days.AsSpan().Fill(DayNumber.Unknown);
        }

        _days[row] = day;
    }
}
