using SalesInsights.Statistics;

namespace SalesInsights.Shortfalls;

/// <summary>Draws numbers from what is believed about them.</summary>
internal sealed class PartDraws(RandomStream random)
{
    /// <summary>A factor around 1 for a sum of so many independent things of about equal size.</summary>
    public decimal Around(double count) => count > 0 ? (decimal)(random.Gamma(count) / count) : 1;

    /// <summary>A number about another, normal with a standard deviation.</summary>
    public double About(double mean, double deviation) => mean + (deviation * random.Normal());

    /// <summary>The quantile of drawn parts.</summary>
    public static decimal Quantile(decimal[] drawn, double p) =>
        (decimal)SampleQuantile.Of([.. drawn.Select(d => (double)d)], p).Value;
}
