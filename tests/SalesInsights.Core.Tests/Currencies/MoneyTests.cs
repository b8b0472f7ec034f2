using System.Globalization;
using FsCheck.Xunit;
using SalesInsights.Currencies;

namespace SalesInsights.Core.Tests.Currencies;

public sealed class MoneyTests
{
    [Fact]
    public void Add_SameCurrency_SumsExactly() => Assert.Equal(Cny(0.3m), Cny(0.1m) + Cny(0.2m));

    [Fact]
    public void Subtract_SameCurrency_SubtractsExactly() => Assert.Equal(Cny(97200m), Cny(150000m) - Cny(52800m));

    [Fact]
    public void Add_OtherCurrency_NamesBoth()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Cny(1m) + new Money(1m, Currency.USD));
        Assert.Contains("CNY", error.Message, StringComparison.Ordinal);
        Assert.Contains("USD", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_OtherCurrency_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => Cny(1m) < new Money(1m, Currency.USD));

    [Fact]
    public void Add_EmptyAmount_IsRefused() => Assert.Throws<InvalidOperationException>(() => Cny(1m) + default(Money));

    [Fact]
    public void Compare_SameCurrency_OrdersByAmount()
    {
        Assert.True(Cny(1m) < Cny(2m) && Cny(2m) > Cny(1m));
        Assert.True(Cny(2m) <= Cny(2.00m) && Cny(2m) >= Cny(2.00m));
    }

    [Fact]
    public void Equals_OtherScale_IsEqualWithTheSameHash()
    {
        Assert.Equal(Cny(5.0m), Cny(5.000m));
        Assert.Equal(Cny(5.0m).GetHashCode(), Cny(5.000m).GetHashCode());
    }

    [Fact]
    public void Equals_OtherCurrency_IsUnequal() => Assert.True(Cny(5m) != new Money(5m, Currency.USD));

    [Fact]
    public void Constructor_EmptyCurrency_IsRefused() => Assert.Throws<ArgumentException>(() => new Money(1m, default));

    [Fact]
    public void Default_IsEmpty_UnlikeZero()
    {
        Assert.True(default(Money).IsEmpty);
        Assert.False(Cny(0m).IsEmpty);
        Assert.NotEqual(default, Cny(0m));
        Assert.Equal("", default(Money).ToString());
        Assert.Equal(default, -default(Money));
    }

    [Theory]
    [InlineData("0.125", "CNY", "0.12")]
    [InlineData("0.135", "CNY", "0.14")]
    [InlineData("-0.125", "CNY", "-0.12")]
    [InlineData("2.5", "JPY", "2")]
    [InlineData("3.5", "JPY", "4")]
    [InlineData("1.0005", "KWD", "1")]
    [InlineData("1.00015", "CLF", "1.0002")]
    public void Round_Half_GoesToTheEvenNeighbour(string amount, string currency, string expected) =>
        Assert.Equal(Of(expected, currency), Of(amount, currency).Round());

    [Theory]
    [InlineData("52800", "CNY", "52800.00 CNY")]
    [InlineData("-1234567.5", "USD", "-1234567.50 USD")]
    [InlineData("12.3456", "CNY", "12.3456 CNY")]
    [InlineData("1.50", "JPY", "1.5 JPY")]
    [InlineData("1000", "JPY", "1000 JPY")]
    [InlineData("0.5", "KWD", "0.500 KWD")]
    [InlineData("-0.00", "CNY", "0.00 CNY")]
    [InlineData("0.0000000000000000000000000001", "EUR", "0.0000000000000000000000000001 EUR")]
    [InlineData("79228162514264337593543950335", "EUR", "79228162514264337593543950335.00 EUR")]
    public void ToString_AnyAmount_ShowsItInFull(string amount, string currency, string expected) =>
        Assert.Equal(expected, Of(amount, currency).ToString());

    [Fact]
    public void ToString_OtherCulture_StaysTheSame()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("de-DE");
            Assert.Equal("1234.50 EUR", new Money(1234.5m, Currency.EUR).ToString());
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Property]
    public bool Subtract_WhatWasAdded_GivesTheSameBack(int cents, int otherCents)
    {
        var (left, right) = (Cny(cents / 100m), Cny(otherCents / 100m));
        return left + right - right == left && left + right == right + left && left - left == -left + left;
    }

    private static Money Cny(decimal amount) => new(amount, Currency.CNY);

    private static Money Of(string amount, string currency) =>
        new(decimal.Parse(amount, CultureInfo.InvariantCulture), Currency.Parse(currency));
}
