using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Correspondence;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.Correspondence;

/// <summary>Working hours are 09:00 to 18:00, Monday to Friday, in UTC; 2024-05-06 is a Monday.</summary>
public sealed class CorrespondenceReportTests
{
    private static Moment May(int day, int hour, int minute = 0) => Day(5, day).At(new LocalTime(hour, minute));

    private static LedgerBuilder Customers() => Organised()
        .Add(new Customer("c1", "ann", Day(1, 1))).Add(new Customer("c2", "bob", Day(1, 1)));

    private static Activity In(string id, Moment at, string customer = "c1", string person = "", string? thread = null, string opportunity = "") =>
        new(id, ActivityKind.MailIn, at, person, customer, opportunity, thread: thread);

    private static Activity Out(string id, Moment at, string customer = "c1", string person = "ann", string? thread = null) =>
        new(id, ActivityKind.MailOut, at, person, customer, thread: thread);

    private static CorrespondenceReport Report(LedgerBuilder builder, LocalDate asOf, CorrespondenceOptions? options = null) =>
        CorrespondenceReport.Of(builder.Build().AsOf(asOf), options);

    private static (long Answered, long Waiting, double? Median) Times(ReplyTimes times) =>
        (times.Answered, times.Waiting, times.Median.TryGet(out var minutes) ? minutes : null);

    [Fact]
    public void Of_EmptyLedgerOrOnlyIssues_HasNoThreads()
    {
        Assert.All([new LedgerBuilder(Profile()), Organised().Add(new Activity("", ActivityKind.MailIn, May(6, 9)))], builder =>
        {
            var report = Report(builder, Day(5, 6));
            Assert.Empty(report.Threads);
            Assert.Empty(report.Salespeople);
            Assert.Equal(Gap.NothingToCount, report.Company.Replies.Median.Gap);
            Assert.Equal(Gap.NothingToCount, report.Company.Replies.WithinOneBusinessDay.Gap);
        });
    }

    [Fact]
    public void Of_OneUnansweredMail_WaitsUntilTheEndOfTheDay()
    {
        // From 16:30 to the closing at 18:00: 90 minutes; the day after 540 more.
        var (today, tomorrow) = (Report(Customers().Add(In("a1", May(6, 16, 30))), Day(5, 6)), Report(Customers().Add(In("a1", May(6, 16, 30))), Day(5, 7)));

        Assert.Equal((0L, 1L, null), Times(today.Company.FirstResponses));
        Assert.Equal(Gap.NotReached, today.Company.Replies.Median.Gap);
        Assert.Equal(90L, Assert.Single(today.Waiting).WaitingMinutes.Value);
        Assert.Equal(630L, Assert.Single(tomorrow.Waiting).WaitingMinutes.Value);
        Assert.Equal("ann", Assert.Single(today.Salespeople).Id);
    }

    [Fact]
    public void Replies_OfConsecutiveMails_CountFromTheFirstUnanswered()
    {
        // 10:00 and 11:00 come in, 11:30 answers both: 90 minutes. 14:00 comes in, 14:05 answers: 5. The first response is the 90.
        var report = Report(
            Customers().Add(In("a1", May(6, 10))).Add(In("a2", May(6, 11))).Add(Out("a3", May(6, 11, 30))).Add(In("a4", May(6, 14))).Add(Out("a5", May(6, 14, 5))),
            Day(5, 6));

        Assert.Equal((1L, 0L, 90d), Times(report.Company.FirstResponses));
        Assert.Equal((2L, 0L, 5d), Times(report.Company.Replies));
        Assert.Equal(90d, report.Company.Replies.UpperQuartile.Value);
        Assert.Equal((3L, 2L, 1L), (report.Company.MailsIn, report.Company.MailsOut, report.Company.Threads));
    }

    [Fact]
    public void FirstResponses_LeaveThreadsOutThatWeBegan()
    {
        var report = Report(Customers().Add(Out("a1", May(6, 10))).Add(In("a2", May(6, 11))).Add(Out("a3", May(6, 11, 20))), Day(5, 6));

        Assert.Equal((0L, 0L, null), Times(report.Company.FirstResponses));
        Assert.Equal((1L, 0L, 20d), Times(report.Company.Replies));
    }

