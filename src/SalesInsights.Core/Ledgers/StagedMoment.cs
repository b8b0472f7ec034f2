using NodaTime;
using SalesInsights.Calendars;

namespace SalesInsights.Ledgers;

/// <summary>A moment in the company's zone in twelve bytes, until the columns take its day or its stamp: day, second of the day, rest.</summary>
/// <remarks>A date-only moment has the second -1; an unknown one no day.</remarks>
internal readonly record struct StagedMoment(int Day, int Second, int Nanosecond)
{
    private const int DateOnly = -1;

    public static StagedMoment Unknown => new(DayNumber.Unknown, DateOnly, 0);

    public bool IsUnknown => Day == DayNumber.Unknown;

    /// <summary>The moment to the minute, as the columns keep it.</summary>
    public int Stamp => IsUnknown ? Ledgers.Stamp.Unknown : Ledgers.Stamp.OfDay(Day) + (Second < 0 ? 0 : (Second / 60) + 1);

    /// <summary>Seconds for ordering within a load; a date-only value comes before every time of its day.</summary>
    public long Seconds => IsUnknown ? long.MinValue : (Day * 100_000L) + Second + 1;

    public static StagedMoment Of(Moment moment, DateTimeZone zone)
    {
        if (moment.IsUnknown) return Unknown;
        var local = moment.In(zone);
        return local.TimeOfDay is { } time ? OfLocal(local.Date.At(time)) : OfDay(DayNumber.Of(local.Date));
    }

    public static StagedMoment OfLocal(LocalDateTime time)
    {
        var iso = time.Calendar == CalendarSystem.Iso ? time : time.WithCalendar(CalendarSystem.Iso);
        var nanoseconds = iso.NanosecondOfDay;
        var second = (int)(nanoseconds / NodaConstants.NanosecondsPerSecond);
        return new(DayNumber.Of(iso.Date), second, (int)(nanoseconds - (second * NodaConstants.NanosecondsPerSecond)));
    }

    public static StagedMoment OfDay(int day) => new(day, DateOnly, 0);

    public override string ToString() => ToMoment().ToString();

    private Moment ToMoment()
    {
        if (IsUnknown) return Moment.Unknown;
        var date = DayNumber.ToDate(Day);
        return Second < 0 ? date : date.At(LocalTime.FromSecondsSinceMidnight(Second).PlusNanoseconds(Nanosecond));
    }
}
