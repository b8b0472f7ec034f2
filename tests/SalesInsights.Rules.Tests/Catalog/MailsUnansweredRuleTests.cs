using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Catalog;

public sealed class MailsUnansweredRuleTests
{
    private static readonly LocalDateTime Long = new(2026, 9, 21, 10, 0);

    private static readonly RuleSet Three = BuiltInRules.Default.With(new MailsUnansweredRule(new MailsUnansweredOptions { MinimumWaiting = 3 }));

    [Fact]
    public void Examine_ThreeWaitForNineDays_NamesThemTheLongestFirst()
    {
        var since = new LocalDate(2026, 1, 5);
        var finding = Assert.Single(new TeamBuilder().Customer("cm1", since).Customer("cm2", since).Customer("cm3", since).Do(b => b
            .Add(In("m2", Long.PlusMinutes(5))).Add(In("m1", Long)).Add(In("m3", Long.PlusMinutes(9)))).Findings("SI3004", Three));

        Assert.Equal((Pattern.LostInFollowUp, FindingVerdict.ByPolicy), (finding.Pattern, finding.Verdict));
        Assert.Equal((3m, 3L), (finding.Find("mailsWaitingLong")!.Value.Value.Exact, finding.Find("mailsWaitingLong")!.Of));
        Assert.Equal(["m1", "m2", "m3"], finding.Records.Activities.Select(a => a.Value));
        Assert.Equal(["cm1", "cm2", "cm3"], finding.Records.Customers.Select(c => c.Value));
        Assert.Equal([new ClearingEdit("answerMail", 1)], finding.WouldClear);
    }

    [Fact]
    public void Examine_OneIsAnswered_IsCleared() => Assert.Empty(Waiting(3).Do(b => b.Add(Out("m1", Long.PlusDays(8)))).Findings("SI3004", Three));

    [Fact]
    public void Examine_Defaults_AreTenAndFourFifths()
    {
        Assert.Single(Waiting(10).Findings("SI3004"));
        Assert.Empty(Waiting(9).Findings("SI3004"));
        Assert.Single(Mixed(12, answered: 3).Findings("SI3004"));
        Assert.Empty(Mixed(12, answered: 4).Findings("SI3004"));

        static TeamBuilder Mixed(int waiting, int answered) => Waiting(waiting).Do(b =>
        {
            for (var i = 1; i <= answered; i++) b.Add(In("a" + i, Long)).Add(Out("a" + i, Long.PlusHours(1)));
        });
    }

    [Fact]
    public void Examine_Two_AreTooFew() => Assert.Empty(Waiting(2).Findings("SI3004", Three));

    [Fact]
    public void Examine_WaitsOfEighteenBusinessHours_AreInTime()
    {
        // The company works nine hours a day; by the end of 2026-09-30 a mail of 2026-09-29, 9:00 has waited for eighteen.
        var opening = new LocalDateTime(2026, 9, 29, 9, 0);

        Assert.Empty(Written(opening).Findings("SI3004", Three));
        Assert.Single(Written(opening.PlusDays(-1).PlusHours(8)).Findings("SI3004", Three));

        static TeamBuilder Written(LocalDateTime at) => new TeamBuilder().Do(b => b.Add(In("m1", at)).Add(In("m2", at)).Add(In("m3", at)));
    }

    [Fact]
    public void Examine_TenAnsweredAfterFiveDays_AreLateAndNothingMendsThem()
    {
        var finding = Assert.Single(Answered(10, days: 7).Findings("SI3004", Three));

        Assert.Equal(0m, finding.Find("mailsWaitingLong")!.Value.Value.Exact);
        Assert.Equal(45, finding.Find("replyHoursMedian")!.Value.Value.Fraction);
        Assert.Empty(finding.WouldClear);
        Assert.Empty(Answered(9, days: 7).Findings("SI3004", Three));
        Assert.Empty(Answered(10, days: 2).Findings("SI3004", Three));
    }

    [Fact]
    public void Examine_WithoutTimesOfTheDay_StaysSilent() => Assert.Empty(new TeamBuilder().Do(b =>
    {
        for (var i = 0; i < 5; i++) b.Add(new Activity("m" + i, ActivityKind.MailIn, Long.Date, "u1", "c" + i, thread: "t" + i));
    }).Findings("SI3004", Three));

    [Fact]
    public void Examine_BeforeTheWindow_StaysSilent() => Assert.Empty(new TeamBuilder().Do(b =>
    {
        for (var i = 0; i < 5; i++) b.Add(In("m" + i, new LocalDateTime(2026, 3, 2, 10, 0)));
    }).Findings("SI3004", Three));

    [Fact]
    public void Examine_CompanyAllowsMoreHours_StaysSilent()
    {
        var request = new DiagnosisRequest(TeamBuilder.Period, reading: new ReadingOptions { MailAnswerHours = 100 });
        var report = new DiagnosticEngine(Three).Run(Waiting(3).Snapshot(), request);

        Assert.DoesNotContain(report.Find(Subject.Salesperson("u1"))!.Findings, f => f.RuleId == "SI3004");
    }

    [Fact]
    public void Constructor_OptionsOutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new MailsUnansweredRule(new MailsUnansweredOptions { MinimumWaiting = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MailsUnansweredRule(new MailsUnansweredOptions { MinimumShare = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MailsUnansweredRule(new MailsUnansweredOptions { MedianHours = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new MailsUnansweredRule(new MailsUnansweredOptions { MinimumMails = 0 }));
    }

    private static TeamBuilder Waiting(int mails) => new TeamBuilder().Do(b =>
    {
        for (var i = 1; i <= mails; i++) b.Add(In("m" + i, Long));
    });

    private static TeamBuilder Answered(int mails, int days) => new TeamBuilder().Do(b =>
    {
        for (var i = 1; i <= mails; i++) b.Add(In("m" + i, Long)).Add(Out("m" + i, Long.PlusDays(days)));
    });

    private static Activity In(string id, LocalDateTime at) => new(id, ActivityKind.MailIn, at, "u1", "c" + id, thread: "t" + id);

    private static Activity Out(string to, LocalDateTime at) => new("re" + to, ActivityKind.MailOut, at, "u1", "c" + to, thread: "t" + to);
}
