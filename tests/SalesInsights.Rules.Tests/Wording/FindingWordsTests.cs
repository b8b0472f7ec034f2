using NodaTime;
using SalesInsights.Organizations;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Support;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Tests.Wording;

public sealed class FindingWordsTests
{
    private static readonly LocalDate InWindow = new(2026, 8, 10);

    [Theory]
    [InlineData("en", "Zhang Wei: no new customer created in the last 36 working days (holidays and absences are taken out). First impression.")]
    [InlineData("zh-CN", "Zhang Wei:近 36 个工作日没有新建客户(节假日和请假已扣除)。初步判断。")]
    public void Text_NoNewCustomers(string language, string expected) =>
        Assert.Equal(expected, TextOf("SI1001", language, new TeamBuilder().Customer("c1", new(2026, 8, 11))));

    [Theory]
    [InlineData("en", "Zhang Wei: 33 of 33 new customers have no followed-up opportunity yet; no contact is on record with 33 of them. First impression.")]
    [InlineData("zh-CN", "Zhang Wei:33 个新客户中有 33 个还没有跟进中的商机,其中 33 个在系统里没有联系记录。初步判断。")]
    public void Text_CustomersWithoutOpportunity(string language, string expected) => Assert.Equal(
        expected,
        TextOf("SI2001", language, new TeamBuilder().Customers(33, InWindow)
            .Do(b => b.Add(new Facts.Activity("a1", Facts.ActivityKind.Note, InWindow, "u1", "c001")))));

    [Theory]
    [InlineData("en", "Zhang Wei: 3 of 4 opportunities at Quotation are older than 20 days, the oldest 60 days. First impression.")]
    [InlineData("zh-CN", "Zhang Wei:4 个商机在“Quotation”,其中 3 个超过 20 天,最久的 60 天。初步判断。")]
    public void Text_SlowAtStage(string language, string expected)
    {
        var team = new TeamBuilder();
        foreach (var (id, day) in new (string, LocalDate)[] { ("o1", new(2026, 8, 1)), ("o2", new(2026, 8, 2)), ("o3", new(2026, 8, 3)), ("o4", new(2026, 9, 29)) })
            team.Opportunity(id, "", day, ("quotation", day));

        Assert.Equal(expected, TextOf("SI3001", language, team));
    }

    [Theory]
    [InlineData("en", "Zhang Wei: 5 of 5 opportunities that left Quotation lately were lost there. First impression.")]
    [InlineData("zh-CN", "Zhang Wei:近期离开“Quotation”的 5 个商机中有 5 个在这里丢单。初步判断。")]
    public void Text_LosingAtStage(string language, string expected)
    {
        var team = new TeamBuilder();
        for (var i = 1; i <= 5; i++) team.Opportunity($"o{i}", "", InWindow, ("quotation", InWindow), ("lost", new(2026, 8, 20)));

        Assert.Equal(expected, TextOf("SI3002", language, team));
    }

    [Theory]
    [InlineData("en", "Zhang Wei: 52,800 CNY of 150,000 CNY orders reached in 2026-Q3, 35%; 100% of the working days have gone.")]
    [InlineData("zh-CN", "Zhang Wei:2026-Q3 订单完成 52,800 元,目标 150,000 元,完成率 35%;工作日已过 100%。")]
    public void Text_BehindPace(string language, string expected) => Assert.Equal(
        expected, TextOf("SI4001", language, new TeamBuilder().Target("u1", 150_000m).Order("r1", new(2026, 7, 1), 52_800m)));

    [Theory]
    [InlineData("en", "Zhang Wei: no orders target is set for 2026-Q3, so completion cannot be said.")]
    [InlineData("zh-CN", "Zhang Wei:2026-Q3 还没有设订单目标,无法计算完成率。")]
    public void Text_TargetNotSet(string language, string expected) =>
        Assert.Equal(expected, TextOf("SI0001", language, new TeamBuilder().Person("u2", "Ada").Target("u2", 1m)));

    [Fact]
    public void Text_NoActivitiesAtAll_SaysNothingAboutContacts() => Assert.Equal(
        "Zhang Wei: 5 of 5 new customers have no followed-up opportunity yet. First impression.",
        TextOf("SI2001", "en", new TeamBuilder().Customers(5, InWindow)));

    [Fact]
    public void BuiltInTexts_EveryHole_IsFilledByTheEvidenceInBothLanguages()
    {
        foreach (var finding in AllFindings().GroupBy(f => f.RuleId).Select(g => g.First()))
        {
            var rule = BuiltInRules.Default.Find(finding.RuleId)!;
            Assert.Equal(["en", "zh-CN"], rule.Descriptor.Texts.Keys.OrderBy(k => k, StringComparer.Ordinal));
            foreach (var text in rule.Descriptor.Texts.Values)
            {
                var holes = TextTemplate.Holes(text.Message).Concat(text.Questions.SelectMany(TextTemplate.Holes)).Select(h => h.Split('.')[0]);
                var known = finding.Evidence.Select(e => e.Fact).Concat(["name", "stage", "period", "asOf", "measure"]);
                Assert.Empty(holes.Except(known));
                Assert.NotEmpty(text.Questions.Concat(rule.Descriptor.Pattern == Pattern.None ? ["-"] : []));
            }
        }
    }

    [Fact]
    public void BuiltInTexts_NeverAccuse()
    {
        string[] banned = ["did nothing", "failed to", "lazy", "p-value", "p =", "能力不行", "什么都没做", "懒"];
        foreach (var text in BuiltInRules.Default.Rules.SelectMany(r => r.Descriptor.Texts.Values))
        {
            Assert.All(banned, word => Assert.DoesNotContain(word, text.Message, StringComparison.OrdinalIgnoreCase));
            Assert.All(banned, word => Assert.DoesNotContain(word, string.Join(" ", text.Questions), StringComparison.OrdinalIgnoreCase));
        }
    }

    [Fact]
    public void Phrases_BothLanguages_HaveTheSameKeys()
    {
        Assert.Equal(Phrases.Load("en").Keys.OrderBy(k => k), Phrases.Load("zh-CN").Keys.OrderBy(k => k));
        foreach (var gap in Enum.GetValues<Quantities.Gap>().Where(g => g != Quantities.Gap.None))
            Assert.All(Language.All, language => Assert.NotEmpty(language.Reason(gap)));
        foreach (var measure in Targets.TargetMeasure.BuiltIn)
            Assert.All(Language.All, language => Assert.NotEmpty(language.Phrase("measure." + measure.Id)));
    }

    private static IEnumerable<Finding> AllFindings()
    {
        var team = new TeamBuilder().Customers(5, InWindow).Person("u2", "Ada").Target("u1", 100m);
        for (var i = 1; i <= 5; i++) team.Opportunity($"o{i}", "", InWindow, ("quotation", InWindow), ("lost", new(2026, 8, 20)));
        for (var i = 6; i <= 9; i++) team.Opportunity($"o{i}", "", InWindow, ("inquiry", InWindow));
        var findings = team.Diagnose().Cases.SelectMany(c => c.Findings).ToArray();
        Assert.Equal(BuiltInRules.Default.Rules.Select(r => r.Descriptor.Id), findings.Select(f => f.RuleId).Distinct().OrderBy(i => i, StringComparer.Ordinal));
        return findings;
    }

    private static string TextOf(string ruleId, string language, TeamBuilder team)
    {
        var report = team.Diagnose();
        var finding = report.Find(Subject.Salesperson("u1"))!.Findings.Single(f => f.RuleId == ruleId);
        return report.Words(Language.Find(language)!).Text(finding);
    }
}
