using NodaTime;
using SalesInsights.Calendars;

namespace SalesInsights.Ledgers;

/// <summary>A moment in the company's zone in eight bytes, to 100 nanoseconds, until the columns take its day or its stamp.</summary>
/// <remarks><c>default</c> is the date-only 1970-01-01. Day in the upper bits; below it 0 for a date, else the tick of the day + 1.</remarks>
internal readonly struct StagedMoment : IEquatable<StagedMoment>
{
    private const int TickBits = 40;
    private const long TickMask = (1L << TickBits) - 1;
    private readonly long _value;

    private StagedMoment(long value) => _value = value;

    public static StagedMoment Unknown => new(long.MinValue);

    public bool IsUnknown => _value == long.MinValue;

    public int Day => IsUnknown ? DayNumber.Unknown : (int)(_value >> TickBits);

    /// <summary>The moment to the minute, as the columns keep it.</summary>
    public int Stamp => IsUnknown ? Ledgers.Stamp.Unknown : Ledgers.Stamp.OfDay(Day) + (IsDateOnly ? 0 : (Second / 60) + 1);

    /// <summary>Seconds for ordering within a load; a date-only value comes before every time of its day.</summary>
    public long Seconds => IsUnknown ? long.MinValue : (Day * 100_000L) + (IsDateOnly ? 0 : Second + 1);

    private bool IsDateOnly => (_value & TickMask) == 0;

    private long Tick => (_value & TickMask) - 1;

    private int Second => (int)(Tick / NodaConstants.TicksPerSecond);

    public static StagedMoment Of(Moment moment, DateTimeZone zone)
    {
        if (moment.IsUnknown) return Unknown;
        var local = moment.In(zone);
        return local.TimeOfDay is { } time ? OfLocal(local.Date.At(time)) : OfDay(DayNumber.Of(local.Date));
    }

    public static StagedMoment OfLocal(LocalDateTime time)
    {
        var iso = time.Calendar == CalendarSystem.Iso ? time : time.WithCalendar(CalendarSystem.Iso);
        return new(((long)DayNumber.Of(iso.Date) << TickBits) | (iso.TickOfDay + 1));
    }

    public static StagedMoment OfDay(int day) => day == DayNumber.Unknown ? Unknown : new((long)day << TickBits);

    public bool Equals(StagedMoment other) => _value == other._value;

    public override bool Equals(object? obj) => obj is StagedMoment other && Equals(other);

    public override int GetHashCode() => _value.GetHashCode();

    public override string ToString() => ToMoment().ToString();

    private Moment ToMoment()
    {
        if (IsUnknown) return Moment.Unknown;
        var date = DayNumber.ToDate(Day);
        return IsDateOnly ? date : date.At(LocalTime.FromTicksSinceMidnight(Tick));
    }
}
