using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.FollowUp;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.FollowUp;

public sealed class FollowUpReportTests
{
    private static FollowUpReport Report(LedgerBuilder builder, LocalDate asOf, LocalDate? acquiredFrom = null) =>
        FollowUpReport.Of(builder.Build().AsOf(asOf), new FollowUpOptions { AcquiredFrom = acquiredFrom });

    private static FollowUpRow Ann(FollowUpReport report) => Assert.IsType<FollowUpRow>(report.Find("ann"));

    private static Activity Mail(string id, LocalDate day, string customer) => new(id, ActivityKind.MailOut, day, "ann", customer);

    [Fact]
    public void Of_EmptyLedger_HasNoRows() => Assert.Empty(Report(new LedgerBuilder(Profile()), Day(5, 1)).Rows);

    [Fact]
    public void Of_OneCustomerOfEachKind_SortsThemOut()
    {
        var report = Report(
            Organised()
                .Add(new Customer("young", "ann", Day(5, 30)))
                .Add(new Customer("worked", "ann", Day(4, 1)))
                .Add(new Customer("empty", "ann", Day(4, 1)))
                .Add(new Customer("early", "ann", Day(4, 1)))
                .Add(new Customer("spared", "ann", Day(4, 1)))
                .Add(new Customer("mailed", "ann", Day(4, 2)))
                .Add(new Customer("silent", "ann", Day(4, 1)))
                .Add(new Opportunity("p1", "bob", "worked", Day(4, 3), stage: "quote"))
                .Add(new Opportunity("p2", "ann", "empty", Day(4, 3), stage: "quote"))
                .Add(new Opportunity("p3", "ann", "early", Day(4, 3), stage: "lead"))
                .Add(Order("o1", Day(4, 1), 5m, "bob", "spared"))
                .Add(Mail("m1", Day(4, 4), "worked")).Add(Mail("m2", Day(4, 4), "mailed")).Add(Mail("m3", Day(4, 4), "early"))
                .Add(new Activity("n1", ActivityKind.Note, Day(4, 5), "ann", "silent")),
            Day(5, 31));
        var row = Ann(report);

        Assert.Equal((7, 7, 1, 6), (row.InHand, row.Acquired, row.Young, row.Mature));
        Assert.Equal((3, 2, 1, 2), (row.WithOpportunity, row.EmptyOpportunity, row.Spared, row.WithoutOpportunity));
        Assert.Equal(Measured.Of(1, new Sample(2)), row.WithoutContact);
        Assert.Equal(["silent", "mailed"], report.CustomersWithout("ann").Select(c => c.Value));
        Assert.Equal([(Id<Customer>)"silent"], report.CustomersWithoutContact("ann"));
        Assert.Equal([(Id<Customer>)"early", "empty"], report.Customers("ann", FollowUpStanding.EmptyOpportunity));
    }

    [Fact]
    public void InHand_ListsEveryCustomerOfTheDayWithItsStanding()
    {
        var report = Report(
            Organised()
                .Add(new Customer("old", "ann", Day(3, 1)))
                .Add(new Customer("mailed", "ann", Day(4, 2), CustomerOrigin.Assigned))
                .Add(new Customer("young", "ann", Day(5, 30), CustomerOrigin.Claimed))
                .Add(new Customer("undated", "ann"))
                .Add(new Customer("gone", "ann", Day(4, 1))).Add(new CustomerOwnerChange("gone", "bob", Day(4, 20)))
                .Add(Mail("m1", Day(4, 4), "mailed")),
            Day(5, 31),
            acquiredFrom: Day(4, 1));

        Assert.Equal(
            [
                ("undated", null, CustomerOrigin.Created, null, false),
                ("old", Day(3, 1), CustomerOrigin.Created, null, false),
                ("mailed", Day(4, 2), CustomerOrigin.Assigned, FollowUpStanding.WithoutOpportunity, true),
                ("young", Day(5, 30), CustomerOrigin.Claimed, FollowUpStanding.Young, false),
            ],
            report.InHand("ann").Select(h => (h.CustomerId.Value, h.AcquiredOn, h.Origin, h.Standing, h.HasContact)));
        Assert.Equal(["gone"], report.InHand("bob").Select(h => h.CustomerId.Value));
        Assert.Empty(report.InHand("nobody"));
    }

    [Fact]
    public void InHand_NoActivitiesOnRecord_SaysNothingAboutContacts() =>
        Assert.Null(Assert.Single(Report(Organised().Add(new Customer("c1", "ann", Day(4, 1))), Day(5, 31)).InHand("ann")).HasContact);

