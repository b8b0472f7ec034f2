using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SalesInsights.Quantities;

namespace SalesInsights.Sample.Output;

/// <summary>Writes JSON as INTERFACE says: money as a string, a missing number as null with its reason beside it.</summary>
internal static class JsonText
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    public static string Of(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void Object(this Utf8JsonWriter json, string name, Action write)
    {
        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }

    public static void Array<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static string Money(decimal amount) => amount.ToString("0.00##", CultureInfo.InvariantCulture);

    /// <summary>Money of a money measure as a string, a count as a number; missing: null and the reason.</summary>
    public static void Amount(this Utf8JsonWriter json, string name, Measured<decimal> amount, bool isMoney)
    {
        if (!amount.TryGet(out var value)) json.WriteNull(name);
        else if (isMoney) json.WriteString(name, Money(value));
        else json.WriteNumber(name, value);
        json.Reason(name, amount.Gap);
    }

    public static void Ratio(this Utf8JsonWriter json, string name, Measured<double> ratio)
    {
        if (ratio.TryGet(out var value)) json.WriteNumber(name, value);
        else json.WriteNull(name);
        json.Reason(name, ratio.Gap);
    }

    /// <summary>A share with its interval and the number of cases that it is a part of.</summary>
    public static void Share(this Utf8JsonWriter json, string name, Measured<double> share, Interval? interval) => json.Object(name, () =>
    {
        json.Ratio("value", share);
        json.Number("low", interval?.Low);
        json.Number("high", interval?.High);
        json.WriteNumber("of", share.Sample.Counted);
    });

    public static void Number(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    public static void Number(this Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    private static void Reason(this Utf8JsonWriter json, string name, Gap gap) =>
        json.WriteString(name + "Reason", gap == Gap.None ? null : JsonNamingPolicy.CamelCase.ConvertName(gap.ToString()));
}
