namespace SalesInsights.Shortfalls;

/// <summary>
/// Rounds parts to a currency's smallest coin so that they still sum to the whole: largest remainder, then the earlier part.
/// </summary>
internal static class CentParts
{
    /// <summary>The parts in whole coins; their sum is the whole, which has no more decimals than a coin.</summary>
    public static decimal[] Of(decimal whole, decimal[] parts, int decimals)
    {
        decimal coin = 1;
        for (var i = 0; i < decimals; i++) coin /= 10;
        var rounded = new decimal[parts.Length];
        var rest = new decimal[parts.Length];
        var left = whole / coin;
        for (var i = 0; i < parts.Length; i++)
        {
            rounded[i] = decimal.Floor(parts[i] / coin);
            rest[i] = (parts[i] / coin) - rounded[i];
            left -= rounded[i];
        }

        for (; left > 0; left--) rounded[TakeLargest(rest)]++;
        for (var i = 0; i < rounded.Length; i++) rounded[i] *= coin;
        return rounded;
    }

    // The first of the largest, which is not asked again.
    private static int TakeLargest(decimal[] rest)
    {
        var largest = 0;
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] > rest[largest]) largest = i;
        }

        rest[largest] = -1;
        return largest;
    }
}
