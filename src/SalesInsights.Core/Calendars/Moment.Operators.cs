using NodaTime;

namespace SalesInsights.Calendars;

public readonly partial struct Moment
{
    /// <summary>Converts a day, which stays a day.</summary>
    public static implicit operator Moment(LocalDate value) => new(value.AtMidnight(), Precision.DateOnly);

    /// <summary>Converts a day, which stays a day; null is unknown.</summary>
    public static implicit operator Moment(LocalDate? value) => value is { } day ? day : Unknown;

    /// <summary>Converts a day and time in the company's zone.</summary>
    public static implicit operator Moment(LocalDateTime value) => new(value, Precision.Local);

    /// <summary>Converts a day and time in the company's zone; null is unknown.</summary>
    public static implicit operator Moment(LocalDateTime? value) => value is { } time ? time : Unknown;

    /// <summary>Converts an instant, which needs <see cref="In"/> before it has a date.</summary>
    public static implicit operator Moment(Instant value) => new(value.InUtc().LocalDateTime, Precision.Global);

    /// <summary>Converts an instant, which needs <see cref="In"/> before it has a date; null is unknown.</summary>
    public static implicit operator Moment(Instant? value) => value is { } instant ? instant : Unknown;

    /// <summary>Converts to the instant that it stands for; the offset itself is not kept.</summary>
    public static implicit operator Moment(DateTimeOffset value) => Instant.FromDateTimeOffset(value);

    /// <summary>Converts to the instant that it stands for; the offset itself is not kept; null is unknown.</summary>
    public static implicit operator Moment(DateTimeOffset? value) => value is { } time ? time : Unknown;

    /// <summary>Whether both say the same, equally precisely.</summary>
    public static bool operator ==(Moment left, Moment right) => left.Equals(right);

    /// <summary>Whether they say different things.</summary>
    public static bool operator !=(Moment left, Moment right) => !left.Equals(right);
}
