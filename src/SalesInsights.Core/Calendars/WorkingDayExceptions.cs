namespace SalesInsights.Calendars;

/// <summary>The days on which a calendar differs from its week, sorted, with running totals.</summary>
internal sealed class WorkingDayExceptions
{
    private readonly int[] _days;
    private readonly int[] _changeBefore;
    private readonly long[] _countThrough;

    internal WorkingDayExceptions(WorkingWeek week, int[] holidays, int[] extraWorkingDays)
    {
        _days = [.. Array.FindAll(holidays, week.Includes), .. Array.FindAll(extraWorkingDays, day => !week.Includes(day))];
        Array.Sort(_days);
        _changeBefore = new int[_days.Length + 1];
        _countThrough = new long[_days.Length];
        for (var i = 0; i < _days.Length; i++)
        {
            _changeBefore[i + 1] = _changeBefore[i] + (week.Includes(_days[i]) ? -1 : 1);
            _countThrough[i] = week.CountThrough(_days[i]) + _changeBefore[i + 1];
        }
    }

    internal bool Include(int number) => Array.BinarySearch(_days, number) >= 0;

    /// <summary>Extra working days less holidays through a day.</summary>
    internal int ChangeThrough(int number)
    {
        var at = Array.BinarySearch(_days, number);
        return _changeBefore[at >= 0 ? at + 1 : ~at];
    }

    /// <summary>The first day through which week and exceptions together give the count.</summary>
    internal long DayReaching(long count, WorkingWeek week)
    {
        var next = ExceptionsBelow(count);
        var day = week.DayReaching(count - _changeBefore[next]);

        // Beyond the next exception only where that one is an extra day and reaches the count itself.
        return next < _days.Length ? Math.Min(day, _days[next]) : day;
    }

    private int ExceptionsBelow(long count)
    {
        var (low, high) = (0, _days.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (_countThrough[middle] < count) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
