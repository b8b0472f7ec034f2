using NodaTime;

namespace SalesInsights.Calendars;

/// <summary>
/// What <see cref="WorkingHours.BusinessMinutes(LocalDateTime, LocalDateTime, DateTimeZone)"/> says of two minutes of some days, for those
/// who ask of many: what is worked before each day is reckoned once, and so is between which days no clock is changed.
/// </summary>
internal sealed class BusinessClock
{
    // The longest stretch that is reckoned beforehand; what lies outside of it is asked for one by one.
    private const int MostDays = 20_000;

    // So near to a change of the clocks the zone itself is asked: some have skipped or repeated a whole day.
    private const int DaysAround = 2;

    // Beyond them there is no date.
    private static readonly int FirstOfAll = DayNumber.Of(LocalDate.MinIsoValue) + DaysAround;
    private static readonly int LastOfAll = DayNumber.Of(LocalDate.MaxIsoValue) - DaysAround;

    private readonly WorkingHours _hours;
    private readonly DateTimeZone _zone;
    private readonly int _firstDay;
    private readonly long[] _before;
    private readonly DaySchedule[] _schedule;

    // For each day the number of the zone's interval that it lies well within, or 0.
    private readonly int[] _interval;

    /// <summary>Makes a clock.</summary>
    /// <param name="hours">When people work.</param>
    /// <param name="zone">The zone whose clocks are read.</param>
    /// <param name="firstDay">The first day that is asked about.</param>
    /// <param name="lastDay">The last one.</param>
    public BusinessClock(WorkingHours hours, DateTimeZone zone, int firstDay, int lastDay)
    {
        lastDay = Math.Min(lastDay, LastOfAll);
        (_hours, _zone, _firstDay) = (hours, zone, Math.Max(Math.Max(firstDay, lastDay - MostDays), FirstOfAll));
        var days = Math.Max(0, lastDay - _firstDay + 1);
        (_before, _schedule, _interval) = (new long[days + 1], new DaySchedule[days], new int[days]);
        for (var i = 0; i < days; i++)
        {
            _schedule[i] = hours.ScheduleOf(_firstDay + i);
            _before[i + 1] = _before[i] + _schedule[i].Ticks;
        }

        if (days > 0) ReadIntervals(lastDay);
    }

    /// <summary>The whole minutes that were worked from a minute of a day to that of another; 0 where the end does not lie after the beginning.</summary>
    public long Minutes(int fromDay, int fromMinute, int toDay, int toMinute)
    {
        if (!IsWithin(fromDay) || !IsWithin(toDay) || _interval[fromDay - _firstDay] != _interval[toDay - _firstDay] || _interval[fromDay - _firstDay] == 0)
            return _hours.BusinessMinutes(At(fromDay, fromMinute), At(toDay, toMinute), _zone);
        return toDay < fromDay || (toDay == fromDay && toMinute <= fromMinute)
            ? 0
            : (Before(toDay, toMinute) - Before(fromDay, fromMinute)) / NodaConstants.TicksPerMinute;
    }

    private static LocalDateTime At(int day, int minute) => DayNumber.ToDate(day).At(new LocalTime(minute / 60, minute % 60));

    private bool IsWithin(int day) => day >= _firstDay && day - _firstDay < _interval.Length;

    private long Before(int day, int minute) => _before[day - _firstDay] + _schedule[day - _firstDay].TicksBefore(minute * NodaConstants.TicksPerMinute);

    private void ReadIntervals(int lastDay)
    {
        var (number, from, to) = (0, DayNumber.ToDate(_firstDay).PlusDays(-1), DayNumber.ToDate(lastDay).PlusDays(2));
        foreach (var interval in _zone.GetZoneIntervals(_zone.AtStartOfDay(from).ToInstant(), _zone.AtStartOfDay(to).ToInstant()))
        {
            number++;
            var first = interval.HasStart ? DayNumber.Of(interval.IsoLocalStart.Date) + DaysAround : _firstDay;
            var last = interval.HasEnd ? DayNumber.Of(interval.IsoLocalEnd.Date) - DaysAround : lastDay;
            for (var day = Math.Max(first, _firstDay); day <= Math.Min(last, lastDay); day++) _interval[day - _firstDay] = number;
        }
    }
}
