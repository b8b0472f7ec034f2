using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Tests.Support;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Tests.Wording;

/// <summary>What is said of somebody who has just joined.</summary>
public sealed class NewcomerWordsTests
{
    // 2026-08-12 is 49 days before 2026-09-30.
    private static readonly LocalDate SevenWeeksAgo = new(2026, 8, 12);

    private static TeamBuilder Contacted => new TeamBuilder(activeFrom: SevenWeeksAgo).Customers(3, new(2026, 8, 17)).Do(b =>
    {
        for (var i = 1; i <= 3; i++) b.Add(new Activity("a" + i, ActivityKind.Call, new LocalDate(2026, 8, 17 + (i % 2)), "u1", "c00" + i));
    });

    [Theory]
    [InlineData("en", "Zhang Wei joined 7 weeks ago; there is little data yet, look again next month; first contacts with 3 customers so far, all within 1 day.")]
    [InlineData("zh-CN", "Zhang Wei:入职 7 周,数据还少,下月再看;目前 3 个客户的首次联系都在 1 天内。")]
    public void Newcomer_Contacted_SaysHowSoon(string language, string expected) => Assert.Equal(expected, Said(Contacted, language));

    [Theory]
    [InlineData("en", "Zhang Wei joined 7 weeks ago; there is little data yet, look again next month.")]
    [InlineData("zh-CN", "Zhang Wei:入职 7 周,数据还少,下月再看。")]
    public void Newcomer_NoContactOnRecord_SaysNothingOfContacts(string language, string expected) =>
        Assert.Equal(expected, Said(new TeamBuilder(activeFrom: SevenWeeksAgo).Customers(3, new(2026, 8, 17)), language));

    [Theory]
    [InlineData(0, "joined 1 day ago")]
    [InlineData(1, "joined 1 day ago")]
    [InlineData(13, "joined 13 days ago")]
    [InlineData(14, "joined 2 weeks ago")]
    [InlineData(20, "joined 2 weeks ago")]
    public void Newcomer_InTheFirstTwoWeeks_CountsDays(int days, string expected) =>
        Assert.Contains(expected, Said(new TeamBuilder(activeFrom: TeamBuilder.AsOf.PlusDays(-days)), "en"));

    [Fact]
    public void Newcomer_IsWhomRulesSpare()
    {
        // 60 working days up to 2026-09-30, both ends included, begin on Thursday 2026-07-09.
        Assert.NotNull(Said(new TeamBuilder(activeFrom: new(2026, 7, 9)), "en"));
        Assert.Null(Said(new TeamBuilder(activeFrom: new(2026, 7, 8)), "en"));
        Assert.Null(Said(new TeamBuilder(), "en"));
        Assert.Null(Said(new TeamBuilder(activeFrom: SevenWeeksAgo), "en", BuiltInRules.Default.WithExemptions(new Exemptions(newcomerWorkingDays: 20))));
    }

    [Fact]
    public void Newcomer_Away_SaysTheSame()
    {
        var away = Contacted.Away(new(2026, 9, 28), new(2026, 10, 9));

        Assert.Equal(Said(Contacted, "en"), Said(away, "en"));
    }

    [Fact]
    public void Newcomer_DepartmentsAndTheCompany_AreNone()
    {
        var report = Contacted.Diagnose();

        Assert.All(report.Cases.Where(c => c.Subject.Kind != SubjectKind.Salesperson), c => Assert.Null(report.Words(Language.English).Newcomer(c.Case)));
    }

    private static string? Said(TeamBuilder team, string language, RuleSet? rules = null)
    {
        var report = team.Diagnose(rules);
        return report.Words(Language.Find(language)!).Newcomer(report.Find(Subject.Salesperson("u1"))!.Case);
    }
}
