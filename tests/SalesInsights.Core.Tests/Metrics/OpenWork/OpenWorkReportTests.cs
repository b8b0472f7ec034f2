using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.OpenWork;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Tests.Support;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.OpenWork;

public sealed class OpenWorkReportTests
{
    private static readonly LocalDate Today = Day(5, 20);

    private static Opportunity Deal(string id, string owner, LocalDate? next = null, string stage = "lead", decimal? amount = 10m, string customer = "") =>
        new(id, owner, customer, Day(5, 1), amount: amount, stage: stage, nextActionOn: next is { } day ? day : default(Moment));

    private static OpenWorkReport Of(LedgerBuilder builder, OpenWorkOptions? options = null) => OpenWorkReport.Of(builder.Build().AsOf(Today), options);

    private static string[] Ids(IEnumerable<OpenDeal> deals) => [.. deals.Select(d => d.OpportunityId.Value)];

    [Fact]
    public void NextActions_AreListedUpToTheLastDayAhead()
    {
        var report = Of(Organised().Add(Deal("late", "ann", Day(5, 18))).Add(Deal("today", "ann", Today)).Add(Deal("week", "bob", Day(5, 27)))
            .Add(Deal("later", "bob", Day(5, 28))).Add(Deal("none", "bob")));

        Assert.Equal(["late", "today", "week"], Ids(report.NextActions));
        Assert.Equal([2, 0, -7], report.NextActions.Select(d => d.Days.Value));
        Assert.Equal(["none"], Ids(report.WithoutNextAction));
        Assert.Equal((5, 19), (report.OpenOpportunities, report.WithoutNextAction[0].Days.Value));
        Assert.Equal(["ann:1/1/0", "bob:0/1/1", "cat:0/0/0"], report.Rows.Select(r => $"{r.Salesperson}:{r.Overdue}/{r.Due}/{r.WithoutNextAction}"));
    }

    [Fact]
    public void NextActions_OfOneDay_AreListedByAmountThenId()
    {
        var report = Of(Organised().Add(Deal("b", "ann", Today, amount: 5m)).Add(Deal("a", "ann", Today, amount: 5m)).Add(Deal("c", "ann", Today, amount: 9m)));

        Assert.Equal(["c", "a", "b"], Ids(report.NextActions));
    }

    [Fact]
    public void Of_ClosedOrLaterOpportunities_AreNoWork()
    {
        var builder = Organised().AddWon("w", Day(5, 1), Day(5, 2), 5m, "ann")
            .Add(new Opportunity("new", "ann", createdAt: Day(5, 21), stage: "lead", nextActionOn: Today));

        Assert.Equal(0, Of(builder).OpenOpportunities);
    }

    [Fact]
    public void QuietQuotations_CountFromTheEntryIntoTheStageOrALaterQuote()
    {
        var builder = Organised().Add(Deal("entered", "ann")).Add(new StageEntry("entered", "quote", Day(5, 10)))
            .Add(Deal("again", "ann")).Add(new StageEntry("again", "quote", Day(5, 2)))
            .Add(new Activity("q", ActivityKind.Quote, Day(5, 13), "ann", opportunity: "again"))
            .Add(Deal("fresh", "ann")).Add(new StageEntry("fresh", "quote", Day(5, 14)));

        // Ten and seven days are enough, six are not.
        Assert.Equal(["entered:10", "again:7"], Of(builder).QuietQuotations.Select(d => $"{d.OpportunityId}:{d.Days.Value}"));
    }

