using NodaTime;
using NodaTime.Text;

namespace SalesInsights.Calendars;

/// <summary>When something happened, as precisely as the CRM knows it: the one place where dates and times come in.</summary>
/// <remarks>
/// <para>A moment is unknown, a day, a day and time in the company's zone, or an instant of the world's time line that
/// <see cref="In"/> still has to convert. <c>default</c> is <see cref="Unknown"/>.</para>
/// <para>Dates and times convert implicitly, null to <see cref="Unknown"/>. A date stays a date: it is not midnight.</para>
/// </remarks>
/// <example><code>
/// Moment day = new LocalDate(2026, 7, 3);               // 2026-07-03
/// Moment time = new LocalDateTime(2026, 7, 3, 10, 15);  // 2026-07-03T10:15:00
/// </code></example>
public readonly partial struct Moment : IEquatable<Moment>, IComparable<Moment>
{
    private readonly LocalDateTime _value;
    private readonly Precision _precision;

    private Moment(LocalDateTime value, Precision precision)
    {
        // Converting to the calendar that it already has is not free, and a load does it millions of times.
        _value = value.Calendar == CalendarSystem.Iso ? value : value.WithCalendar(CalendarSystem.Iso);
        _precision = precision;
    }

    private enum Precision : byte
    {
        Unknown = 0,
        DateOnly,
        Local,

        /// <summary>The value is in UTC.</summary>
        Global,
    }

    /// <summary>The CRM does not know when.</summary>
    public static Moment Unknown => default;

    /// <summary>Whether it is not known when.</summary>
    public bool IsUnknown => _precision == Precision.Unknown;

    /// <summary>Whether only the day is known.</summary>
    public bool IsDateOnly => _precision == Precision.DateOnly;

    /// <summary>Whether this is an instant that has no date yet: ask <see cref="In"/> first.</summary>
    public bool IsGlobal => _precision == Precision.Global;

    /// <summary>The day in the company's zone.</summary>
    /// <exception cref="InvalidOperationException">The moment is unknown, or an instant not yet converted.</exception>
    public LocalDate Date
    {
        get
        {
            RequireLocal();
            return _value.Date;
        }
    }

    /// <summary>The time of the day in the company's zone; null where only the day is known.</summary>
    /// <exception cref="InvalidOperationException">The moment is unknown, or an instant not yet converted.</exception>
    public LocalTime? TimeOfDay
    {
        get
        {
            RequireLocal();
            return IsDateOnly ? null : _value.TimeOfDay;
        }
    }

    /// <summary>The day and time in a zone, where this is an instant; every other moment unchanged.</summary>
    /// <param name="zone">The company's zone.</param>
    /// <returns>The local moment; an instant on the first or last day of the calendar, such as "never", keeps its UTC reading.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="zone"/> is null.</exception>
    public Moment In(DateTimeZone zone)
    {
        if (zone is null) throw new ArgumentNullException(nameof(zone));
        if (!IsGlobal) return this;
        var isAtTheEdge = _value.Date == LocalDate.MaxIsoValue || _value.Date == LocalDate.MinIsoValue;
        return new(isAtTheEdge ? _value : _value.InUtc().ToInstant().InZone(zone).LocalDateTime, Precision.Local);
    }

    /// <inheritdoc/>
    /// <remarks>A day, a local time and an instant are never equal to each other, whatever they show.</remarks>
    public bool Equals(Moment other) => _precision == other._precision && _value.Equals(other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Moment other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((_value.GetHashCode() * 397) ^ (int)_precision);

    /// <summary>Orders by time: unknown first, and a day before every time on that day.</summary>
    /// <exception cref="InvalidOperationException">One is an instant, the other a date or time of a zone: convert with <see cref="In"/> first.</exception>
    public int CompareTo(Moment other)
    {
        if (IsUnknown || other.IsUnknown) return _precision.CompareTo(other._precision);
        if (IsGlobal != other.IsGlobal)
            throw new InvalidOperationException($"{this} and {other} have no order before In(zone) converts the instant.");
        var order = _value.Date.CompareTo(other._value.Date);
        if (order == 0) order = _precision.CompareTo(other._precision);
        return order != 0 ? order : _value.CompareTo(other._value);
    }

    /// <summary><c>unknown</c>, <c>2026-07-03</c>, <c>2026-07-03T10:15:00</c>, or with a Z for an instant; fractions of a second where there are any.</summary>
    public override string ToString() => _precision switch
    {
        Precision.Unknown => "unknown",
        Precision.DateOnly => LocalDatePattern.Iso.Format(_value.Date),
        Precision.Local => LocalDateTimePattern.ExtendedIso.Format(_value),
        _ => LocalDateTimePattern.ExtendedIso.Format(_value) + "Z",
    };

    private void RequireLocal()
    {
        if (IsUnknown) throw new InvalidOperationException("The moment is unknown and has no date. Ask IsUnknown first.");
        if (IsGlobal) throw new InvalidOperationException($"The instant {this} has no date before In(zone) converts it.");
    }
}
