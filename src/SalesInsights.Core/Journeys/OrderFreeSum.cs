namespace SalesInsights.Journeys;

/// <summary>Sums that are the same to the last bit whatever the order of their terms: each term is rounded to a fixed number of binary places.</summary>
internal static class OrderFreeSum
{
    // Terms keep ten decimals, and sums up to a hundred million fit.
    private const double Places = 1L << 36;

    public static long Term(double value) => (long)Math.Round(value * Places, MidpointRounding.ToEven);

    public static double Value(long sum) => sum / Places;
}
