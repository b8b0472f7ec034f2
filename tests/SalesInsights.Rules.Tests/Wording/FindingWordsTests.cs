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
    [InlineData("en", "Zhang Wei: no record of a contact in the system for 6 of 8 new customers. First impression.")]
    [InlineData("zh-CN", "Zhang Wei:8 个新客户中有 6 个在系统里没有联系记录。初步判断。")]
    public void Text_NoContactOnRecord(string language, string expected) => Assert.Equal(
        expected,
        TextOf("SI2002", language, new TeamBuilder().Customers(8, InWindow).Do(b => b
            .Add(new Facts.Activity("a1", Facts.ActivityKind.MailOut, InWindow, "u1", "c001")).Add(new Facts.Activity("a2", Facts.ActivityKind.Call, InWindow, "u1", "c002")))));

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
    [InlineData("en", "Zhang Wei: 10 customers' mails without an answer on record for more than 18 business hours. First impression.")]
    [InlineData("zh-CN", "Zhang Wei:有 10 封客户邮件超过 18 个工作小时在系统里没有回复记录。初步判断。")]
    public void Text_MailsUnanswered(string language, string expected) =>
        Assert.Equal(expected, TextOf("SI3004", language, Waiting(new TeamBuilder())));

    [Theory]
    [InlineData("en", "Zhang Wei: 10 of 12 open opportunities have been at their stage for longer than it expects. Those with the most at stake are listed. First impression.")]
    [InlineData("zh-CN", "Zhang Wei:12 个未结束的商机中有 10 个在当前阶段超过预期天数。已列出影响最大的几个。初步判断。")]
    public void Text_OverdueExcess(string language, string expected)
    {
        var team = new TeamBuilder();
        for (var i = 1; i <= 12; i++) team.Opportunity($"o{i}", "", InWindow, ("inquiry", i <= 10 ? InWindow : new(2026, 9, 29)));

        Assert.Equal(expected, TextOf("SI3003", language, team));
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

    [Theory]
    [InlineData("SI1002", "en", @"^Person 0: 0 new customers in \d+ working days; by the own past about \d+ would be usual; others would have about \d+ in the same days. First impression.$")]
    [InlineData("SI1002", "zh-CN", @"^Person 0:\d+ 个工作日内新增 0 个客户,按自己以往约为 \d+ 个,同样的天数换作同事约为 \d+ 个。初步判断。$")]
    [InlineData("SI2001", "en", @"^Person 1: 0 of \d+ new customers came to an opportunity or order on record in time \(within 3 working days\); by the own past about \d+ would be usual; with others about \d+ would have. \d+ of \d+ have no followed-up opportunity now; no contact is on record with \d+ of them. First impression.$")]
    [InlineData("SI2001", "zh-CN", @"^Person 1:\d+ 个新客户中有 0 个及时有了商机或订单记录\(3 个工作日内\),按自己以往约为 \d+ 个,换作同事约为 \d+ 个。目前 \d+ 个中有 \d+ 个没有跟进中的商机,其中 \d+ 个在系统里没有联系记录。初步判断。$")]
    [InlineData("SI3001", "en", @"^Person 2: \d+ opportunities left Inquiry lately; that is \d+% of the own usual pace; compared with others \d+% of their pace. \d+ of \d+ there now are older than 30 days, the oldest \d+ days. First impression.$")]
    [InlineData("SI3001", "zh-CN", @"^Person 2:近期有 \d+ 个商机离开“Inquiry”,推进速度约为自己以往的 \d+%,约为同事的 \d+%。现在这里的 \d+ 个中有 \d+ 个超过 30 天,最久的 \d+ 天。初步判断。$")]
    [InlineData("SI3002", "en", @"^Person 3: (\d+) of \d+ opportunities at Inquiry were lost there lately; by the own past about [\d.]+ would be usual; with others about [\d.]+ would have been. First impression.$")]
    [InlineData("SI3002", "zh-CN", @"^Person 3:近期“Inquiry”的 \d+ 个商机中有 \d+ 个在这里丢单,按自己以往约为 [\d.]+ 个,换作同事约为 [\d.]+ 个。初步判断。$")]
    public void Text_StepStandsOut_OwnPastFirstThenOthers(string ruleId, string language, string expected)
    {
        var report = Standing.OutEverywhere().Diagnose(Standing.OnlyCompared);
        var finding = report.Salespeople.SelectMany(c => c.Findings).Single(f => f.RuleId == ruleId);

        Assert.Matches(expected, report.Words(Language.Find(language)!).Text(finding));
    }

    [Theory]
    [InlineData("SI2001", "en", @"^Person 1: (\d+) of (\d+) new customers have no followed-up opportunity yet; no contact is on record with \d+ of them; by the own past about \d+ of \d+ would have come to one or to an order in time; with others about \d+ of \d+ would have one. First impression.$")]
    [InlineData("SI2001", "zh-CN", @"^Person 1:(\d+) 个新客户中有 \d+ 个还没有跟进中的商机,其中 \d+ 个在系统里没有联系记录;按自己以往 \d+ 个中约有 \d+ 个会及时有商机或订单;换作同事约为 \d+ 个。初步判断。$")]
    [InlineData("SI3001", "en", @"^Person 2: \d+ of \d+ opportunities at Inquiry are older than 30 days, the oldest \d+ days; lately opportunities move on at \d+% of the own usual pace; compared with others at \d+% of their pace. First impression.$")]
    [InlineData("SI3001", "zh-CN", @"^Person 2:\d+ 个商机在“Inquiry”,其中 \d+ 个超过 30 天,最久的 \d+ 天;近期推进速度约为自己以往的 \d+%;约为同事的 \d+%。初步判断。$")]
    [InlineData("SI3002", "en", @"^Person 3: \d+ of \d+ opportunities that left Inquiry lately were lost there; in the time compared \d+ of \d+, where by the own past about [\d.]+ would be usual; with others about [\d.]+ would be lost. First impression.$")]
    [InlineData("SI3002", "zh-CN", @"^Person 3:近期离开“Inquiry”的 \d+ 个商机中有 \d+ 个在这里丢单;可比时段内 \d+ 个中有 \d+ 个,按自己以往约为 [\d.]+ 个;换作同事约为 [\d.]+ 个。初步判断。$")]
    public void Text_PolicyAndStep_TheRecordsFirstThenOwnPastThenOthers(string ruleId, string language, string expected)
    {
        var report = Standing.OutEverywhere().Diagnose();
        var finding = report.Salespeople.SelectMany(c => c.Findings).Single(f => f.RuleId == ruleId && f.Verdict == FindingVerdict.Confirmed);

        Assert.Matches(expected, report.Words(Language.Find(language)!).Text(finding));
    }

    [Theory]
    [InlineData("en", "Person 3: perhaps too many at once: 297 customers in hand have not ordered yet; 91 days earlier there were 164; with 287 of them no contact is on record for 20 working days. 0 of 137 new customers came to an opportunity or order on record in time. First impression.")]
    [InlineData("zh-CN", "Person 3:可能是手上客户一下子太多:目前有 297 个还没有下单,91 天前是 164 个;其中 287 个近 20 个工作日在系统里没有联系记录。137 个新客户中有 0 个及时有了商机或订单记录。初步判断。")]
    public void Text_TooManyInHandWithFewOutside_SaysNothingOfOthers(string language, string expected)
    {
        var report = Standing.WithMore(100, InWindow, "u3").Diagnose().VisibleTo("u3");
        var finding = report.Find(Subject.Salesperson("u3"))!.Findings.Single(f => f.RuleId == "SI2003");

        Assert.Equal(expected, report.Words(Language.Find(language)!).Text(finding));
    }

    [Fact]
    public void Text_Department_SaysNothingThatOnlyPeopleHave()
    {
        var report = Standing.OutAsADepartment().Diagnose();
        var finding = report.Find(Subject.Department("east"))!.Findings.Single(f => f.RuleId == "SI2001");

        Assert.Matches(
            @"^East: 0 of \d+ new customers came to an opportunity or order on record in time \(within 3 working days\); by the own past about \d+ would be usual. First impression.$",
            report.Words(Language.English).Text(finding));
    }

    [Fact]
    public void Text_ViewersPartWithFewOutside_SaysNothingOfOthers()
    {
        var report = new SteadyTeam(day => day.Person == 3 && day.Day >= new LocalDate(2026, 6, 1) ? day with { Comes = false } : day).Diagnose().VisibleTo("u3");
        var finding = report.Salespeople.SelectMany(c => c.Findings).Single(f => f.RuleId == "SI1002");

        Assert.Matches(@"^Person 3: 0 new customers in \d+ working days. First impression.$", report.Words(Language.English).Text(finding));
    }

    [Fact]
    public void Text_NoActivitiesAtAll_SaysNothingAboutContacts() => Assert.Equal(
        "Zhang Wei: 5 of 5 new customers have no followed-up opportunity yet. First impression.",
        TextOf("SI2001", "en", new TeamBuilder().Customers(5, InWindow)));

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
    public void BuiltInTexts_NeverAccuse()
    {
        string[] banned = ["did nothing", "failed to", "lazy", "p-value", "p =", "能力不行", "什么都没做", "懒"];
        foreach (var text in BuiltInRules.Default.Rules.SelectMany(r => r.Descriptor.Texts.Values))
        {
            Assert.All(banned, word => Assert.DoesNotContain(word, text.Message + text.Compared, StringComparison.OrdinalIgnoreCase));
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
    [InlineData("en", "No new customer created in the last 36 working days (holidays and absences are taken out). First impression.")]
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

    private static string TextOf(string ruleId, string language, TeamBuilder team)
    {
        var report = team.Diagnose();
        var finding = report.Find(Subject.Salesperson("u1"))!.Findings.Single(f => f.RuleId == ruleId);
        return report.Words(Language.Find(language)!).Text(finding);
    }
}
