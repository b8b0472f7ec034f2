namespace SalesInsights.Outlooks;

/// <summary>An amount that comes in the period with a chance.</summary>
internal readonly struct Deal(double amount, double chance) : IComparable<Deal>
{
    /// <summary>In units of the reporting currency.</summary>
    public double Amount { get; } = amount;

    public double Chance { get; } = chance;

    public double Mean => Amount * Chance;

    public double Variance => Amount * Amount * Chance * (1 - Chance);

    /// <summary>By how much the mean grows with the log odds.</summary>
    public double Lever => Amount * Chance * (1 - Chance);

    public int CompareTo(Deal other)
    {
        var order = Amount.CompareTo(other.Amount);
        return order != 0 ? order : Chance.CompareTo(other.Chance);
    }
}
