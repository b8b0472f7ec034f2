using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Support;
using SalesInsights.Rules.Wording;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Tests.Catalog;

public sealed class UnlikelyToReachRuleTests
{
    private static readonly TargetPeriod Year = TargetPeriod.Year(2026);

    [Fact]
    public void Unlikely_TargetFarAway_SaysWhereItLandsAsTheOutlookDoes()
    {
        var report = Diagnose(Team(("u0", 1_000_000m)));
        var (finding, outlook) = (Assert.Single(Of(report, "u0")), report.Find(Subject.Salesperson("u0"))!.Outlook!);

        Assert.Equal((Severity.Warning, FindingVerdict.ByPolicy, Pattern.None), (finding.Severity, finding.Verdict, finding.Pattern));
        Assert.Equal(
            ["chanceToReachTarget", "landing", "landingLow", "landingHigh", "actual", "target", "periodElapsed"], finding.Evidence.Select(e => e.Fact));
        Assert.Equal(0.0, finding.Evidence[0].Value.Value.Fraction);
        Assert.Equal(((FactValue)0.2, "SI4002.minimumChance"), (finding.Evidence[0].Threshold, finding.Evidence[0].ThresholdFrom));
        Assert.Equal(
            [outlook.Landing.Value, outlook.Low.Value, outlook.High.Value, outlook.Booked, 1_000_000m],
            finding.Evidence.Skip(1).Take(5).Select(e => e.Value.Value.Exact));
        Assert.Empty(finding.WouldClear);
        Assert.Equal(["SI4001", "SI4002"], report.Find(Subject.Salesperson("u0"))!.Findings.Select(f => f.RuleId).Where(id => id[2] == '4').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Unlikely_AtTheThresholdItself_StaysSilent()
    {
        var team = Team(("u0", Diagnose(Team(("u0", 1m))).Find(Subject.Salesperson("u0"))!.Outlook!.Landing.Value));
        var chance = Diagnose(team).Find(Subject.Salesperson("u0"))!.Outlook!.Chance.Value;
        Assert.InRange(chance, 0.3, 0.7);

        Assert.Empty(Of(Diagnose(team, With(chance)), "u0"));
        Assert.Single(Of(Diagnose(team, With(chance + 1e-9)), "u0"));
    }

    [Theory]
    [InlineData(1_000_000, false, "no target")]
    [InlineData(0, true, "a target of zero")]
    [InlineData(1000, true, "reached already")]
    public void Unlikely_NothingToReach_StaysSilent(decimal target, bool isSet, string why)
    {
        Assert.NotNull(why);
        Assert.Empty(Of(Diagnose(isSet ? Team(("u0", target)) : Team(("u1", target))), "u0"));
    }

    [Fact]
    public void Unlikely_EarlyInThePeriod_StaysSilent()
    {
        // 2026-Q3 has 66 working days: 21 have gone on 2026-07-29 (31.8 %), 22 on 2026-07-30 (33.3 %).
        var (team, quarter) = (Team(("u0", 1_000_000m), TeamBuilder.Period), TeamBuilder.Period);
        Assert.Empty(Of(Diagnose(team, period: quarter, asOf: new(2026, 7, 29)), "u0"));
        Assert.Single(Of(Diagnose(team, period: quarter, asOf: new(2026, 7, 30)), "u0"));
    }

    [Fact]
    public void Unlikely_ThePeriodIsOver_LeavesItToTheOutcome()
    {
        var report = Diagnose(Team(("u0", 1_000_000m), TeamBuilder.Period), period: TeamBuilder.Period);

        Assert.Empty(Of(report, "u0"));
        Assert.Contains(report.Find(Subject.Salesperson("u0"))!.Findings, f => f.RuleId == "SI4001");
    }

    [Fact]
    public void Unlikely_TooLittleBehindIt_StaysSilent()
    {
        var report = new DiagnosticEngine(BuiltInRules.Default).Run(
            new TeamBuilder().Do(b => b.Add(new Target(Subject.Salesperson("u1"), Year, TargetMeasure.Orders, 100m))).Snapshot(), new DiagnosisRequest(Year));

        Assert.Equal(Gap.TooFewData, report.Find(Subject.Salesperson("u1"))!.Outlook!.Chance.Gap);
        Assert.Empty(Of(report, "u1"));
    }

    [Fact]
    public void Unlikely_Newcomer_IsLeftInPeace()
    {
        var team = new SteadyTeam { FirstJoined = new(2026, 8, 3) }.Do(b => b.Add(new Target(Subject.Salesperson("u0"), Year, TargetMeasure.Won, 1_000_000m)));

        Assert.Empty(Of(Diagnose(team), "u0"));
    }

    [Fact]
    public void Unlikely_DepartmentAndCompany_AreSaidToo()
    {
        var report = Diagnose(Team(("u0", 1_000_000m)));

        Assert.Single(report.Find(Subject.Department("east"))!.Findings, f => f.RuleId == "SI4002");
        Assert.Single(report.Company!.Findings, f => f.RuleId == "SI4002");
    }

    [Fact]
    public void Unlikely_ViewerWithThreePeopleOutside_SeesThatItIsAndNoFigureOfTheOutlook()
    {
        var part = Diagnose(Team(("u3", 1_000_000m))).VisibleTo("u3");
        var finding = Assert.Single(Of(part, "u3"));

        Assert.All(finding.Evidence.Take(4), e => Assert.Equal(Gap.NoBenchmark, e.Value.Gap));
        Assert.True(finding.Find("actual")!.Value.HasValue);
        Assert.Matches(
            @"^Person 3: won opportunities in 2026: [\d,]+ CNY of 1,000,000 CNY; as things stand the chance to reach the target is below 20%. First impression.$",
            part.Words(Language.English).Text(finding));
    }

    [Fact]
    public void Unlikely_ViewerWithSixPeopleOutside_SeesTheFigures()
    {
        var whole = Diagnose(Team(("u0", 1_000_000m)));
        var seen = Assert.Single(Of(whole.VisibleTo("u0"), "u0"));

        Assert.Equal(Of(whole, "u0")[0].Evidence.Select(e => e.Value), seen.Evidence.Select(e => e.Value));
    }

    [Theory]
    [InlineData("en", @"^Person 0: won opportunities in 2026: [\d,]+ CNY of 1,000,000 CNY; as things stand the chance to reach the target is below 20%, it will likely be about [\d,]+ CNY \([\d,]+ CNY to [\d,]+ CNY\). First impression.$")]
    [InlineData("zh-CN", @"^Person 0:2026 成交商机完成 [\d.]+ 万元,目标 100 万元;照目前看,期末完成目标的可能性不到 20%,大概做到 [\d.]+ 万元\([\d.]+ 万元–[\d.]+ 万元\)。初步判断。$")]
    public void Text_SaysTheChanceAsAThresholdAndTheLandingAsARange(string language, string expected)
    {
        var report = Diagnose(Team(("u0", 1_000_000m)));

        Assert.Matches(expected, report.Words(Language.Find(language)!).Text(Of(report, "u0")[0]));
    }

    private static RuleSet With(double chance) =>
        BuiltInRules.Default.With(new UnlikelyToReachRule(new UnlikelyToReachOptions { MinimumChance = chance }));

    private static SteadyTeam Team((string Person, decimal Amount) target, TargetPeriod? period = null) =>
        new SteadyTeam().Do(b => b.Add(new Target(Subject.Salesperson(target.Person), period ?? Year, TargetMeasure.Won, target.Amount)));

    private static DiagnosisReport Diagnose(SteadyTeam team, RuleSet? rules = null, TargetPeriod? period = null, LocalDate? asOf = null) =>
        new DiagnosticEngine(rules ?? BuiltInRules.Default).Run(
            team.Snapshot().Ledger.AsOf(asOf ?? SteadyTeam.AsOf), new DiagnosisRequest(period ?? Year, TargetMeasure.Won));

    private static Finding[] Of(DiagnosisReport report, string person) =>
        report.Find(Subject.Salesperson(person))!.Findings.Where(f => f.RuleId == "SI4002").ToArray();
}
