using System.Globalization;
using NodaTime;
using SalesInsights.Calendars;

namespace SalesInsights.Currencies;

/// <summary>What one unit of a currency was worth on a day, in units of the reporting currency.</summary>
/// <remarks><c>default</c> is empty: it has no currency, and a <see cref="RateTable"/> refuses it.</remarks>
/// <example><code>
/// var rate = new ExchangeRate(Currency.USD, new LocalDate(2026, 7, 1), 7.1234m);   // 1 USD = 7.1234 CNY
/// </code></example>
public readonly struct ExchangeRate : IEquatable<ExchangeRate>
{
    /// <summary>Makes a rate.</summary>
    /// <param name="currency">The foreign currency; not the empty one.</param>
    /// <param name="date">The day from which on the rate is known, inclusive.</param>
    /// <param name="rate">Reporting-currency units for 1 unit; above 0.</param>
    /// <param name="recordedAt">When the CRM learned of it; unknown: it always knew. No part of equality.</param>
    /// <exception cref="ArgumentException"><paramref name="currency"/> is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rate"/> is 0 or negative.</exception>
    public ExchangeRate(Currency currency, LocalDate date, decimal rate, Moment recordedAt = default)
    {
        if (currency.IsEmpty) throw new ArgumentException("A rate needs a currency.", nameof(currency));
        if (rate <= 0m) throw new ArgumentOutOfRangeException(nameof(rate), rate, "A rate is above 0.");
        Currency = currency;
        Date = date;
        Rate = rate;
        RecordedAt = recordedAt;
    }

    /// <summary>The foreign currency.</summary>
    public Currency Currency { get; }

    /// <summary>The first day on which the rate is used.</summary>
    public LocalDate Date { get; }

    /// <summary>Reporting-currency units for 1 unit; above 0, but 0 for the empty rate.</summary>
    public decimal Rate { get; }

    /// <summary>When the CRM learned of it; unknown: it always knew. No part of equality.</summary>
    public Moment RecordedAt { get; }

    /// <summary>Whether both are the same rate of the same currency and day.</summary>
    public static bool operator ==(ExchangeRate left, ExchangeRate right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(ExchangeRate left, ExchangeRate right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(ExchangeRate other) => Currency == other.Currency && Date == other.Date && Rate == other.Rate;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ExchangeRate other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((Currency.GetHashCode() * 397) ^ Date.GetHashCode()) * 397) ^ Rate.GetHashCode());

    /// <summary>For example <c>USD 2026-07-01 7.1234</c>.</summary>
    public override string ToString() => string.Join(" ", Currency.Code,
        Date.ToString("uuuu'-'MM'-'dd", CultureInfo.InvariantCulture), Rate.ToString(CultureInfo.InvariantCulture));
}
