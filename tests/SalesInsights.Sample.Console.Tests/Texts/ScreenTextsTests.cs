using System.Globalization;
using System.Text.RegularExpressions;
using SalesInsights.Sample.Demo;
using SalesInsights.Sample.Tests.Support;
using SalesInsights.Sample.Texts;

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

    private static string HolesOf(string text) => string.Concat(Regex.Matches(text, @"\{\d\}").Select(m => m.Value).Distinct().Order());
}
