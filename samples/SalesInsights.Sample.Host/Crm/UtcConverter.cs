using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace SalesInsights.Sample.Host.Crm;

/// <summary>Keeps every moment as UTC in whole microseconds, so that both databases take, order and give back the same.</summary>
/// <remarks>
/// PostgreSQL's timestamptz takes neither an offset other than zero nor a DateTime that does not say it is UTC, and has
/// microseconds. SQLite would store a DateTimeOffset as text with its offset, which it can neither order nor compare, and hands a
/// DateTime back without its kind.
/// </remarks>
internal sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
    moment => WholeMicroseconds(moment).UtcDateTime,
    stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)))
{
    public static DateTimeOffset WholeMicroseconds(DateTimeOffset moment) =>
        moment.ToUniversalTime().AddTicks(-(moment.UtcTicks % TimeSpan.TicksPerMicrosecond));
}