    [Theory]
    [InlineData(ActivityKind.Call, 11, false, 0)]
    [InlineData(ActivityKind.Call, 11, true, 1)]
    [InlineData(ActivityKind.MailIn, 11, false, 1)]
    [InlineData(ActivityKind.Note, 11, false, 1)]
    [InlineData(ActivityKind.MailOut, 9, false, 1)]
    [InlineData(ActivityKind.MailOut, 10, false, 1)]
    [InlineData(ActivityKind.MailOut, 21, false, 1)]
    public void QuietQuotations_EndWithAnOutboundContactLater(ActivityKind kind, int day, bool isAutomatic, int quiet)
    {
        var builder = Organised().Add(new Customer("c1", "ann", Day(5, 1))).Add(Deal("o", "ann", customer: "c1")).Add(new StageEntry("o", "quote", Day(5, 10)))
            .Add(new Activity("a", kind, Day(5, day), "ann", "c1", isAutomatic: isAutomatic));

        Assert.Equal(quiet, Of(builder).QuietQuotations.Count);
    }

    [Fact]
    public void QuietQuotations_ContactAboutAnotherOpportunity_DoesNotCount()
    {
        var builder = Organised().Add(new Customer("c1", "ann", Day(5, 1))).Add(Deal("o", "ann", customer: "c1")).Add(Deal("p", "ann", customer: "c1"))
            .Add(new StageEntry("o", "quote", Day(5, 10))).Add(new Activity("a", ActivityKind.Call, Day(5, 15), "ann", "c1", "p"));

        Assert.Equal(["o"], Ids(Of(builder).QuietQuotations));
    }

    [Fact]
    public void QuietQuotations_ContactWithACustomerWhoComesAfterTheDay_DoesNotCount()
    {
        var builder = Organised().Add(new Customer("c1", "ann", Day(5, 25))).Add(Deal("o", "ann", customer: "c1")).Add(new StageEntry("o", "quote", Day(5, 10)))
            .Add(new Activity("a", ActivityKind.Call, Day(5, 15), "ann", "c1"));

        Assert.Equal(["o"], Ids(Of(builder).QuietQuotations));
    }

    [Fact]
    public void QuietQuotations_AQuoteBeforeAMoveToAnotherStage_IsOver()
    {
        var builder = Organised().Add(Deal("o", "ann")).Add(new StageEntry("o", "lead", Day(5, 5)))
            .Add(new Activity("q", ActivityKind.Quote, Day(5, 3), "ann", opportunity: "o"));

        Assert.Empty(Of(builder).QuietQuotations);
        Assert.Equal(["o"], Ids(Of(builder, new OpenWorkOptions { QuotationStage = "lead" }).QuietQuotations));
    }

    [Fact]
    public void QuietQuotations_WithoutAKnownDay_ComeLast()
    {
        var builder = Organised().Add(Deal("a", "ann")).Add(new StageEntry("a", "quote", default))
            .Add(Deal("b", "ann")).Add(new StageEntry("b", "quote", Day(5, 12)));
        var quiet = Of(builder).QuietQuotations;

        Assert.Equal(["b", "a"], Ids(quiet));
        Assert.Equal((Gap.Undated, null), (quiet[1].Days.Gap, quiet[1].Date));
    }

    [Fact]
    public void VisibleTo_AHead_HasTheWorkOfTheDepartment()
    {
        var builder = Organised().Add(new Department("east", "East", "sales", "cat", Day(1, 1))).Add(Deal("o", "ann", Today)).Add(Deal("p", "bob", Today));
        var snapshot = builder.Build().AsOf(Today);
        var visible = OpenWorkReport.Of(snapshot).VisibleTo(snapshot.ScopeOf("cat"))!;

        Assert.Equal(["o"], Ids(visible.NextActions));
        Assert.Equal((1, "ann cat"), (visible.OpenOpportunities, string.Join(" ", visible.Rows.Select(r => r.Salesperson))));
    }

    [Fact]
    public void Subject_OfAPerson_IsTheirWork() =>
        Assert.Equal(["p"], Ids(Of(Organised().Add(Deal("o", "ann", Today)).Add(Deal("p", "bob", Today)), new() { Subject = Subject.Salesperson("bob") }).NextActions));

    [Fact]
    public void Of_NegativeDays_AreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(Organised(), new OpenWorkOptions { QuietDays = -1 }));
}
