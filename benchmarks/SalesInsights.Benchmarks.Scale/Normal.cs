using System.Globalization;

namespace SalesInsights.Benchmarks.Scale;

/// <summary>One text for one value, whichever program it comes from.</summary>
internal static class Normal
{
    public static string Of(object? value) => value switch
    {
        null or DBNull => "-",
        decimal number => number.ToString("0.0000", CultureInfo.InvariantCulture),
        double number => number.ToString("0.0000", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DateTime day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
