using NodaTime;

namespace SalesInsights.Calendars;

/// <summary>How much is worked up to a local time, counted through from one Monday, as if no clock were ever changed.</summary>
internal sealed class WorkedTicks
{
    // 5 January 1970, a Monday.
    private const int Monday = 4;

    private readonly WorkingHours _hours;
    private readonly long[] _weekThrough = new long[8];
    private readonly int[] _days;
    private readonly long[] _changeBefore;

    internal WorkedTicks(WorkingHours hours)
    {
        _hours = hours;
        for (var weekday = 0; weekday < 7; weekday++)
            _weekThrough[weekday + 1] = _weekThrough[weekday] + hours.PlainScheduleOf(weekday).Ticks;
        _days = hours.Calendar.Holidays.Concat(hours.Calendar.ExtraWorkingDays).Concat(hours.Dates.Keys)
            .Select(DayNumber.Of).Distinct().OrderBy(day => day).ToArray();
        _changeBefore = new long[_days.Length + 1];
        for (var i = 0; i < _days.Length; i++)
        {
            var plain = hours.PlainScheduleOf(WorkingHours.WeekdayOf(_days[i])).Ticks;
            _changeBefore[i + 1] = _changeBefore[i] + hours.ScheduleOf(_days[i]).Ticks - plain;
        }
    }

    /// <summary>What is worked before a local time; only differences mean something.</summary>
    internal long Before(LocalDateTime time)
    {
        var day = DayNumber.Of(time.Date);
        return BeforeDay(day) + _hours.ScheduleOf(day).TicksBefore(time.TickOfDay);
    }

    private long BeforeDay(int day)
    {
        var weekday = WorkingHours.WeekdayOf(day);
        var weeks = (day - weekday - Monday) / 7;
        var at = Array.BinarySearch(_days, day);
        return (weeks * _weekThrough[7]) + _weekThrough[weekday] + _changeBefore[at >= 0 ? at : ~at];
    }
}
