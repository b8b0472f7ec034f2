using System.Text.Json;
#if !NET
using System.Globalization;
#endif

namespace SalesInsights.DataFolder.Polyfills;

/// <summary>Writes numbers as the shortest text that reads back the same: .NET Framework's writer says 0.35199999999999998 for 0.352.</summary>
internal static class JsonNumbers
{
    public static void WriteShortest(this Utf8JsonWriter json, string name, double number)
    {
#if NET
        json.WriteNumber(name, number);
#else
        if (double.IsNaN(number) || double.IsInfinity(number)) throw new ArgumentException("JSON has no such number.", nameof(number));
        json.WritePropertyName(name);
        json.WriteRawValue(Text(number));
#endif
    }

#if !NET
    /// <summary>As .NET writes it from 1E-7 to below 1E+15; outside, the form may be another, the value never.</summary>
    internal static string Text(double number)
    {
        foreach (var format in (string[])["G15", "G16"])
        {
            var text = number.ToString(format, CultureInfo.InvariantCulture);
            if (double.Parse(text, CultureInfo.InvariantCulture) == number) return text;
        }

        return number.ToString("G17", CultureInfo.InvariantCulture);
    }
#endif
}
