namespace SalesInsights.Statistics;

/// <summary>Corrects the probabilities of many tests so that few of those called significant are false.</summary>
public static class FalseDiscovery
{
    /// <summary>Adjusted probabilities by the step-up method of Benjamini and Hochberg, in the order given.</summary>
    /// <param name="probabilities">One p-value a test, from 0 to 1; null for a test that could not be made, which is not counted.</param>
    /// <returns>
    /// For each test the least share of false discoveries at which it would still be called significant, from its own p-value up to 1; null
    /// stays null.
    /// </returns>
    /// <remarks>
    /// Journal of the Royal Statistical Society B 57 (1995), 289–300. Where no test has anything to find, some test is called significant
    /// with about that probability; one true finding makes room for false ones. <see cref="Bonferroni"/> guards each single call.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">A p-value is not from 0 to 1.</exception>
    public static IReadOnlyList<double?> Adjust(ReadOnlySpan<double?> probabilities)
    {
        var adjusted = new double?[probabilities.Length];
        var places = new List<int>();
        for (var i = 0; i < probabilities.Length; i++)
        {
            if (probabilities[i] is not { } p) continue;
            if (!(p >= 0 && p <= 1)) throw new ArgumentOutOfRangeException(nameof(probabilities), p, "A p-value lies from 0 to 1.");
            adjusted[i] = p;
            places.Add(i);
        }

        places.Sort((left, right) => Nullable.Compare(adjusted[left], adjusted[right]));
        var least = 1d;
        for (var rank = places.Count; rank > 0; rank--)
        {
            var place = places[rank - 1];
            least = Math.Min(least, adjusted[place]!.Value * places.Count / rank);
            adjusted[place] = least;
        }

        return Array.AsReadOnly(adjusted);
    }
}
