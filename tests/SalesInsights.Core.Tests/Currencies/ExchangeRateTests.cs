using NodaTime;
using SalesInsights.Currencies;

namespace SalesInsights.Core.Tests.Currencies;

public sealed class ExchangeRateTests
{
    private static readonly LocalDate Day = new(2026, 7, 1);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void Constructor_RateNotAboveZero_IsRefused(int rate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExchangeRate(Currency.USD, Day, rate));

    [Fact]
    public void Constructor_EmptyCurrency_IsRefused() => Assert.Throws<ArgumentException>(() => new ExchangeRate(default, Day, 1m));

    [Fact]
    public void Equals_OtherScale_IsEqual()
    {
        Assert.Equal(new ExchangeRate(Currency.USD, Day, 7.1m), new ExchangeRate(Currency.USD, Day, 7.10m));
        Assert.True(new ExchangeRate(Currency.USD, Day, 7.1m) != new ExchangeRate(Currency.EUR, Day, 7.1m));
    }
}
