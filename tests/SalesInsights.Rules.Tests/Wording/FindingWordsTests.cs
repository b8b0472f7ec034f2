using NodaTime;
using SalesInsights.Organizations;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Catalog.Contracts;
using SalesInsights.Rules.Tests.Support;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Tests.Wording;

public sealed class FindingWordsTests
{
    private static readonly LocalDate InWindow = new(2026, 8, 10);

    [Theory]
    [InlineData("en", "Person 3: perhaps too many at once: 297 customers in hand without an order so far; 91 days ago it was 164; with 287 of them no contact is on record for 20 working days. 0 of 137 new customers got to an opportunity or order on record in time. First impression.")]
    [InlineData("zh-CN", "Person 3:手上客户可能一下子太多:目前 297 个还没下单,91 天前是 164 个;其中 287 个近 20 个工作日在系统里没有联系记录。137 个新客户里 0 个及时有了商机或订单。初步判断。")]
    public void Text_TooManyInHandWithFewOutside_SaysNothingOfOthers(string language, string expected)
    {
        var report = Standing.WithMore(100, InWindow, "u3").Diagnose().VisibleTo("u3");
        var finding = report.Find(Subject.Salesperson("u3"))!.Findings.Single(f => f.RuleId == "SI2003");

        Assert.Equal(expected, report.Words(Language.Find(language)!).Text(finding));
    }

    [Fact]
    public void Text_ViewersPartWithFewOutside_SaysNothingOfOthers()
    {
        var report = new SteadyTeam(day => day.Person == 3 && day.Day >= new LocalDate(2026, 6, 1) ? day with { Comes = false } : day).Diagnose().VisibleTo("u3");
        var finding = report.Salespeople.SelectMany(c => c.Findings).Single(f => f.RuleId == "SI1002");

        Assert.Matches(@"^Person 3: 0 new customers in \d+ working days. First impression.$", report.Words(Language.English).Text(finding));
    }

