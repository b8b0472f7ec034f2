using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime.Text;

namespace SalesInsights.Sample.Host.Http;

/// <summary>Reads moments that say their offset; without one, the default converter would take the zone of the host's machine.</summary>
internal sealed class MomentConverter : JsonConverter<DateTimeOffset>
{
    private static readonly OffsetDateTimePattern[] Patterns =
    [
        OffsetDateTimePattern.Rfc3339,
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mmo<Z+HH:mm>"),
    ];

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
        foreach (var pattern in Patterns)
        {
            // .NET's types end at the years 1 and 9999; no CRM moment lies outside these two centuries.
            if (pattern.Parse(text).TryGetValue(default, out var moment) && moment.Year is >= 1900 and <= 2200)
                return moment.ToInstant().ToDateTimeOffset();
        }

        throw new JsonException(
            "A moment looks like 2026-09-30T17:30:00Z or 2026-10-01T01:30:00+08:00: with 'Z' or an offset, years 1900 to 2200.");
    }

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) =>
        writer.WriteStringValue(OffsetDateTimePattern.Rfc3339.Format(NodaTime.OffsetDateTime.FromDateTimeOffset(value)));
}
