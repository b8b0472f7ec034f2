namespace SalesInsights.Statistics;

/// <summary>The probability of all numbers that are no likelier than the observed one, on both sides of the mean.</summary>
internal static class TwoSidedTail
{
    // As likely but for rounding; R uses the same margin.
    private const double TieTolerance = 1e-7;

    public static double Of(
        long observed, double mean, long most, Func<long, double> log, Func<long, double> atMost, Func<long, double> atLeast)
    {
        if (observed == mean) return 1;
        var bar = log(observed) + LogFunctions.OfOnePlus(TieTolerance);
        if (observed < mean)
        {
            var other = FirstRarer((long)Math.Ceiling(mean), most, k => log(k) <= bar);
            return atMost(observed) + (other > most ? 0 : atLeast(other));
        }

        var below = (long)Math.Floor(mean);
        var steps = FirstRarer(0, below, down => log(below - down) <= bar);
        return atLeast(observed) + (steps > below ? 0 : atMost(below - steps));
    }

    // Probabilities fall steadily away from the mean: doubling, then halving. Beyond the last number where none is rare enough.
    private static long FirstRarer(long from, long most, Func<long, bool> isRare)
    {
        if (from > most) return from;
        long low = from - 1, step = 1;
        while (low < most && !isRare(Math.Min(most, low + step))) (low, step) = (Math.Min(most, low + step), step * 2);
        if (low == most) return most == long.MaxValue ? most : most + 1;
        var high = Math.Min(most, low + step);
        while (high - low > 1)
        {
            var middle = low + ((high - low) / 2);
            if (isRare(middle)) high = middle;
            else low = middle;
        }

        return high;
    }
}