    [Fact]
    public void Automatic_AnswersNothingAndIsToldApart()
    {
        var report = Report(
            Customers().Add(In("a1", May(6, 10))).Add(new Activity("a2", ActivityKind.MailOut, May(6, 10, 1), "ann", "c1", isAutomatic: true)), Day(5, 6));

        Assert.Equal((0L, 1L, null), Times(report.Company.Replies));
        Assert.Equal((1L, 1), (report.Automatic, Assert.Single(report.Threads).Mails.Count));
    }

    [Fact]
    public void Quantiles_WithOpenWaits_AreKaplanMeiers()
    {
        // Waits of 10, 20, 40 minutes and one open since 17:30 (30 minutes by the end of the day): survival 3/4, 1/2, then 1/2 × 0 = 0.
        var report = Report(
            Customers().Add(In("a1", May(6, 9), thread: "t1")).Add(Out("a2", May(6, 9, 10), thread: "t1"))
                .Add(In("a3", May(6, 9), thread: "t2")).Add(Out("a4", May(6, 9, 20), thread: "t2"))
                .Add(In("a5", May(6, 9), thread: "t3")).Add(Out("a6", May(6, 9, 40), thread: "t3"))
                .Add(In("a7", May(6, 17, 30), thread: "t4")),
            Day(5, 6)).Company.Replies;

        Assert.Equal((10d, 20d, 40d, 40d), (report.LowerQuartile.Value, report.Median.Value, report.UpperQuartile.Value, report.Ninetieth.Value));
        Assert.Equal((1d, 4L), (report.WithinOneBusinessDay.Value, report.WithinOneBusinessDay.Sample.Counted));
    }

    [Fact]
    public void WithinOneBusinessDay_NotYetKnown_SaysSo() => Assert.Equal(
        Gap.NotReached, Report(Customers().Add(In("a1", May(6, 16))), Day(5, 6)).Company.Replies.WithinOneBusinessDay.Gap);

    [Theory]
    [InlineData(9, 0, 9, 5, 5)]
    [InlineData(8, 0, 9, 5, 5)]
    [InlineData(18, 0, 18, 30, 0)]
    [InlineData(17, 59, 20, 0, 1)]
    [InlineData(10, 0, 10, 0, 0)]
    public void Replies_AtOpeningAndClosing_CountWorkedMinutes(int hour, int minute, int answerHour, int answerMinute, double expected) => Assert.Equal(
        (1L, 0L, expected),
        Times(Report(Customers().Add(In("b", May(6, hour, minute))).Add(Out("a", May(6, answerHour, answerMinute))), Day(5, 6)).Company.Replies));

    [Fact]
    public void DateOnlyMails_AnswerTheirDayButGiveNoTime()
    {
        var report = Report(Customers().Add(In("a1", May(6, 10))).Add(Out("a2", Day(5, 6))).Add(In("a3", Day(5, 7))), Day(5, 8));

        Assert.Equal((1L, 1L, null), Times(report.Company.Replies));
        Assert.Equal((2L, 2L), (report.Company.Replies.Untimed, report.Company.Replies.Median.Sample.Excluded));
        Assert.Equal(Gap.Undated, Assert.Single(report.Waiting).WaitingMinutes.Gap);
    }

    [Theory]
    [InlineData(30, 1)]
    [InlineData(29, 2)]
    public void GapDays_WithoutThreadIds_CutThreads(int gapDays, int threads)
    {
        // 1 May to 31 May: 30 days.
        var builder = Customers().Add(Out("a1", May(1, 10))).Add(Out("a2", May(31, 10)));

        Assert.Equal(threads, Report(builder, Day(6, 1), new CorrespondenceOptions { GapDays = gapDays }).Threads.Count);
        Assert.Single(Report(Customers().Add(Out("a1", May(1, 10), thread: "t")).Add(Out("a2", May(31, 10), thread: "t")), Day(6, 1),
            new CorrespondenceOptions { GapDays = 0 }).Threads);
    }

    [Fact]
    public void Threads_ListFirstLastCountsAndWho()
    {
        var thread = Assert.Single(Report(
            Customers().Add(Out("a1", May(6, 10), thread: "t")).Add(In("a2", May(7, 9), thread: "t")).Add(In("a3", May(7, 10), thread: "t")), Day(5, 7)).Threads);

        Assert.Equal(("t", "c1", "ann"), (thread.Key, thread.Customer.Value, thread.Salesperson.Value));
        Assert.Equal((May(6, 10), May(7, 10), 2, 1), (thread.First, thread.Last, thread.MailsIn, thread.MailsOut));
        Assert.Equal(May(7, 9), thread.WaitingSince);
        Assert.Equal(["a1", "a2", "a3"], thread.Mails.Select(m => m.Activity.Value));
    }

