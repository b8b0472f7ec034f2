using System.Text.RegularExpressions;
using SalesInsights.Ledgers;
using SalesInsights.Reports.Texts;

namespace SalesInsights.Reports.Tests.Texts;

public sealed partial class ReportTextsTests
{
    private static readonly ReportTexts English = ReportTexts.For("en");
    private static readonly ReportTexts Chinese = ReportTexts.For("zh-CN");

    [Fact]
    public void Texts_BothLanguages_HaveTheSameKeysAndHoles()
    {
        Assert.Equal(English.Keys.Order(StringComparer.Ordinal), Chinese.Keys.Order(StringComparer.Ordinal));
        Assert.All(English.Keys, key => Assert.Equal(HolesOf(English[key]), HolesOf(Chinese[key])));
    }

    [Fact]
    public void Texts_EveryIssueCode_HasWords() => Assert.All(Enum.GetNames<DataIssueCode>(), code => Assert.NotEmpty(Chinese["issue." + code]));

    [Fact]
    public void Fill_ValueWithAHole_IsNotFilledAgain() => Assert.Equal("Also: {0}", English.Fill("talk.others", "{0}"));

    [Fact]
    public void Texts_UnknownKey_IsAnError() => Assert.Throws<ArgumentException>(() => English["talk.nobody"]);

    private static IEnumerable<string> HolesOf(string text) => Hole().Matches(text).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("\\{[0-9]\\}")]
    private static partial Regex Hole();
}
