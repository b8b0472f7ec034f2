namespace SalesInsights.Statistics;

/// <summary>Splits the difference of two products over their factors, whatever the order in which the factors are looked at.</summary>
/// <remarks>
/// The value of Shapley (1953): what a factor adds, averaged over all orders in which the factors could be changed one after the other. A
/// factor that
/// is the same gets exactly 0, equal factors get the same, the two products swapped turn all signs, and a factor of 0 is no difficulty. One
/// fixed order instead ("first customers, then rates") gives the first factors too much.
/// </remarks>
public static class Shapley
{
    // Up to here all weights have a common denominator that leaves a decimal room for amounts.
    private const int MostFactors = 20;

    /// <summary>The part of each factor in actual product less benchmark product.</summary>
    /// <param name="actual">The factors as they are, for example customers, rates and an average amount; at most 20.</param>
    /// <param name="benchmark">The factors compared with, in the same order.</param>
    /// <returns>
    /// One part a factor, in the same order; they sum exactly to the product of the actual factors less that of the benchmark's.
    /// </returns>
    /// <remarks>
    /// This is the one place in the room that counts in <see cref="decimal"/>: parts of an amount of money must add up to it, digit for
    /// digit, which
    /// no binary number can do. A third has no last digit in decimal either: what the 28th digit leaves over goes to the largest part.
    /// </remarks>
    /// <example><code>
    /// Shapley.OfProduct([24, 0.5m, 0.2m, 22000], [40, 0.75m, 0.25m, 20000])   // −47366.67, −37933.33, −21200, +9300
    /// </code></example>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are more than 20 factors.</exception>
    /// <exception cref="OverflowException">A product is too large for a decimal.</exception>
    public static IReadOnlyList<decimal> OfProduct(ReadOnlySpan<decimal> actual, ReadOnlySpan<decimal> benchmark)
    {
        if (actual.Length != benchmark.Length)
            throw new ArgumentException($"The lists run side by side: {actual.Length} and {benchmark.Length} entries.", nameof(benchmark));
        if (actual.Length > MostFactors)
            throw new ArgumentOutOfRangeException(nameof(actual), actual.Length, $"There are at most {MostFactors} factors.");
        var (weights, denominator) = Weights(actual.Length);
        var parts = new decimal[actual.Length];
        for (var factor = 0; factor < parts.Length; factor++)
        {
            var change = actual[factor] - benchmark[factor];
            if (change != 0) parts[factor] = Part(change, OthersProducts(actual, benchmark, factor), weights, denominator);
        }

        GiveRest(parts, Product(actual) - Product(benchmark));
        return Array.AsReadOnly(parts);
    }

    // Entry k: the sum of the products of the other factors over all choices of k actual ones among them, the rest from the benchmark.
    private static decimal[] OthersProducts(ReadOnlySpan<decimal> actual, ReadOnlySpan<decimal> benchmark, int without)
    {
        var products = new decimal[actual.Length];
        products[0] = 1;
        var used = 0;
        for (var factor = 0; factor < actual.Length; factor++)
        {
            if (factor == without) continue;
            used++;
            for (var k = used; k > 0; k--) products[k] = (products[k] * benchmark[factor]) + (products[k - 1] * actual[factor]);
            products[0] *= benchmark[factor];
        }

        return products;
    }

    // A choice of k among n − 1 others comes first in k! (n − 1 − k)! of n! orders: 1 ÷ (n · C(n − 1, k)), here over one denominator.
    private static (long[] Weights, long Denominator) Weights(int factors)
    {
        var orders = new long[factors];
        long denominator = 1, choices = 1;
        for (var k = 0; k < factors; k++)
        {
            orders[k] = factors * choices;
            denominator = denominator / GreatestDivisor(denominator, orders[k]) * orders[k];
            choices = choices * (factors - 1 - k) / (k + 1);
        }

        return (Array.ConvertAll(orders, order => denominator / order), denominator);
    }

    private static decimal Part(decimal change, decimal[] products, long[] weights, long denominator)
    {
        decimal sum = 0;
        for (var k = 0; k < products.Length; k++) sum += weights[k] * products[k];
        return change * sum / denominator;
    }

    private static void GiveRest(decimal[] parts, decimal difference)
    {
        var largest = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            difference -= parts[i];
            if (Math.Abs(parts[i]) > Math.Abs(parts[largest])) largest = i;
        }

        if (difference != 0) parts[largest] += difference;
    }

    private static decimal Product(ReadOnlySpan<decimal> factors)
    {
        decimal product = 1;
        foreach (var factor in factors) product *= factor;
        return product;
    }

    private static long GreatestDivisor(long a, long b) => b == 0 ? a : GreatestDivisor(b, a % b);
}
