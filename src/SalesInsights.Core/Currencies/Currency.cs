namespace SalesInsights.Currencies;

/// <summary>A currency, by its alphabetic code in ISO 4217.</summary>
/// <remarks>
/// Only active codes that have a minor unit are known; withdrawn ones (DEM, HRK), metals (XAU) and test codes are not.
/// <c>default</c> is the empty currency: it has the code "" and belongs to no amount.
/// </remarks>
/// <example><code>
/// Currency.Parse("cny") == Currency.CNY   // true
/// Currency.JPY.MinorUnits                 // 0
/// </code></example>
public readonly struct Currency : IEquatable<Currency>, IComparable<Currency>
{
    private readonly byte _number;

    private Currency(byte number) => _number = number;

    /// <summary>The renminbi of China.</summary>
    public static Currency CNY { get; } = Parse("CNY");

    /// <summary>The dollar of the United States.</summary>
    public static Currency USD { get; } = Parse("USD");

    /// <summary>The euro.</summary>
    public static Currency EUR { get; } = Parse("EUR");

    /// <summary>The yen of Japan, which has no minor unit in use.</summary>
    public static Currency JPY { get; } = Parse("JPY");

    /// <summary>The pound sterling.</summary>
    public static Currency GBP { get; } = Parse("GBP");

    /// <summary>The dollar of Hong Kong.</summary>
    public static Currency HKD { get; } = Parse("HKD");

    /// <summary>The code in upper case, for example <c>CNY</c>; "" for the empty currency, never null.</summary>
    public string Code => _number == 0 ? "" : CurrencyTable.CodeOf(_number);

    /// <summary>Decimals in which amounts are paid, 0 to 4: 2 for most, 0 for JPY, 3 for KWD; 0 for the empty currency.</summary>
    public int MinorUnits => _number == 0 ? 0 : CurrencyTable.DecimalsOf(_number);

    /// <summary>Whether this is the empty currency.</summary>
    public bool IsEmpty => _number == 0;

    /// <summary>The place in the alphabet of known codes, from 1; 0 for the empty currency.</summary>
    internal int Number => _number;

    /// <summary>Whether both are the same currency.</summary>
    public static bool operator ==(Currency left, Currency right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(Currency left, Currency right) => !left.Equals(right);

    /// <summary>Whether the left code comes before the right one.</summary>
    public static bool operator <(Currency left, Currency right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left code comes after the right one.</summary>
    public static bool operator >(Currency left, Currency right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left code comes before the right one or is the same.</summary>
    public static bool operator <=(Currency left, Currency right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left code comes after the right one or is the same.</summary>
    public static bool operator >=(Currency left, Currency right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a code; lower case counts as upper case, white space is not trimmed.</summary>
    /// <param name="text">The three letters, for example <c>CNY</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">
    /// The code is unknown; the message names it and, where a known code is one edit away, that one.
    /// </exception>
    public static Currency Parse(string text)
    {
        if (text is null) throw new ArgumentNullException(nameof(text));
        return TryParse(text, out var currency) ? currency : throw new FormatException(CurrencyTable.Refusal(text));
    }

    /// <summary>Reads a code where it is known; lower case counts as upper case, white space is not trimmed.</summary>
    /// <param name="text">The three letters; null is unknown.</param>
    /// <param name="currency">The currency, or the empty one.</param>
    /// <returns>Whether the code is known.</returns>
    public static bool TryParse(string? text, out Currency currency)
    {
        currency = new(text is null ? (byte)0 : CurrencyTable.NumberOf(text));
        return !currency.IsEmpty;
    }

    /// <inheritdoc/>
    public bool Equals(Currency other) => _number == other._number;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Currency other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _number;

    /// <summary>Orders by code; the empty currency comes first.</summary>
    public int CompareTo(Currency other) => _number.CompareTo(other._number);

    /// <summary>The code; "" for the empty currency.</summary>
    public override string ToString() => Code;
}
