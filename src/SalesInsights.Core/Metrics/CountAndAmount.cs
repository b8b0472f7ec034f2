namespace SalesInsights.Metrics;

/// <summary>A number of records with the sum of their amounts in the reporting currency.</summary>
/// <remarks><c>default</c> counts nothing.</remarks>
public readonly struct CountAndAmount : IEquatable<CountAndAmount>
{
    internal CountAndAmount(long count, decimal amount, long withoutAmount, long unpriced)
    {
        Count = count;
        Amount = amount;
        WithoutAmount = withoutAmount;
        Unpriced = unpriced;
    }

    /// <summary>How many records, with or without an amount; 0 or more.</summary>
    public long Count { get; }

    /// <summary>The sum of the amounts that are known in the reporting currency; 0 where none is.</summary>
    public decimal Amount { get; }

    /// <summary>How many of the records carry no amount at all.</summary>
    public long WithoutAmount { get; }

    /// <summary>How many of the records have an amount, but no rate into the reporting currency.</summary>
    public long Unpriced { get; }

    /// <summary>Whether both count and sum the same.</summary>
    public static bool operator ==(CountAndAmount left, CountAndAmount right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(CountAndAmount left, CountAndAmount right) => !left.Equals(right);

    /// <summary>The records of both together; they have none in common.</summary>
    public static CountAndAmount operator +(CountAndAmount left, CountAndAmount right) => new(
        checked(left.Count + right.Count),
        left.Amount + right.Amount,
        checked(left.WithoutAmount + right.WithoutAmount),
        checked(left.Unpriced + right.Unpriced));

    /// <inheritdoc/>
    public bool Equals(CountAndAmount other) =>
        Count == other.Count && Amount == other.Amount && WithoutAmount == other.WithoutAmount && Unpriced == other.Unpriced;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CountAndAmount other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Count.GetHashCode() * 397) ^ Amount.GetHashCode());

    /// <summary>For example <c>33: 1250.00</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Count}: {Amount:0.00}");
}
