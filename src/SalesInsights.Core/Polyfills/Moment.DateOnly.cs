#if NET
using NodaTime;

namespace SalesInsights.Calendars;

public readonly partial struct Moment
{
    /// <summary>Converts a day, which stays a day. Not on netstandard2.0, which has no <see cref="DateOnly"/>.</summary>
    public static implicit operator Moment(DateOnly value) => LocalDate.FromDateOnly(value);

    /// <summary>Converts a day, which stays a day; null is unknown. Not on netstandard2.0, which has no <see cref="DateOnly"/>.</summary>
    public static implicit operator Moment(DateOnly? value) => value is { } day ? day : Unknown;
}
#endif
