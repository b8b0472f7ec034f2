namespace SalesInsights.Shortfalls;

/// <summary>
/// The factors of a person's new business: customers × share followed up × share that passes each stage × amount, and the mix.
/// </summary>
internal sealed class ShortfallRates(decimal customers, double followUp, double[] pass, decimal size, decimal mix)
{
    public decimal Customers { get; } = customers;

    public double FollowUp { get; } = followUp;

    public double[] Pass { get; } = pass;

    public decimal Size { get; } = size;

    public decimal Mix { get; } = mix;

    /// <summary>In the order of the parts: customers, follow-up, the stages, size, mix.</summary>
    public decimal[] Factors() => [Customers, (decimal)FollowUp, .. Pass.Select(p => (decimal)p), Size, Mix];

    public decimal Product() => Factors().Aggregate(1m, (product, factor) => product * factor);

    /// <summary>The chance of winning from a stage on.</summary>
    public decimal WinFrom(int stage) => Pass.Skip(stage).Aggregate(1m, (chance, pass) => chance * (decimal)pass);
}
