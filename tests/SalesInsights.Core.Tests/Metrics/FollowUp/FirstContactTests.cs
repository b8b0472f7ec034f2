using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.FollowUp;
using SalesInsights.Quantities;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.FollowUp;

/// <summary>On which days customers were created, and how soon those who came were contacted.</summary>
public sealed class FirstContactTests
{
    [Fact]
    public void CreationDays_EachDayOnceInOrder_OnlyWhatWasCreated()
    {
        var report = Report(Organised()
            .Add(new Customer("c1", "ann", Day(5, 2))).Add(new Customer("c2", "ann", Day(4, 1))).Add(new Customer("c3", "ann", Day(5, 2)))
            .Add(new Customer("sea", "ann", Day(4, 9), CustomerOrigin.Claimed)).Add(new Customer("given", "ann", Day(4, 10), CustomerOrigin.Assigned))
            .Add(new Customer("undated", "ann")).Add(new Customer("later", "ann", Day(6, 1))).Add(new Customer("other", "bob", Day(4, 3))));

        Assert.Equal([Day(4, 1), Day(5, 2)], report.CreationDays("ann"));
        Assert.Equal([Day(4, 3)], report.CreationDays("bob"));
        Assert.Empty(report.CreationDays("cat"));
        Assert.Empty(report.CreationDays("nobody"));
    }

    [Fact]
    public void DaysToFirstContact_CountsFromTheDayTheCustomerCame()
    {
        var report = Report(Organised()
            .Add(new Customer("before", "ann", Day(3, 31))).Add(Mail("m0", "before", Day(4, 2)))
            .Add(new Customer("same", "ann", Day(4, 1))).Add(Mail("m1", "same", Day(4, 1)))
            .Add(new Customer("third", "ann", Day(4, 2))).Add(Mail("m3", "third", Day(4, 9))).Add(Mail("m2", "third", Day(4, 5), "bob")).Add(Mail("m4", "third", Day(4, 1)))
            .Add(new Customer("wrote", "ann", Day(4, 3)))
            .Add(new Activity("in", ActivityKind.MailIn, Day(4, 3), "ann", "wrote")).Add(new Activity("note", ActivityKind.Note, Day(4, 3), "ann", "wrote"))
            .Add(Mail("later", "wrote", Day(6, 1)))
            .Add(new Customer("gone", "ann", Day(4, 3))).Add(new CustomerOwnerChange("gone", "ann", Day(4, 3), CustomerOrigin.Created))
            .Add(new CustomerOwnerChange("gone", "bob", Day(4, 4))));

        var days = report.DaysToFirstContact("ann", Day(4, 1));

        // By the day on which they came: same, third, wrote; "gone" is in other hands.
        Assert.Equal([Measured.Of(0, new Sample(1)), Measured.Of(3, new Sample(1)), Measured.Missing<int>(Gap.NotReached, new Sample(0, 1))], days);
        Assert.Empty(report.DaysToFirstContact("nobody", Day(4, 1)));
    }

    [Fact]
    public void DaysToFirstContact_NoActivityAtAll_DoesNotApply() => Assert.Equal(
        Gap.NotApplicable, Assert.Single(Report(Organised().Add(new Customer("c", "ann", Day(4, 1)))).DaysToFirstContact("ann", Day(4, 1))).Gap);

    private static FollowUpReport Report(LedgerBuilder builder) => FollowUpReport.Of(builder.Build().AsOf(Day(5, 31)), new FollowUpOptions());

    private static Activity Mail(string id, string customer, LocalDate day, string by = "ann") => new(id, ActivityKind.MailOut, day, by, customer);
}
