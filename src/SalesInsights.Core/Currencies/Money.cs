using System.Globalization;

namespace SalesInsights.Currencies;

/// <summary>An exact amount in one currency.</summary>
/// <remarks>
/// Amounts are kept as given, with any number of decimals; <see cref="Round"/> brings them to what can be paid. Two amounts are
/// equal when number and currency are: 5.0 CNY is 5.00 CNY. Amounts in different currencies are unequal, and adding or ordering
/// them is refused. <c>default</c> is the empty amount: 0 in the empty currency, which goes with no other.
/// </remarks>
/// <example><code>
/// var paid = new Money(52800m, Currency.CNY);   // 52800.00 CNY
/// var open = new Money(97200m, Currency.CNY);
/// paid + open                                   // 150000.00 CNY
/// </code></example>
public readonly struct Money : IEquatable<Money>, IComparable<Money>
{
    // A decimal has at most 28 decimals, so that this shows every amount in full.
    private const int MostDecimals = 28;

    /// <summary>Makes an amount.</summary>
    /// <param name="amount">Units of the currency, not cents; may be negative. Zero loses its sign and scale.</param>
    /// <param name="currency">The currency; not the empty one.</param>
    /// <exception cref="ArgumentException"><paramref name="currency"/> is empty.</exception>
    public Money(decimal amount, Currency currency)
    {
        if (currency.IsEmpty) throw new ArgumentException("An amount needs a currency.", nameof(currency));
        Amount = amount == 0m ? 0m : amount;
        Currency = currency;
    }

    /// <summary>Units of the currency, for example 52800 yuan; 0 for the empty amount.</summary>
    public decimal Amount { get; }

    /// <summary>The currency; empty for the empty amount.</summary>
    public Currency Currency { get; }

    /// <summary>Whether this is the empty amount, which has no currency. An amount of 0 CNY is not empty.</summary>
    public bool IsEmpty => Currency.IsEmpty;

    /// <summary>The sum, exact.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ, or only one amount is empty.</exception>
    /// <exception cref="OverflowException">The sum is beyond the range of <see cref="decimal"/>.</exception>
    public static Money operator +(Money left, Money right) => left.With(right, "add", left.Amount + right.Amount);

    /// <summary>The difference, exact.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ, or only one amount is empty.</exception>
    /// <exception cref="OverflowException">The difference is beyond the range of <see cref="decimal"/>.</exception>
    public static Money operator -(Money left, Money right) => left.With(right, "subtract", left.Amount - right.Amount);

    /// <summary>The same amount with the other sign.</summary>
    public static Money operator -(Money value) => value.IsEmpty ? value : new(-value.Amount, value.Currency);

    /// <summary>Whether both are the same amount in the same currency.</summary>
    public static bool operator ==(Money left, Money right) => left.Equals(right);

    /// <summary>Whether amount or currency differ.</summary>
    public static bool operator !=(Money left, Money right) => !left.Equals(right);

    /// <summary>Whether the left amount is less.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left amount is more.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left amount is less or the same.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left amount is more or the same.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>The amount in the decimals that the currency is paid in; a half goes to the even neighbour: 0.125 CNY is 0.12 CNY.</summary>
    public Money Round() =>
        IsEmpty ? this : new(decimal.Round(Amount, Currency.MinorUnits, MidpointRounding.ToEven), Currency);

    /// <inheritdoc/>
    public bool Equals(Money other) => Amount == other.Amount && Currency == other.Currency;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Money other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((Amount.GetHashCode() * 397) ^ Currency.GetHashCode());

    /// <summary>Orders by amount.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ, or only one amount is empty.</exception>
    public int CompareTo(Money other) => Currency == other.Currency ? Amount.CompareTo(other.Amount) : throw Mixed(other, "compare");

    /// <summary>
    /// Amount and code in the same form everywhere, for example <c>52800.00 CNY</c>: at least the currency's decimals, more where the
    /// amount has more. "" for the empty amount.
    /// </summary>
    public override string ToString()
    {
        if (IsEmpty) return "";
        var format = "0." + new string('0', Currency.MinorUnits) + new string('#', MostDecimals - Currency.MinorUnits);
        return Amount.ToString(format, CultureInfo.InvariantCulture) + " " + Currency.Code;
    }

    private Money With(Money other, string verb, decimal amount)
    {
        if (Currency != other.Currency) throw Mixed(other, verb);
        return IsEmpty ? this : new(amount, Currency);
    }

    private InvalidOperationException Mixed(Money other, string verb) =>
        new($"Cannot {verb} {NameOf(this)} and {NameOf(other)}: convert to one currency first.");

    private static string NameOf(Money value) => value.IsEmpty ? "an amount without currency" : value.Currency.Code;
}
