using NodaTime;
using SalesInsights.Currencies;

namespace SalesInsights.Core.Tests.Currencies;

public sealed class RateTableTests
{
    private static readonly Currency Zar = Currency.Parse("ZAR");
    private static readonly Currency Aed = Currency.Parse("AED");

    private static readonly RateTable Rates = new(Currency.CNY,
    [
        Rate(Currency.USD, 10, 7.2m), Rate(Currency.EUR, 5, 8m), Rate(Currency.USD, 1, 7.1m),
        Rate(Currency.USD, 20, 7.3m), Rate(Currency.USD, 10, 7.20m),
    ]);

    [Theory]
    [InlineData(1, "7.1")]
    [InlineData(9, "7.1")]
    [InlineData(10, "7.2")]
    [InlineData(19, "7.2")]
    [InlineData(20, "7.3")]
    [InlineData(31, "7.3")]
    public void TryGetRate_Day_GivesTheLastOnOrBefore(int day, string expected)
    {
        Assert.True(Rates.TryGetRate(Currency.USD, July(day), out var rate));
        Assert.Equal(expected, rate.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void TryGetRate_BeforeTheFirst_NeverUsesALaterOne()
    {
        Assert.False(Rates.TryGetRate(Currency.USD, new LocalDate(2026, 6, 30), out var rate));
        Assert.Equal(0m, rate);
        Assert.False(Rates.TryGetRate(Currency.EUR, July(4), out _));
    }

    [Fact]
    public void TryGetRate_UnknownOrEmptyCurrency_IsFalse()
    {
        Assert.False(Rates.TryGetRate(Currency.GBP, July(31), out _));
        Assert.False(Rates.TryGetRate(default, July(31), out _));
    }

    [Fact]
    public void TryGetRate_ReportingCurrency_IsOneOnEveryDay()
    {
        Assert.True(RateTable.Empty(Currency.CNY).TryGetRate(Currency.CNY, LocalDate.MinIsoValue, out var rate));
        Assert.Equal(1m, rate);
    }

    [Fact]
    public void TryGetRate_InputOrder_DoesNotMatter()
    {
        ExchangeRate[] rates = [Rate(Currency.USD, 1, 7.1m), Rate(Zar, 1, 0.4m), Rate(Currency.USD, 2, 7.2m), Rate(Aed, 1, 1.9m)];
        var table = new RateTable(Currency.CNY, rates.Reverse());
        Assert.True(table.TryGetRate(Zar, July(3), out var last));
        Assert.True(table.TryGetRate(Aed, July(3), out var first));
        Assert.Equal((0.4m, 1.9m), (last, first));
    }

    [Fact]
    public void TryConvert_Tie_RoundsOnceToTheEvenNeighbour()
    {
        var rates = new RateTable(Currency.CNY, [Rate(Currency.USD, 1, 0.00005m)]);
        Assert.True(rates.TryConvert(new Money(1m, Currency.USD), July(1), out var one));
        Assert.True(rates.TryConvert(new Money(3m, Currency.USD), July(1), out var three));
        Assert.Equal((new Money(0m, Currency.CNY), new Money(0.0002m, Currency.CNY)), (one, three));
    }

    [Fact]
    public void TryConvert_ReportingCurrency_RoundsToFourDecimals()
    {
        Assert.True(Rates.TryConvert(new Money(1.00005m, Currency.CNY), July(1), out var reporting));
        Assert.Equal(new Money(1m, Currency.CNY), reporting);
    }

    [Fact]
    public void TryConvert_NoRate_GivesTheEmptyAmount()
    {
        Assert.False(Rates.TryConvert(new Money(1m, Currency.GBP), July(1), out var reporting));
        Assert.True(reporting.IsEmpty);
        Assert.False(Rates.TryConvert(default, July(1), out _));
    }

    [Fact]
    public void TryConvert_BeyondTheLimit_IsFalseAndNeverThrows()
    {
        Assert.False(Rates.TryConvert(new Money(decimal.MaxValue, Currency.USD), July(1), out _));
        Assert.False(Rates.TryConvert(new Money(decimal.MinValue, Currency.CNY), July(1), out _));
        Assert.True(Rates.TryConvert(new Money(-900_000_000_000_000m, Currency.CNY), July(1), out _));
    }

    [Fact]
    public void Constructor_TwoUnequalRatesOnOneDay_NamesBoth()
    {
        var error = Assert.Throws<ArgumentException>(() => new RateTable(Currency.CNY, [Rate(Currency.USD, 1, 7.1m), Rate(Currency.USD, 1, 7.2m)]));
        Assert.Contains("USD 2026-07-01 7.1", error.Message, StringComparison.Ordinal);
        Assert.Contains("USD 2026-07-01 7.2", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_ReportingCurrencyNotAtOne_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new RateTable(Currency.CNY, [Rate(Currency.CNY, 1, 1.1m)]));
        Assert.Equal(Currency.CNY, new RateTable(Currency.CNY, [Rate(Currency.CNY, 1, 1.0m)]).Reporting);
    }

    [Fact]
    public void Constructor_EmptyParts_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => RateTable.Empty(default));
        Assert.Throws<ArgumentException>(() => new RateTable(Currency.CNY, [default]));
        Assert.Throws<ArgumentNullException>(() => new RateTable(Currency.CNY, null!));
    }

    [Fact]
    public void TryGetRate_ManyTimes_AllocatesNothing()
    {
        Rates.TryGetRate(Currency.USD, July(15), out _);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var day = 1; day <= 31; day++) Rates.TryGetRate(Currency.USD, July(day), out _);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static LocalDate July(int day) => new(2026, 7, day);

    private static ExchangeRate Rate(Currency currency, int day, decimal rate) => new(currency, July(day), rate);

    [Theory]
    [InlineData(2026, 7, 1, true)]
    [InlineData(2026, 7, 8, true)]
    [InlineData(2026, 7, 9, false)]
    [InlineData(2026, 7, 20, true)]
    public void TryGetRate_WithAMaximumAgeOfSevenDays_KnowsNoOlderRate(int year, int month, int day, bool expected)
    {
        var table = new RateTable(
            Currency.CNY,
            [new ExchangeRate(Currency.USD, new LocalDate(2026, 7, 1), 7m), new ExchangeRate(Currency.USD, new LocalDate(2026, 7, 20), 7.1m)],
            maxAgeDays: 7);

        Assert.Equal(expected, table.TryGetRate(Currency.USD, new LocalDate(year, month, day), out _));
        Assert.True(table.TryGetRate(Currency.CNY, new LocalDate(year, month, day), out var one) && one == 1m);
    }

    [Fact]
    public void Constructor_NegativeMaximumAge_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RateTable(Currency.CNY, [], -1));
}
