using NodaTime;
using SalesInsights.Currencies;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Tests.Wording;

public sealed class LanguageTests
{
    [Theory]
    [InlineData(0.352, "35%")]
    [InlineData(0.355, "36%")]
    [InlineData(0.0, "0%")]
    [InlineData(0.004, "0.4%")]
    [InlineData(1.234, "123%")]
    [InlineData(-0.5, "-50%")]
    public void Percent_RoundsToWholePercent(double fraction, string expected) => Assert.Equal(expected, Language.English.Percent(fraction));

    [Theory]
    [InlineData(1.0, "100%")]
    [InlineData(0.9999, ">99%")]
    [InlineData(0.04, "4%")]
    [InlineData(0.0, "<1%")]
    public void Chance_OfSomethingUncertain_IsNeverCalledCertain(double chance, string expected) => Assert.Equal(expected, Language.English.Chance(chance));

    [Fact]
    public void Fact_EveryBuiltInOne_HasAName() => Assert.All(Language.All, language =>
        Assert.All(FactCatalog.BuiltIn.Keys, fact => Assert.True(Phrases.Of(language.Tag).Fact(fact.Name) is { Length: > 0 }, fact.Name)));

    [Fact]
    public void Fact_ACompanysOwn_KeepsItsName() => Assert.Equal("samplesSent", Language.Chinese.Fact("samplesSent"));

    [Fact]
    public void Money_FollowsTheLanguage()
    {
        Assert.Equal("97,200 CNY", Language.English.Money(97_200m, Currency.CNY));
        Assert.Equal("97,200 元", Language.Chinese.Money(97_200.4m, Currency.CNY));
        Assert.Equal("1,000 USD", Language.Chinese.Money(1000m, Currency.USD));
        Assert.Equal("-5 EUR", Language.English.Money(-5m, Currency.EUR));
    }

    [Fact]
    public void Date_FollowsTheLanguage()
    {
        Assert.Equal("5 Sep 2026", Language.English.Date(new LocalDate(2026, 9, 5)));
        Assert.Equal("2026年9月5日", Language.Chinese.Date(new LocalDate(2026, 9, 5)));
    }

    [Fact]
    public void Value_CountsAreNotMoney()
    {
        Assert.Equal("1,234", Language.English.Value(1234, FactUnit.Customers, Currency.CNY));
        Assert.Equal("12", Language.English.Value(12m, FactUnit.Measure, default));
        Assert.Equal("12 CNY", Language.English.Value(12m, FactUnit.Measure, Currency.CNY));
    }

    [Theory]
    [InlineData(9_999.6, "10,000 元")]
    [InlineData(10_000, "1 万元")]
    [InlineData(52_800, "5.3 万元")]
    [InlineData(-380_000, "-38 万元")]
    [InlineData(12_345_678, "1,234.6 万元")]
    [InlineData(99_999_999, "10,000 万元")]
    [InlineData(100_000_000, "1 亿元")]
    [InlineData(2_345_678_900, "23.46 亿元")]
    public void InSentence_MoneyInChinese_IsSaidInTenThousands(double amount, string expected)
    {
        Assert.Equal(expected, Language.Chinese.InSentence((decimal)amount, FactUnit.Money, Currency.CNY));
        Assert.Equal(Language.English.Value((decimal)amount, FactUnit.Money, Currency.CNY), Language.English.InSentence((decimal)amount, FactUnit.Money, Currency.CNY));
    }

    [Fact]
    public void InSentence_OtherCurrencyAndCounts()
    {
        Assert.Equal("5.3 万 USD", Language.Chinese.InSentence(52_800m, FactUnit.Money, Currency.USD));
        Assert.Equal("52,800", Language.Chinese.InSentence(52_800, FactUnit.Customers, Currency.CNY));
        Assert.Equal("52,800", Language.Chinese.InSentence(52_800m, FactUnit.Measure, default));
        Assert.Equal("5.3 万元", Language.Chinese.InSentence(52_800m, FactUnit.Measure, Currency.CNY));
        Assert.Equal("58%", Language.Chinese.InSentence(0.58, FactUnit.Share, Currency.CNY));
        Assert.Equal("2026年9月5日", Language.Chinese.InSentence(new LocalDate(2026, 9, 5), FactUnit.Date, Currency.CNY));
    }

    [Theory]
    [InlineData("en", "en")]
    [InlineData("zh-CN", "zh-CN")]
    [InlineData("zh", "zh-CN")]
    [InlineData("fr", null)]
    public void Find_KnowsTwoLanguages(string tag, string? expected) => Assert.Equal(expected, Language.Find(tag)?.Tag);
}
