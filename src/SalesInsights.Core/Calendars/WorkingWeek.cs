using NodaTime;

namespace SalesInsights.Calendars;

/// <summary>The weekdays that are worked, with counts over days numbered from 1 January 1970.</summary>
internal sealed class WorkingWeek
{
    private const int DaysPerWeek = 7;

    // 1 January 1970 was a Thursday: three days after a Monday.
    private const int EpochWeekday = 3;

    private readonly int[] _countThroughWeekday = new int[DaysPerWeek];
    private readonly int[] _workedWeekdays;

    internal WorkingWeek(IEnumerable<IsoDayOfWeek> workingDays, string parameterName)
    {
        var worked = new bool[DaysPerWeek];
        foreach (var weekday in workingDays)
        {
            if (weekday is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday)
                throw new ArgumentException($"{weekday} is not a day of the week.", parameterName);
            worked[(int)weekday - 1] = true;
        }

        _workedWeekdays = Enumerable.Range(0, DaysPerWeek).Where(weekday => worked[weekday]).ToArray();
        if (_workedWeekdays.Length == 0) throw new ArgumentException("At least one day of the week is worked.", parameterName);
        for (var weekday = 0; weekday < DaysPerWeek; weekday++)
            _countThroughWeekday[weekday] = _workedWeekdays.Count(day => day <= weekday);
    }

    internal static WorkingWeek MondayToFriday { get; } = new(
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday], "workingDays");

    internal bool Includes(int number)
    {
        var weekday = WeekdayOf(number);
        return _countThroughWeekday[weekday] > (weekday == 0 ? 0 : _countThroughWeekday[weekday - 1]);
    }

    /// <summary>Worked weekdays through a day; only differences mean something.</summary>
    internal long CountThrough(int number) =>
        (FloorDivide(number + EpochWeekday, DaysPerWeek) * _workedWeekdays.Length) + _countThroughWeekday[WeekdayOf(number)];

    /// <summary>The first day through which <see cref="CountThrough"/> gives the count.</summary>
    internal long DayReaching(long count)
    {
        var weeks = FloorDivide(count - 1, _workedWeekdays.Length);
        var within = (int)(count - 1 - (weeks * _workedWeekdays.Length));
        return (weeks * DaysPerWeek) + _workedWeekdays[within] - EpochWeekday;
    }

    private static int WeekdayOf(int number)
    {
        var days = number + EpochWeekday;
        return (int)(days - (FloorDivide(days, DaysPerWeek) * DaysPerWeek));
    }

    private static long FloorDivide(long value, int divisor) => value >= 0 ? value / divisor : ((value + 1) / divisor) - 1;
}
