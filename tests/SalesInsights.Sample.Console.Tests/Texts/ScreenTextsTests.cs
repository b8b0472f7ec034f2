using System.Globalization;
using System.Text.RegularExpressions;
using SalesInsights.Rules.Testing;
using SalesInsights.Sample.Demo;
using SalesInsights.Sample.Tests.Support;
using SalesInsights.Sample.Texts;
using SalesInsights.Tests.Wording;

namespace SalesInsights.Sample.Tests.Texts;

public sealed class ScreenTextsTests
{
    [Fact]
    public void Texts_BothLanguages_HaveTheSameKeysAndHoles()
    {
        Assert.Equal(ScreenTexts.English.Keys.Order(), ScreenTexts.Chinese.Keys.Order());
        Assert.All(ScreenTexts.English.Keys, key => Assert.Equal(HolesOf(ScreenTexts.English[key]), HolesOf(ScreenTexts.Chinese[key])));
    }

    [Fact]
    public void Texts_EveryStory_HasALabel() =>
        Assert.All(Enum.GetNames<Story>(), story => Assert.Contains("story." + story, ScreenTexts.English.Keys));

    [Theory]
    [InlineData("first.talks")]
    [InlineData("check.heading")]
    public void Texts_OfTheBaseAndOfAnArea_AreFoundAndListed(string key)
    {
        Assert.NotEqual("", ScreenTexts.Chinese[key]);
        Assert.Contains(key, ScreenTexts.Chinese.Keys);
    }

    [Theory]
    [InlineData("check.nothingOfTheKind")]
    [InlineData("noArea.text")]
    [InlineData("noDot")]
    public void Texts_UnknownKey_IsAnError(string key)
    {
        Assert.Throws<ArgumentException>(() => ScreenTexts.English[key]);
        Assert.Equal("else", ScreenTexts.English.Or(key, "else"));
    }

    [Fact]
    public void Fill_ValueThatLooksLikeAHole_StaysAsItIs() =>
        Assert.Equal("Likely landing {1} (5 to 7); chance to reach the target 9%.", ScreenTexts.English.Fill("diagnosis.outlook", "{1}", "5", "7", "9%"));

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public async Task Run_OtherCultureOfTheMachine_PrintsTheSame(string culture)
    {
        var usual = await ConsoleRun.Of("diagnose");
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal(usual, await ConsoleRun.Of("diagnose"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Fill_NumberWithItsNoun_SaysOneAfterOne()
    {
        Assert.Equal("2 issues:", ScreenTexts.English.Fill("check.issues", "2").Trim());
        Assert.Equal("1 issue:", ScreenTexts.English.Fill("check.issues", "1").Trim());
        Assert.Equal("11 issues:", ScreenTexts.English.Fill("check.issues", "11").Trim());
    }

    [Fact]
    public void Texts_AccuseNobody() => Assert.All(
        ScreenTexts.English.Keys.Where(k => !IsOfTheRanking(k)).SelectMany(k => new[] { ScreenTexts.English[k], ScreenTexts.Chinese[k] }), text => Assert.Null(BannedWords.FindIn(text)));

    [Fact]
    public void Texts_EnglishNumberBeforeANoun_CarriesBothForms() => Assert.All(
        ScreenTexts.English.Keys, key => Assert.DoesNotMatch(@"\{\d\} ((open|working|business|more|new|next|automatic|overdue) )?(?!as\b|is\b|has\b|was\b|misses\b)[a-z]+s\b", ScreenTexts.English[key]));

    [Fact]
    public void Texts_BothForms_StandInEnglishAloneAndDiffer()
    {
        var forms = ScreenTexts.English.Keys.SelectMany(k => Regex.Matches(ScreenTexts.English[k], @"\{\d\|([^{}|]+)\|([^{}|]+)\}")).ToArray();
        Assert.NotEmpty(forms);
        Assert.All(forms, f => Assert.NotEqual(f.Groups[1].Value, f.Groups[2].Value));
        Assert.All(ScreenTexts.English.Keys, key => Assert.DoesNotContain('|', Regex.Replace(ScreenTexts.English[key], @"\{\d\|([^{}|]+)\|([^{}|]+)\}", "")));
        Assert.All(ScreenTexts.Chinese.Keys, key => Assert.DoesNotContain('|', ScreenTexts.Chinese[key]));
    }

    // The key of the row of steps lists the signs themselves.
    [Fact]
    public void Texts_Chinese_AreSetInOneWay() => Assert.All(
        ScreenTexts.Chinese.Keys.Where(k => k != "journey.key"), key => Assert.Equal("", ChineseTypography.FaultIn(ScreenTexts.Chinese[key])));

    /// <summary>The one screen that people ask for to see an order; findings never have one.</summary>
    private static bool IsOfTheRanking(string key) => key.StartsWith("ranking.", StringComparison.Ordinal);

    private static string HolesOf(string text) => string.Concat(Regex.Matches(text, @"\{(\d)").Select(m => m.Groups[1].Value).Distinct().Order());
}
