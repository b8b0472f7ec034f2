using SalesInsights.Currencies;

namespace SalesInsights.Core.Tests.Currencies;

public sealed class CurrencyTests
{
    [Theory]
    [InlineData("CNY", 2)]
    [InlineData("JPY", 0)]
    [InlineData("KRW", 0)]
    [InlineData("KWD", 3)]
    [InlineData("CLF", 4)]
    [InlineData("USN", 2)]
    public void MinorUnits_KnownCode_AsInIso4217(string code, int expected) => Assert.Equal(expected, Currency.Parse(code).MinorUnits);

    [Theory]
    [InlineData("cny")]
    [InlineData("Cny")]
    public void Parse_LowerCase_GivesTheCanonicalCode(string text)
    {
        Assert.Equal(Currency.CNY, Currency.Parse(text));
        Assert.Equal("CNY", Currency.Parse(text).ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CN")]
    [InlineData(" CNY")]
    [InlineData("CNYX")]
    [InlineData("XAU")]
    [InlineData("DEM")]
    [InlineData("元元元")]
    [InlineData("1NR")]
    [InlineData("\u0131NR")]
    [InlineData("Y Y")]
    public void TryParse_UnknownCode_GivesTheEmptyCurrency(string? text)
    {
        Assert.False(Currency.TryParse(text, out var currency));
        Assert.True(currency.IsEmpty);
    }

    [Theory]
    [InlineData("CNX", "'CNX' is not an active ISO 4217 currency code. Did you mean CNY?")]
    [InlineData("EU", "'EU' is not an active ISO 4217 currency code. Did you mean EUR?")]
    [InlineData("gbpp", "'gbpp' is not an active ISO 4217 currency code. Did you mean GBP?")]
    [InlineData("RMB", "'RMB' is not an active ISO 4217 currency code. Did you mean CNY?")]
    [InlineData("QQQ", "'QQQ' is not an active ISO 4217 currency code.")]
    [InlineData("", "'' is not an active ISO 4217 currency code.")]
    public void Parse_UnknownCode_NamesItAndTheNearest(string text, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => Currency.Parse(text)).Message);

    [Fact]
    public void Parse_HugeText_IsNotRepeatedInFull() =>
        Assert.InRange(Assert.Throws<FormatException>(() => Currency.Parse(new string('x', 1_000_000))).Message.Length, 1, 100);

    [Fact]
    public void Parse_Null_IsRefused() => Assert.Throws<ArgumentNullException>(() => Currency.Parse(null!));

    [Fact]
    public void Default_IsEmpty_AndComesFirst()
    {
        Assert.True(default(Currency).IsEmpty);
        Assert.Equal("", default(Currency).Code);
        Assert.True(default(Currency) < Currency.Parse("AED"));
        Assert.True(Currency.CNY < Currency.USD && Currency.USD >= Currency.EUR);
        Assert.NotEqual(default, Currency.CNY);
    }
}
