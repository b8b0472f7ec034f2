using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Timeline;
using SalesInsights.Organizations;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.Timeline;

public sealed class TimelineReportTests
{
    private static TimelineReport Report(LedgerBuilder builder, LocalDate asOf, TargetPeriod? period = null) =>
        TimelineReport.Of(builder.Build().AsOf(asOf), new TimelineOptions { Customer = "c1", Period = period })!;

    private static string[] Lines(IEnumerable<TimelineEntry> entries) =>
        [.. entries.Select(e => $"{e.At} {e.Kind} {e.Salesperson} {e.From?.Id}>{e.To?.Id} {(e.Amount.TryGet(out var amount) ? amount : null)}".TrimEnd())];

    /// <summary>A customer from a fair who was released, claimed and assigned, with a deal lost, re-opened, moved back and won.</summary>
    private static LedgerBuilder History() => Organised()
        .Add(new Campaign("k1", "Fair", Day(1, 2), Day(1, 4)))
        .Add(new Customer("c1", "cat", Day(1, 5), campaign: "k1"))
        .Add(new CustomerOwnerChange("c1", "ann", Day(1, 5), CustomerOrigin.Created))
        .Add(new CustomerOwnerChange("c1", "", Day(2, 1), CustomerOrigin.Created))
        .Add(new CustomerOwnerChange("c1", "bob", Day(2, 10), CustomerOrigin.Claimed))
        .Add(new CustomerOwnerChange("c1", "cat", Day(6, 1), CustomerOrigin.Assigned))
        .Add(new Opportunity("o1", "bob", "c1", Day(2, 11), amount: 500m))
        .Add(new StageEntry("o1", "lead", Day(2, 11)))
        .Add(new StageEntry("o1", "quote", Day(2, 20).At(new LocalTime(9, 30))))
        .Add(new StageEntry("o1", "lead", Day(2, 29)))
        .Add(new StageEntry("o1", "lost", Day(3, 5)))
        .Add(new StageEntry("o1", "quote", Day(4, 1)))
        .Add(new StageEntry("o1", "won", Day(5, 1)))
        .Add(new Order("r1", Day(5, 2), 480m, "bob", "c1", "o1", cancelledOn: Day(5, 20)))
        .Add(new Payment("p1", Day(5, 3), 100m, "r1"))
        .Add(new Activity("a1", ActivityKind.MailIn, Day(2, 11).At(new LocalTime(8, 0)), "bob", "c1"))
        .Add(new Activity("a2", ActivityKind.MailIn, Day(2, 11), "bob", "c1", isAutomatic: true));

    [Fact]
    public void Entries_OfALongHistory_StandInOrder() => Assert.Equal(
    [
        "2024-01-02 CampaignBegan  >",
        "2024-01-05 CustomerCreated ann >",
        "2024-02-01 CustomerReleased  >",
        "2024-02-10 CustomerClaimed bob >",
        "2024-02-11 OpportunityOpened bob > 500",
        "2024-02-11 StageEntered bob >lead 500",
        "2024-02-11 Activity bob >",
        "2024-02-11T08:00:00 Activity bob >",
        "2024-02-20T09:30:00 StageAdvanced bob lead>quote 500",
        "2024-02-29 StageBack bob quote>lead 500",
        "2024-03-05 OpportunityLost bob lead>lost 500",
        "2024-04-01 StageReopened bob lost>quote 500",
        "2024-05-01 OpportunityWon bob quote>won 500",
        "2024-05-02 Ordered bob > 480",
        "2024-05-03 PaymentReceived bob > 100",
        "2024-05-20 OrderCancelled bob > 480",
        "2024-06-01 CustomerAssigned cat >",
    ],
        Lines(Report(History(), Day(6, 1)).Entries));

    [Fact]
    public void Entries_AsOfADay_KnowNothingLater()
    {
        var report = Report(History(), Day(2, 29));

        Assert.Equal(("2024-02-29 StageBack bob quote>lead 500", 10), (Lines(report.Entries)[^1], report.Entries.Count));
        Assert.Equal("bob", report.Owner.Value);
        Assert.Equal("2024-02-20T09:30:00 StageAdvanced bob lead>quote 500", Lines(Report(History(), Day(2, 28)).Entries)[^1]);
    }

    [Fact]
    public void Period_ShowsItsFirstAndLastDay() => Assert.Equal(
        ["2024-05-02 Ordered bob > 480", "2024-05-03 PaymentReceived bob > 100"],
        Lines(Report(History(), Day(6, 1), TargetPeriod.Days(Day(5, 2), Day(5, 3))).Entries));

    [Fact]
    public void PreviousOwner_StandsBesideTheNewOne()
    {
        var owners = Report(History(), Day(6, 1)).Entries.Where(e => e.Kind is >= TimelineKind.CustomerCreated and <= TimelineKind.CustomerAssigned);

        Assert.Equal([("", "ann"), ("ann", ""), ("", "bob"), ("bob", "cat")], owners.Select(e => (e.PreviousOwner.Value, e.Salesperson.Value)));
    }

