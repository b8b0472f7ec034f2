namespace SalesInsights.Shortfalls;

/// <summary>A number and its variance.</summary>
internal readonly record struct Estimate(double Amount, double Variance)
{
    // Chosen on the tuning seeds of the accuracy program, where teams that miss a target are the less lucky ones.
    private const double LuckShare = 0.5;

    /// <summary>The product with an independent one; of the variance what is of first order.</summary>
    public Estimate Times(Estimate other) =>
        new(Amount * other.Amount, (Variance * other.Amount * other.Amount) + (other.Variance * Amount * Amount));

    /// <summary>
    /// The same nearer to nothing: what stands out is partly luck, the more so the larger its variance is against its square.
    /// </summary>
    public Estimate Shrunken()
    {
        var square = Amount * Amount;
        return this with { Amount = square > 0 ? Amount * square / (square + (LuckShare * Variance)) : 0 };
    }
}
