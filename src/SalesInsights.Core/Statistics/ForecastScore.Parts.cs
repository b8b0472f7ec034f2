namespace SalesInsights.Statistics;

public static partial class ForecastScore
{
    /// <summary>The parts of a Brier score.</summary>
    /// <param name="probabilities">What was said, 0 to 1.</param>
    /// <param name="outcomes">Whether it came.</param>
    /// <param name="bins">Into how many equal spans of probability to group; 0 makes a group of each probability that was said.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A probability is outside [0, 1], or the bins are below 0.</exception>
    public static BrierParts PartsOf(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> outcomes, int bins = 0)
    {
        Check(probabilities, outcomes);
        if (bins < 0) throw new ArgumentOutOfRangeException(nameof(bins), bins, "The bins are 0 or more.");
        var (said, came) = (probabilities.ToArray(), outcomes.ToArray());
        Array.Sort(said, came);
        var groups = new List<ReliabilityGroup>();
        double variance = 0, covariance = 0;
        for (int first = 0, next; first < said.Length; first = next)
        {
            next = first + 1;
            while (next < said.Length && IsAlike(said[first], said[next], bins)) next++;
            var group = GroupOf(said, came, first, next);
            groups.Add(group);
            for (var i = first; i < next; i++)
            {
                var apart = said[i] - group.MeanProbability;
                variance += apart * apart / said.Length;
                covariance += 2 * apart * ((came[i] ? 1 : 0) - group.Share) / said.Length;
            }
        }

        return new(groups.AsReadOnly(), variance, covariance);
    }

    private static bool IsAlike(double first, double other, int bins) =>
        bins == 0 ? first.Equals(other) : BinOf(first, bins) == BinOf(other, bins);

    // The last span holds its upper end.
    private static int BinOf(double p, int bins) => Math.Min(bins - 1, (int)(p * bins));

    private static ReliabilityGroup GroupOf(double[] said, bool[] came, int first, int next)
    {
        var (sum, count) = (0d, 0);
        for (var i = first; i < next; i++)
        {
            sum += said[i];
            count += came[i] ? 1 : 0;
        }

        var mean = said[first].Equals(said[next - 1]) ? said[first] : sum / (next - first);
        return new(mean, next - first, count);
    }
}
