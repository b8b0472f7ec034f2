namespace SalesInsights.Statistics;

/// <summary>Tails of the negative binomial and the Poisson distribution for small whole counts, summed term by term from the chance of 0 on.</summary>
/// <remarks>All terms are positive, so that small tails keep their digits; neighbours differ by a ratio, so that no gamma function is asked.</remarks>
internal static class CountSeries
{
    // Beyond it the incomplete beta function is faster.
    private const double LargestCount = 250;

    // With a smaller chance of 0 the first terms would lose digits.
    private const double SmallestChance = 1e-280;

    // With a smaller size the chance of 0 is so near to 1 that the rest of it has too few digits.
    private const double SmallestSize = 0.5;
    private const int MostTerms = 500;

    // What is smaller than this part of a sum does not change it.
    private const double Nothing = 1e-18;

    /// <summary>P(X &lt; k) + ½ P(X = k).</summary>
    /// <param name="k">The count.</param>
    /// <param name="size">The size of the distribution; positive infinity for Poisson.</param>
    /// <param name="mean">The mean; above 0.</param>
    /// <param name="tail">The probability.</param>
    /// <returns>False where the count is no small whole one: then it is to be found in another way.</returns>
    public static bool TryLowerMidP(double k, double size, double mean, out double tail)
    {
        if (k <= mean) return TryBelow(k, size, mean, out tail);
        var isKnown = TryAbove(k, size, mean, out var above);
        tail = 1 - above;
        return isKnown;
    }

    /// <summary>P(X &gt; k) + ½ P(X = k).</summary>
    /// <inheritdoc cref="TryLowerMidP"/>
    public static bool TryUpperMidP(double k, double size, double mean, out double tail)
    {
        if (k > mean) return TryAbove(k, size, mean, out tail);
        var isKnown = TryBelow(k, size, mean, out var below) && size >= SmallestSize;
        tail = 1 - below;
        return isKnown;
    }

    // Up to the mean, from 0 on.
    private static bool TryBelow(double k, double size, double mean, out double tail)
    {
        var chance = ChanceOfNone(size, mean);
        tail = 0;
        if (!IsShort(k) || chance < SmallestChance) return false;
        for (var j = 1; j <= k; j++)
        {
            tail += chance;
            chance *= Ratio(j, size, mean);
        }

        tail += chance / 2;
        return true;
    }

    // Beyond the mean, outwards: there the terms fall.
    private static bool TryAbove(double k, double size, double mean, out double tail)
    {
        var chance = ChanceOfNone(size, mean);
        tail = 0;
        if (!IsShort(k) || chance < SmallestChance) return false;
        for (var j = 1; j <= k; j++) chance *= Ratio(j, size, mean);
        double term = 1, sum = 0.5;
        var i = 1;
        for (; i <= MostTerms && term > sum * Nothing; i++)
        {
            term *= Ratio((int)k + i, size, mean);
            sum += term;
        }

        tail = chance * sum;
        return i <= MostTerms && chance >= SmallestChance;
    }

    private static bool IsShort(double k) => k <= LargestCount && Math.Floor(k) == k;

    private static double ChanceOfNone(double size, double mean) =>
        Math.Exp(double.IsPositiveInfinity(size) ? -mean : -size * LogFunctions.OfOnePlus(mean / size));

    /// <summary>The chance of a count by that of one less.</summary>
    private static double Ratio(int count, double size, double mean) =>
        double.IsPositiveInfinity(size) ? mean / count : (size + count - 1) * mean / (count * (size + mean));
}
