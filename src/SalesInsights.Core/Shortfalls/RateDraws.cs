using SalesInsights.Statistics;

namespace SalesInsights.Shortfalls;

/// <summary>Draws rates from what is believed about them: a parametric bootstrap.</summary>
internal sealed class RateDraws(RandomStream random)
{
    /// <summary>Factors as they could be too, given how few cases they rest on.</summary>
    /// <param name="rates">The factors.</param>
    /// <param name="customers">How many customers they rest on.</param>
    /// <param name="followed">How many decided customers, shrinking included.</param>
    /// <param name="passed">How many decided stays a stage, shrinking included.</param>
    /// <param name="deals">How many deals.</param>
    public ShortfallRates Of(ShortfallRates rates, double customers, double followed, double[] passed, double deals) => new(
        rates.Customers * Around(customers),
        Rate(rates.FollowUp, followed),
        [.. rates.Pass.Select((pass, stage) => Rate(pass, passed[stage]))],
        rates.Size * Around(deals),
        rates.Mix);

    /// <summary>A factor around 1 for a sum of so many independent things of about equal size.</summary>
    public decimal Around(double count) => count > 0 ? (decimal)(random.Gamma(count) / count) : 1;

    private double Rate(double rate, double cases) => rate is > 0 and < 1 && cases > 0
        ? Math.Min(1 - 1e-9, Math.Max(1e-9, random.Beta(rate * cases, (1 - rate) * cases)))
        : rate;

    /// <summary>The quantile of drawn parts.</summary>
    public static decimal Quantile(decimal[] drawn, double p) =>
        (decimal)SampleQuantile.Of([.. drawn.Select(d => (double)d)], p).Value;
}
