using NodaTime;
using SalesInsights.Calendars;

namespace SalesInsights.Ledgers;

/// <summary>A moment in one int: day number and minute of the day; date-only values come before every minute of their day.</summary>
internal static class Stamp
{
    public const int Unknown = int.MinValue;
    public const int EndOfTime = int.MaxValue;
    private const int Slots = 2048;
    private const int LastDay = (int.MaxValue / Slots) - 1;

    public static int Of(Moment moment)
    {
        if (moment.IsUnknown) return Unknown;
        var minute = moment.TimeOfDay is { } time ? (time.Hour * 60) + time.Minute + 1 : 0;
        return OfDay(DayNumber.Of(moment.Date)) + minute;
    }

    /// <summary>The date-only stamp of a day. Days beyond the year 4840, such as 9999-12-31 for "never", stand for the last one that fits.</summary>
    public static int OfDay(int day) => Math.Min(Math.Max(day, -LastDay), LastDay) * Slots;

    public static int Day(int stamp) => stamp == Unknown ? DayNumber.Unknown : stamp >> 11;

    /// <summary>The last stamp of a day: everything up to it has happened by the day's end.</summary>
    public static int EndOfDay(int day) => OfDay(day) + Slots - 1;

    /// <summary>Seconds since the epoch for ordering within a load; date-only values first.</summary>
    public static long Seconds(Moment moment)
    {
        if (moment.IsUnknown) return long.MinValue;
        var day = DayNumber.Of(moment.Date) * 100_000L;
        return moment.TimeOfDay is { } time ? day + 1 + (time.Hour * 3600) + (time.Minute * 60) + time.Second : day;
    }

    /// <summary>Whether a stamp says the minute, not the day alone.</summary>
    public static bool HasTime(int stamp) => stamp != Unknown && (stamp & (Slots - 1)) != 0;

    /// <summary>The minute of the day, from 0; of a stamp that <see cref="HasTime"/>.</summary>
    public static int MinuteOfDay(int stamp) => (stamp & (Slots - 1)) - 1;

    public static LocalDateTime? ToLocal(int stamp)
    {
        if (!HasTime(stamp)) return null;
        var minute = MinuteOfDay(stamp);
        return DayNumber.ToDate(Day(stamp)).At(new LocalTime(minute / 60, minute % 60));
    }
}
