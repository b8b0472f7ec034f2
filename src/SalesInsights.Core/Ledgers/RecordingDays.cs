using SalesInsights.Calendars;

namespace SalesInsights.Ledgers;

/// <summary>On which day each row of a growing table was recorded; takes no memory where the company does not say.</summary>
internal sealed class RecordingDays
{
    private int[] _days = [];

    /// <summary>The day; smaller than every day where it is unknown.</summary>
    public int this[int row] => row < _days.Length ? _days[row] : DayNumber.Unknown;

    public void Set(int row, int day)
    {
        if (day == DayNumber.Unknown) return;
        if (row >= _days.Length)
        {
            var before = _days.Length;
            Array.Resize(ref _days, Math.Max(Math.Max(row + 1, 16), before * 2));
            _days.AsSpan(before).Fill(DayNumber.Unknown);
        }

        _days[row] = day;
    }
}
