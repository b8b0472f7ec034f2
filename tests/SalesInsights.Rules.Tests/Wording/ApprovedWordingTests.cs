using System.Globalization;
using System.Text.RegularExpressions;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Testing;
using SalesInsights.Rules.Wording;
using SalesInsights.Tests.Wording;

namespace SalesInsights.Rules.Tests.Wording;

/// <summary>Everything that built-in rules say, in both languages, of one, of several and of what is missing.</summary>
public sealed class ApprovedWordingTests
{
    public static TheoryData<string, string> Rules
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (ruleId, language) in ApprovedWording.All) data.Add(ruleId, language.Tag);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Words_OfEveryRule_AreAsApproved(string ruleId, string tag)
    {
        var language = Language.Find(tag)!;
        var now = ApprovedWording.OfAndWrite(ruleId, language);

        IsTheSame(ApprovedWording.Read(ruleId, language), now);
    }

    [Fact]
    public void Files_AreThoseOfEveryRuleInEveryLanguage() => Assert.Equal(
        ApprovedWording.All.Select(a => ApprovedWording.FileOf(a.RuleId, a.Language)).Order(StringComparer.Ordinal), ApprovedWording.Files.Order(StringComparer.Ordinal));

    [Fact]
    public void Scenes_OfEveryRule_ShowBothItsTexts() => Assert.All(BuiltInRules.Default.Rules, rule =>
    {
        var (text, scenes) = (rule.Descriptor.Texts["en"], WordingScenes.All[rule.Descriptor.Id].ToArray());
        var policies = scenes.Select(s => s.Finding.Triggers.Contains(Trigger.Policy)).Distinct().Count();
        Assert.True(policies == 2 || text.Message == text.Compared);
    });

    [Fact]
    public void Difference_OfALine_ShowsWhatIsGoneAndWhatIsNew()
    {
        Assert.Equal("", ApprovedWording.Difference("a\nb\n", "a\nb\n"));
        Assert.Equal("- b\n+ c", ApprovedWording.Difference("a\nb\n", "a\nc\n"));
        Assert.Equal("- b", ApprovedWording.Difference("a\nb\n", "a\n"));
        Assert.Equal("the same lines in another order", ApprovedWording.Difference("a\nb\n", "b\na\n"));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Words_OfEveryRule_AccuseNobodyAndLeaveNoHole(string ruleId, string tag)
    {
        var text = ApprovedWording.Read(ruleId, Language.Find(tag)!);

        Assert.Null(BannedWords.FindIn(text));
        Assert.DoesNotMatch(@"[{}|]", text);
        Assert.DoesNotMatch(@"NaN|∞|E[+-]\d", text);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Words_OfEveryRule_AreTheSameOnAMachineInTurkey(string ruleId, string tag)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");
            IsTheSame(ApprovedWording.Read(ruleId, Language.Find(tag)!), ApprovedWording.Of(ruleId, Language.Find(tag)!));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void English_CountsCarryTheirNouns()
    {
        var forms = BuiltInRules.Default.Rules.Select(r => r.Descriptor.Texts["en"]).SelectMany(t => Regex.Matches(t.Message + t.Compared, @"\|([^|{}]+)\|([^|{}]+)\}"))
            .Select(m => (One: m.Groups[1].Value, Many: m.Groups[2].Value)).Distinct().ToArray();
        Assert.NotEmpty(forms);
        foreach (var (ruleId, _) in ApprovedWording.All)
        {
            var text = ApprovedWording.Read(ruleId, Language.English);
            Assert.All(forms, f => Assert.DoesNotMatch($@"(?<![\d.,])1 {f.Many}\b", text));
            Assert.All(
                forms.Where(f => f.One != f.Many).SelectMany(f => Regex.Matches(text, $@"([\d.,]+) {f.One}\b(?!')")), match => Assert.Equal("1", match.Groups[1].Value));
        }
    }

    [Fact]
    public void Chinese_IsSetInOneWay()
    {
        foreach (var (ruleId, _) in ApprovedWording.All)
        {
            var lines = ApprovedWording.Read(ruleId, Language.Chinese).Split('\n').Where(l => l.StartsWith("  ", StringComparison.Ordinal));
            Assert.All(lines, line => Assert.Equal("", ChineseTypography.FaultIn(Regex.Replace(line, @"^  (\[.\] )?", ""))));
        }

        Assert.All(BuiltInRules.Default.Rules.Select(r => r.Descriptor.Texts["zh-CN"].Title), title => Assert.Equal("", ChineseTypography.FaultIn(title)));
        Assert.All(Phrases.Of("zh-CN").Keys, key => Assert.Equal("", ChineseTypography.FaultIn(Regex.Replace(Phrases.Of("zh-CN")[key], @"[\[\]]", ""))));
    }

    [Theory]
    [InlineData("近 3 个工作日没有新建客户(请假已扣除)。", true)]
    [InlineData("截至 2026年9月15日,“Quotation”有 3 个。", true)]
    [InlineData("近3 个工作日", false)]
    [InlineData("近 3 个工作日 (请假已扣除)", false)]
    [InlineData("是不是? 可以", false)]
    [InlineData("有\uff0c没有", false)]
    [InlineData("有,;没有", false)]
    [InlineData("(有", false)]
    public void Chinese_SetInAnotherWay_IsAFault(string text, bool isWell) => Assert.Equal(isWell, ChineseTypography.FaultIn(text).Length == 0);

    [Fact]
    public void Holes_OfBothLanguages_AreTheSame() => Assert.All(BuiltInRules.Default.Rules, rule =>
    {
        var (english, chinese) = (rule.Descriptor.Texts["en"], rule.Descriptor.Texts["zh-CN"]);
        Assert.Equal(HolesOf(english.Message), HolesOf(chinese.Message));
        Assert.Equal(HolesOf(english.Compared), HolesOf(chinese.Compared));
        Assert.Equal(english.Questions.Select(HolesOf), chinese.Questions.Select(HolesOf));
    });

    [Fact]
    public void Holes_OfPhrasesOfBothLanguages_AreTheSame() => Assert.All(
        Phrases.Of("en").Keys, key => Assert.Equal(HolesOf(Phrases.Of("en")[key]), HolesOf(Phrases.Of("zh-CN")[key])));

    /// <summary>Fails with all of the difference, which an assertion on texts would cut short.</summary>
    private static void IsTheSame(string approved, string now)
    {
        if (ApprovedWording.Difference(approved, now) is { Length: > 0 } difference) Assert.Fail(difference);
    }

    private static string HolesOf(string template) => string.Join(" ", TextTemplate.Holes(template).Distinct().Order(StringComparer.Ordinal));
}