    [Fact]
    public void BuiltInTexts_EveryHole_IsFilledByTheEvidenceInBothLanguages()
    {
        foreach (var findings in AllFindings().GroupBy(f => f.RuleId))
        {
            var rule = BuiltInRules.Default.Find(findings.Key)!;
            Assert.Equal(["en", "zh-CN"], rule.Descriptor.Texts.Keys.OrderBy(k => k, StringComparer.Ordinal));
            foreach (var text in rule.Descriptor.Texts.Values)
            {
                var holes = TextTemplate.Holes(text.Message + text.Compared).Concat(text.Questions.SelectMany(TextTemplate.Holes)).Select(h => h.Split('.')[0]);
                var known = findings.SelectMany(f => f.Evidence).Select(e => e.Fact).Concat(["name", "stage", "period", "asOf", "measure"]);
                Assert.Empty(holes.Except(known));
                Assert.NotEmpty(text.Questions.Concat(rule.Descriptor.Pattern == Pattern.None ? ["-"] : []));
            }
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
        var team = new TeamBuilder().Customers(5, InWindow).Person("u2", "Ada").Target("u1", 100m)
            .Do(b => b.Add(new Targets.Target(Subject.Company, TeamBuilder.Period, Targets.TargetMeasure.Orders, 200m)))
            .Do(b => b.Add(new Facts.Activity("a1", Facts.ActivityKind.Note, InWindow, "u1", "c001")));
        for (var i = 1; i <= 5; i++) team.Opportunity($"o{i}", "", InWindow, ("quotation", InWindow), ("lost", new(2026, 8, 20)));
        Waiting(team);
        for (var i = 6; i <= 16; i++) team.Opportunity($"o{i}", "", InWindow, ("inquiry", InWindow));
        var standing = new[] { Standing.OutEverywhere().Write("u2", 3), Standing.OutAsADepartment(), Standing.OutWithTooMany() };
        for (var i = 1; i <= 2; i++)
        {
            var period = Calendars.TargetPeriod.Quarter(2026, i);
            team.Order("past" + i, period.First, 1m).Do(b => b.Add(new Targets.Target(Subject.Salesperson("u1"), period, Targets.TargetMeasure.Orders, 100m)));
        }

        team.Order("long", new(2025, 10, 1), 1m).Do(b => b.Add(
            new Targets.Target(Subject.Salesperson("u1"), Calendars.TargetPeriod.Quarter(2025, 4), Targets.TargetMeasure.Orders, 100m)));
        var broken = new DiagnosticEngine(BuiltInRules.Default).Run(
            new TeamBuilder().Do(b =>
            {
                for (var i = 0; i < 30; i++)
                {
                    b.Add(new Facts.Customer("undated" + i, "u1")).Add(new Facts.Order("", InWindow, 1m, "u1"))
                        .Add(new Facts.Opportunity("undated" + i, "u1", createdAt: InWindow)).Add(new Facts.StageEntry("undated" + i, "inquiry", Calendars.Moment.Unknown));
                }
            }).Snapshot(),
            new DiagnosisRequest(TeamBuilder.Period));
        var ahead = new DiagnosticEngine(BuiltInRules.Default).Run(
            new SteadyTeam().Do(b => b.Add(new Targets.Target(Subject.Salesperson("u0"), Calendars.TargetPeriod.Year(2026), Targets.TargetMeasure.Won, 1_000_000m))).Snapshot(),
            new DiagnosisRequest(Calendars.TargetPeriod.Year(2026), Targets.TargetMeasure.Won));
        var risks = new[] { new RepeatCustomersOverdueContract().Speaks(), new PaymentsLateContract().Speaks(), new AboutToFallContract().Speaks() };
        var engine = new DiagnosticEngine(BuiltInRules.Default);
        SteadyTeam[] praised =
        [
            new(day => day.Person == 0 ? day with { Comes = true, Lost = false } : day),
            new(day => day.Person == 1 ? day with { FollowUp = true } : day with { FollowUp = day.FollowUp && day.Day.Day % 2 == 0 }),
            new(day => day.Person == 1 ? day with { FollowUp = day.Day >= new LocalDate(2026, 6, 1) || day.Day.Day % 3 == 0 } : day),
            new(day => day.Person == 1 ? day with { Lost = day.Day < new LocalDate(2026, 3, 1) && day.Day.Day % 3 > 0 } : day),
            new(day => day.Person == 1 && day.Day >= new LocalDate(2026, 6, 1) ? day with { Comes = true } : day),
        ];
        var findings = standing.Concat(praised).Select(t => t.Diagnose()).Prepend(team.Diagnose()).Append(ahead).Append(broken).Concat(risks.Select(c => engine.Run(c.Snapshot(), c.Request())))
            .SelectMany(r => r.Cases).SelectMany(c => c.Findings).ToArray();
        Assert.Equal(BuiltInRules.Default.Rules.Select(r => r.Descriptor.Id), findings.Select(f => f.RuleId).Distinct().OrderBy(i => i, StringComparer.Ordinal));
        return findings;
    }

    /// <summary>Ten customers wrote on a Monday morning, and nobody answered.</summary>
    private static TeamBuilder Waiting(TeamBuilder team) => team.Do(b =>
    {
        for (var i = 1; i <= 10; i++)
            b.Add(new Facts.Activity("mail" + i, Facts.ActivityKind.MailIn, new LocalDateTime(2026, 9, 21, 10, 0), "u1", thread: "t" + i));
    });

    [Theory]
    [InlineData("en", "No new customer created in the last 36 working days (holidays and absences taken out). First impression.")]
    [InlineData("zh-CN", "近 36 个工作日没有新建客户(节假日和请假已扣除)。初步判断。")]
    public void Sentence_LeavesTheNameOut(string language, string expected)
    {
        var report = new TeamBuilder().Customer("c1", new(2026, 8, 11)).Diagnose();
        var finding = report.Find(Subject.Salesperson("u1"))!.Findings.Single(f => f.RuleId == NoNewCustomersRule.Id);

        Assert.Equal(expected, report.Words(Language.Find(language)!).Sentence(finding));
    }

    [Theory]
    [InlineData("en", "not followed up: 33 of 33 (threshold 5)", "without any contact on record: 33 of 33")]
    [InlineData("zh-CN", "没有跟进:33 / 33(阈值 5)", "没有联系记录:33 / 33")]
    public void Evidence_WithWholeAndThreshold_SaysBoth(string language, string first, string contact)
    {
        var report = new TeamBuilder().Customers(33, InWindow).Do(b => b.Add(new Facts.Activity("a1", Facts.ActivityKind.Note, InWindow, "u1", "c001"))).Diagnose();
        var finding = report.Find(Subject.Salesperson("u1"))!.Findings.Single(f => f.RuleId == CustomersWithoutOpportunityRule.Id);
        var words = report.Words(Language.Find(language)!);

        Assert.Equal(first, words.Evidence(finding.Evidence[0]));
        Assert.Contains(contact, finding.Evidence.Select(words.Evidence));
    }
}