    [Fact]
    public void Activities_MadeByAMachine_AreMarked() => Assert.Equal(
        [("a2", true), ("a1", false)],
        Report(History(), Day(6, 1)).Entries.Where(e => e.Kind == TimelineKind.Activity).Select(e => (e.Activity.Value, e.IsAutomatic)));

    [Fact]
    public void Undated_StandApartAndAreNotNow()
    {
        var report = Report(
            Organised().Add(new Customer("c1", "ann")).Add(new Opportunity("o1", "ann", "c1")).Add(new StageEntry("o1", "quote", Moment.Unknown)), Day(5, 1));

        Assert.Empty(report.Entries);
        Assert.Equal(
            [TimelineKind.CustomerCreated, TimelineKind.OpportunityOpened, TimelineKind.StageEntered], report.Undated.Select(e => e.Kind));
        Assert.All(report.Undated, e => Assert.True(e.At.IsUnknown));
    }

    [Fact]
    public void AmountChanges_BeginOnTheirDay()
    {
        var report = Report(
            Organised().Add(new Customer("c1", "ann", Day(1, 1))).Add(new Opportunity("o1", "ann", "c1", Day(1, 2), amount: 900m))
                .Add(new StageEntry("o1", "lead", Day(1, 2)))
                .Add(new OpportunityChange("o1", Day(1, 2), 500m))
                .Add(new OpportunityChange("o1", Day(2, 1), 900m, expectedClose: Day(3, 1))),
            Day(2, 1));

        Assert.Equal(
        [
            "2024-01-02 AmountChanged ann > 500",
            "2024-02-01 AmountChanged ann > 900",
            "2024-02-01 ExpectedCloseChanged ann >",
        ],
            Lines(report.Entries.Where(e => e.Kind is TimelineKind.AmountChanged or TimelineKind.ExpectedCloseChanged)));
        Assert.Equal(500m, report.Entries.Single(e => e.Kind == TimelineKind.OpportunityOpened).Amount.Value);
        Assert.Equal(Day(3, 1), report.Entries[^1].ExpectedClose);
    }

    [Fact]
    public void HandOver_WithinAStage_IsNoMove()
    {
        var report = Report(
            Organised().Add(new Customer("c1", "ann", Day(1, 1))).Add(new Opportunity("o1", "bob", "c1", Day(1, 2)))
                .Add(new StageEntry("o1", "lead", Day(1, 2)))
                .Add(new OpportunityOwnerChange("o1", "ann", Day(1, 2))).Add(new OpportunityOwnerChange("o1", "bob", Day(1, 9))),
            Day(2, 1));

        Assert.Equal("2024-01-09 OpportunityHandedOver bob >", Lines(report.Entries)[^1]);
        Assert.Equal("ann", report.Entries[^1].PreviousOwner.Value);
    }

    [Fact]
    public void Amount_WithoutARate_SaysWhy()
    {
        var report = Report(
            Organised().Add(new Customer("c1", "ann", Day(1, 1))).Add(new Order("r1", Day(1, 2), 7m, "ann", "c1", currency: Currency.EUR)), Day(2, 1));

        Assert.Equal(Quantities.Gap.Unpriced, report.Entries[^1].Amount.Gap);
        Assert.Equal(Quantities.Gap.NotApplicable, report.Entries[0].Amount.Gap);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nobody")]
    public void Of_UnknownCustomer_IsNull(string id) =>
        Assert.Null(TimelineReport.Of(History().Build().AsOf(Day(6, 1)), new TimelineOptions { Customer = id }));

    [Fact]
    public void Of_TheDayBeforeCreation_IsNull()
    {
        var ledger = History().Build();

        Assert.Null(TimelineReport.Of(ledger.AsOf(Day(1, 4)), new TimelineOptions { Customer = "c1" }));
        Assert.NotNull(TimelineReport.Of(ledger.AsOf(Day(1, 5)), new TimelineOptions { Customer = "c1" }));
    }

    [Fact]
    public void Of_EmptyLedgerAndOneWithOnlyIssues_IsNull()
    {
        var broken = Organised().Add(new Customer("", "ann")).Add(new Activity("a1", ActivityKind.Call, Moment.Unknown, "zoe", "c1"));

        Assert.Null(Report(new LedgerBuilder(Profile()), Day(1, 1)));
        Assert.Null(Report(broken, Day(1, 1)));
    }

    [Fact]
    public void VisibleTo_WhoeverHasTheCustomer_NamesNobodyElse()
    {
        var snapshot = History().Add(new Department("west", "West", "sales", "bob", Day(1, 1))).Build().AsOf(Day(5, 31));
        var whole = TimelineReport.Of(snapshot, new TimelineOptions { Customer = "c1" })!;

        Assert.Null(whole.VisibleTo(snapshot.ScopeOf("ann")));
        var bobs = whole.VisibleTo(snapshot.ScopeOf("bob"))!;
        Assert.Equal("2024-01-05 CustomerCreated  >", Lines(bobs.Entries)[1]);
        Assert.DoesNotContain(bobs.Entries, e => e.Salesperson == "ann" || e.PreviousOwner == "ann");
        Assert.Equal(15, bobs.Entries.Count);
    }
}
