using NodaTime;

namespace SalesInsights.Currencies;

/// <summary>The rates into one reporting currency, by day: an event is priced with the last rate known on its own day.</summary>
/// <remarks>
/// A rate holds from its day until the next one of that currency, or until it is older than the company allows. A later rate, and today's,
/// never prices a past event. Where no rate is known, an event is counted but not priced. Immutable and safe to share between threads.
/// </remarks>
/// <example><code>
/// var rates = new RateTable(Currency.CNY, [new ExchangeRate(Currency.USD, new LocalDate(2026, 7, 1), 7.1m)]);
/// rates.TryConvert(new Money(100m, Currency.USD), new LocalDate(2026, 7, 15), out var inYuan);   // 710.00 CNY
/// </code></example>
public sealed class RateTable
{
    private readonly int[] _starts;
    private readonly LocalDate[] _days;
    private readonly decimal[] _rates;

    /// <summary>Makes a table; the order of the rates does not matter.</summary>
    /// <param name="reporting">The currency that amounts are converted into.</param>
    /// <param name="rates">Rates by currency and day. Equal ones count once; the reporting currency itself may appear with rate 1.</param>
    /// <param name="maxAgeDays">How many calendar days a rate may be old, its own day being 0; null for no limit.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rates"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="maxAgeDays"/> is negative.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="reporting"/> is empty, a rate is empty, the reporting currency has a rate other than 1, or a currency has two unequal
    /// rates on one day.
    /// </exception>
    public RateTable(Currency reporting, IEnumerable<ExchangeRate> rates, int? maxAgeDays = null)
    {
        if (reporting.IsEmpty) throw new ArgumentException("A rate table needs a reporting currency.", nameof(reporting));
        if (rates is null) throw new ArgumentNullException(nameof(rates));
        if (maxAgeDays < 0) throw new ArgumentOutOfRangeException(nameof(maxAgeDays), maxAgeDays, "A rate may be 0 or more days old.");
        Reporting = reporting;
        MaxAgeDays = maxAgeDays;
        var known = Distinct(reporting, rates);
        _days = Array.ConvertAll(known, rate => rate.Date);
        _rates = Array.ConvertAll(known, rate => rate.Rate);
        _starts = new int[CurrencyTable.Count + 2];
        foreach (var rate in known) _starts[rate.Currency.Number + 1]++;
        for (var number = 1; number < _starts.Length; number++) _starts[number] += _starts[number - 1];
    }

    /// <summary>The currency that amounts are converted into.</summary>
    public Currency Reporting { get; }

    /// <summary>How many calendar days a rate may be old on the day of the event; null for no limit.</summary>
    public int? MaxAgeDays { get; }

    /// <summary>A table without rates: only amounts in the reporting currency can be priced.</summary>
    /// <exception cref="ArgumentException"><paramref name="reporting"/> is empty.</exception>
    public static RateTable Empty(Currency reporting) => new(reporting, []);

    /// <summary>The last rate known on or before a day that is not too old.</summary>
    /// <param name="from">The currency to convert from; the reporting currency has rate 1 on every day.</param>
    /// <param name="day">The day of the event, in the ISO calendar as all days here.</param>
    /// <param name="rate">Reporting-currency units for 1 unit, or 0 where none is known.</param>
    /// <returns>Whether a rate is known; false for the empty currency.</returns>
    public bool TryGetRate(Currency from, LocalDate day, out decimal rate)
    {
        rate = from == Reporting ? 1m : 0m;
        if (rate == 1m) return true;
        var start = _starts[from.Number];
        var found = Array.BinarySearch(_days, start, _starts[from.Number + 1] - start, day);
        var last = found >= 0 ? found : ~found - 1;
        if (last < start || Period.DaysBetween(_days[last], day) > MaxAgeDays) return false;
        rate = _rates[last];
        return true;
    }

    /// <summary>An amount in the reporting currency, at the last rate known on or before a day.</summary>
    /// <param name="amount">The amount to convert.</param>
    /// <param name="day">The day of the event.</param>
    /// <param name="reporting">
    /// The amount in <see cref="Reporting"/>, rounded once to 4 decimals with a half going to the even neighbour; empty where there is none.
    /// </param>
    /// <returns>
    /// Whether it could be priced: false where no rate is known, where the amount is empty, and where the result is beyond ±9·10¹⁴.
    /// </returns>
    public bool TryConvert(Money amount, LocalDate day, out Money reporting)
    {
        reporting = default;
        if (!TryGetRate(amount.Currency, day, out var rate) || Exceeds(amount.Amount, rate)) return false;
        reporting = new(decimal.Round(amount.Amount * rate, FixedPoint.Decimals, MidpointRounding.ToEven), Reporting);
        return true;
    }

    // Dividing instead of multiplying cannot overflow while the rate is above 1, and below 1 neither can the product.
    private static bool Exceeds(decimal amount, decimal rate) =>
        rate > 1m ? Math.Abs(amount) > FixedPoint.MaxAmount / rate : Math.Abs(amount * rate) > FixedPoint.MaxAmount;

    private static ExchangeRate[] Distinct(Currency reporting, IEnumerable<ExchangeRate> rates)
    {
        var sorted = new List<ExchangeRate>();
        foreach (var rate in rates)
        {
            if (IsForeign(rate, reporting)) sorted.Add(rate);
        }

        sorted.Sort(InOrder);
        var known = new List<ExchangeRate>();
        foreach (var rate in sorted)
        {
            if (known.Count > 0 && known[known.Count - 1] is var last && last.Currency == rate.Currency && last.Date == rate.Date)
            {
                if (last != rate) throw new ArgumentException($"Two rates for one day: {last} and {rate}.", nameof(rates));
            }
            else
            {
                known.Add(rate);
            }
        }

        return [.. known];
    }

    private static int InOrder(ExchangeRate left, ExchangeRate right)
    {
        if (left.Currency != right.Currency) return left.Currency.CompareTo(right.Currency);
        return left.Date != right.Date ? left.Date.CompareTo(right.Date) : left.Rate.CompareTo(right.Rate);
    }

    private static bool IsForeign(ExchangeRate rate, Currency reporting)
    {
        if (rate.Currency.IsEmpty) throw new ArgumentException("A rate is empty.", "rates");
        if (rate.Currency != reporting) return true;
        return rate.Rate == 1m ? false : throw new ArgumentException($"The reporting currency has rate 1, here: {rate}.", "rates");
    }
}