    [Fact]
    public void Wait_AcrossOwners_CountsForTheOwnerOfItsBeginning()
    {
        var report = Report(
            Customers().Add(new CustomerOwnerChange("c1", "ann", Day(1, 1))).Add(new CustomerOwnerChange("c1", "bob", Day(5, 7)))
                .Add(In("a1", May(6, 17))).Add(Out("a2", May(7, 9, 30), person: "bob")), Day(5, 7));

        Assert.Equal([("ann", 1L, 90d), ("bob", 0L, 0d)], report.Salespeople.Select(r => (r.Id, r.Replies.Answered, r.Replies.Median.ValueOr(0))));
        Assert.Equal("bob", Assert.Single(report.Threads).Salesperson.Value);
    }

    [Fact]
    public void Mail_OfAnAssistant_CountsForTheOwner()
    {
        var report = Report(
            Customers().Add(new Salesperson("dan", "Dan", "east", Role.Assistant)).Add(In("a1", May(6, 10), person: "dan")).Add(Out("a2", May(6, 10, 30), person: "dan")),
            Day(5, 6));

        Assert.Equal([("ann", 1L, 1L)], report.Salespeople.Select(r => (r.Id, r.MailsIn, r.MailsOut)));
        Assert.Equal(30d, report.Salespeople[0].Replies.Median.Value);
    }

    [Theory]
    [InlineData(7, 0, 1)]
    [InlineData(6, 1, 0)]
    [InlineData(null, 1, 0)]
    public void LastMail_OfAClosedOpportunity_IsSetAsideWithinTheGrace(int? grace, long waiting, long setAside)
    {
        // We wrote on 6 May, the last mail came on 7 May, the deal was won on 14 May: 7 days later.
        var builder = Customers().AddWon("o1", Day(5, 1), Day(5, 14), 10m, "ann", "c1")
            .Add(new Activity("a1", ActivityKind.MailOut, May(6, 10), "ann", "c1", "o1")).Add(In("a2", May(7, 10), opportunity: "o1"));
        var report = Report(builder, Day(5, 20), new CorrespondenceOptions { ClosingGraceDays = grace });

        Assert.Equal((waiting, setAside), (report.Company.Replies.Waiting, report.Company.Replies.SetAside));
        Assert.Equal(setAside == 1, Assert.Single(report.Threads).IsSetAside);
        Assert.Equal(1L, Report(builder, Day(5, 13), new CorrespondenceOptions { ClosingGraceDays = grace }).Company.Replies.Waiting);
    }

    [Fact]
    public void Period_CountsMailsAndWaitsThatBeginInIt()
    {
        var builder = Customers().Add(In("a1", May(6, 17))).Add(Out("a2", May(7, 10))).Add(In("a3", May(7, 11)));
        CorrespondenceRow Of(int day) =>
            Report(builder, Day(5, 8), new CorrespondenceOptions { Period = TargetPeriod.Days(Day(5, day), Day(5, day)) }).Company;

        Assert.Equal((1L, 0L, 1L, 120d), (Of(6).MailsIn, Of(6).MailsOut, Of(6).Replies.Answered, Of(6).Replies.Median.Value));
        Assert.Equal((1L, 1L, 0L, 1L), (Of(7).MailsIn, Of(7).MailsOut, Of(7).Replies.Answered, Of(7).Replies.Waiting));
        Assert.Equal((0L, 0L), (Of(8).MailsIn, Of(8).Threads));
    }

    [Fact]
    public void WithoutThread_CountsMailsAboutNobody() =>
        Assert.Equal((1L, 0), (Report(Customers().Add(In("a1", May(6, 9), customer: "")), Day(5, 6)) is var r ? r.WithoutThread : 0, r.Threads.Count));

    [Fact]
    public void Of_NegativeDays_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Report(Customers(), Day(5, 6), new CorrespondenceOptions { GapDays = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Report(Customers(), Day(5, 6), new CorrespondenceOptions { ClosingGraceDays = -1 }));
    }
}