    [Fact]
    public void Young_AtTheGrace_EndsAfterTenWorkingDays()
    {
        // From Wednesday 1 May the tenth working day after it is Wednesday 15 May.
        var builder = Organised().Add(new Customer("c1", "ann", Day(5, 1)));

        Assert.Equal(1, Ann(Report(builder, Day(5, 14))).Young);
        Assert.Equal(1, Ann(Report(builder, Day(5, 15))).WithoutOpportunity);
    }

    [Fact]
    public void WithoutContact_WithoutAnyActivity_DoesNotApply()
    {
        var builder = Organised().Add(new Customer("c1", "ann", Day(4, 1))).Add(new Customer("c2", "ann", Day(4, 1)))
            .Add(new Opportunity("p1", "ann", "c2", Day(4, 2), stage: "quote")).Add(Mail("m1", Day(6, 1), "c1"));
        var row = Ann(Report(builder, Day(5, 31)));

        Assert.Equal(Gap.NotApplicable, row.WithoutContact.Gap);
        Assert.Equal(0, row.EmptyOpportunity);
    }

    [Fact]
    public void EmptyOpportunity_AfterAStageMove_IsFollowUp()
    {
        var builder = Organised().Add(new Customer("c1", "ann", Day(4, 1))).Add(new Opportunity("p1", "ann", "c1", Day(4, 2)))
            .Add(new StageEntry("p1", "lead", Day(4, 2))).Add(new StageEntry("p1", "quote", Day(4, 9)))
            .Add(new Activity("n1", ActivityKind.Note, Day(4, 5), "ann"));

        Assert.Equal((1, 0), (Ann(Report(builder, Day(5, 31))).WithOpportunity, Ann(Report(builder, Day(5, 31))).EmptyOpportunity));
    }

    [Fact]
    public void Undated_WithAFirstDay_IsExcludedAndCounted()
    {
        var builder = Organised().Add(new Customer("c1", "ann"));

        Assert.Equal((1, 0), (Ann(Report(builder, Day(5, 31), Day(1, 1))).Undated, Ann(Report(builder, Day(5, 31), Day(1, 1))).Acquired));
        Assert.Equal((0, 1), (Ann(Report(builder, Day(5, 31))).Undated, Ann(Report(builder, Day(5, 31))).Acquired));
    }

    [Fact]
    public void InHand_AfterAHandOver_JudgesTheNewOwnerFromThatDay()
    {
        var report = Report(
            Organised().Add(new Customer("c1", "bob", Day(1, 2))).Add(new CustomerOwnerChange("c1", "ann", Day(1, 2), CustomerOrigin.Created))
                .Add(new CustomerOwnerChange("c1", "bob", Day(5, 20))).Add(Order("o1", Day(2, 1), 1m, "ann", "c1")),
            Day(5, 31));

        Assert.Equal(0, Ann(report).InHand);
        Assert.Equal(1, Assert.IsType<FollowUpRow>(report.Find("bob")).Young);
        Assert.Equal(1, report.NewCustomersIn("ann", TargetPeriod.Month(2024, 1)).Created);
        Assert.Equal(1, report.NewCustomersIn("bob", TargetPeriod.Month(2024, 5)).Assigned);
    }

    [Fact]
    public void WorkedDaysSince_TheLastNewCustomer_LeavesAbsencesOut()
    {
        // Thursday 2 to Friday 31 May 2024 are 22 working days; five of them away.
        var builder = Organised().Add(new Customer("c1", "ann", Day(5, 1))).Add(new Absence("ann", Day(5, 6), Day(5, 10)));
        var report = Report(builder, Day(5, 31));

        Assert.Equal(Day(5, 1), Ann(report).NewCustomers.LastNewCustomerOn);
        Assert.Equal(17, Ann(report).NewCustomers.WorkedDaysSince.Value);
        Assert.Equal(23, Assert.IsType<FollowUpRow>(report.Find("bob")).NewCustomers.WorkedDaysSince.Value);
        Assert.Null(Assert.IsType<FollowUpRow>(report.Find("bob")).NewCustomers.LastNewCustomerOn);
    }

    [Fact]
    public void WorkedDaysSince_WithNothingDated_IsAReason() =>
        Assert.Equal(Gap.NothingToCount, Ann(Report(Organised(), Day(5, 31))).NewCustomers.WorkedDaysSince.Gap);

    [Fact]
    public void Of_NegativeGrace_Throws() => Assert.Throws<ArgumentOutOfRangeException>(
        () => FollowUpReport.Of(Organised().Build().AsOf(Day(5, 1)), new FollowUpOptions { GraceWorkingDays = -1 }));
}
