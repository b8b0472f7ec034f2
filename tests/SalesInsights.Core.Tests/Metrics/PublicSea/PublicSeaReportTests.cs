using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.PublicSea;
using SalesInsights.Quantities;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.PublicSea;

public sealed class PublicSeaReportTests
{
    /// <summary>
    /// c1: Ann's from 1 January, released on 1 March, claimed by Bob on 11 March. c2: in the sea from 1 February. c3: Bob's, released on
    /// 5 March. c4: in the sea, since nobody knows when. c5: Ann's all the time.
    /// </summary>
    private static LedgerBuilder Sea() => Organised()
        .Add(new Customer("c1", "bob", Day(1, 1))).Add(new CustomerOwnerChange("c1", "ann", Day(1, 1)))
        .Add(new CustomerOwnerChange("c1", default, Day(3, 1))).Add(new CustomerOwnerChange("c1", "bob", Day(3, 11), CustomerOrigin.Claimed))
        .Add(new Customer("c2", default, Day(2, 1)))
        .Add(new Customer("c3", default, Day(1, 1))).Add(new CustomerOwnerChange("c3", "bob", Day(1, 1))).Add(new CustomerOwnerChange("c3", default, Day(3, 5)))
        .Add(new Customer("c4"))
        .Add(new Customer("c5", "ann", Day(1, 1)))
        .Add(new Activity("a1", ActivityKind.Call, Day(3, 1), "ann", "c5"));

    private static PublicSeaReport March(int day = 31, PublicSeaOptions? options = null) => PublicSeaReport.Of(
        Sea().Build().AsOf(Day(3, day)), options ?? new PublicSeaOptions { Period = TargetPeriod.Month(2024, 3) });

    [Fact]
    public void Of_AMonth_AddsUp()
    {
        var march = March();

        Assert.Equal((2, 0, 2, 1, 3), (march.AtStart, march.Arrived, march.Released, march.Left, march.AtEnd));
        Assert.Equal((1, 0, 10.0), (march.Claimed, march.Assigned, march.TakenAfter.Median.Value));
        Assert.Equal(["ann:1/0/0", "bob:1/1/1", "cat:0/0/0"], march.Rows.Select(r => $"{r.Salesperson}:{r.Released}/{r.Claimed}/{r.LeftInSea}"));
    }

    [Theory]
    [InlineData(10, 0, 4)]
    [InlineData(11, 1, 3)]
    public void Of_TheDayOfTheClaim_CountsIt(int day, int claimed, int atEnd) =>
        Assert.Equal((claimed, atEnd), (March(day).Claimed, March(day).AtEnd));

    [Fact]
    public void InSea_ListsTheLongestIdleFirstAndTheUndatedLast()
    {
        var list = March().InSea;

        // From 1 February to 31 March 2024 are 59 days, from 5 March 26.
        Assert.Equal(["c2:59", "c3:26", "c4:-1"], list.Select(c => $"{c.CustomerId}:{c.IdleDays.ValueOr(-1)}"));
        Assert.Equal((Gap.Undated, "bob", ""), (list[2].IdleDays.Gap, list[1].LastOwnerId.Value, list[0].LastOwnerId.Value));
    }

    [Theory]
    [InlineData(23, 0, 0)] // c5 was called on 1 March: 8 days left on the 23rd, 7 on the 24th.
    [InlineData(24, 1, 7)]
    [InlineData(31, 1, 0)]
    public void Falling_BeginsSevenDaysBeforeTheLimit(int day, int count, int left)
    {
        var falling = March(day).Falling.Where(f => f.CustomerId == "c5").ToArray();

        Assert.Equal(count, falling.Length);
        Assert.All(falling, f => Assert.Equal((left, Day(3, 1), "ann"), (f.DaysLeft, f.LastSignOn, f.OwnerId.Value)));
    }

    [Fact]
    public void Falling_AnOrderIsASignAndAMailOfTheCustomerIsNone()
    {
        var ledger = Sea().Add(Order("o1", Day(3, 20), 5m, "ann", "c5")).Add(new Activity("a2", ActivityKind.MailIn, Day(4, 5), "ann", "c5")).Build();
        var falling = PublicSeaReport.Of(ledger.AsOf(Day(4, 15))).Falling.Single(f => f.CustomerId == "c5");

        Assert.Equal((26, 4), (falling.IdleDays, falling.DaysLeft));
    }

    [Fact]
    public void FallingCount_WithoutAnyActivity_CannotBeSaid()
    {
        var report = PublicSeaReport.Of(Organised().Add(new Customer("c1", "ann", Day(1, 1))).Build().AsOf(Day(12, 31)));

        Assert.Equal((Gap.NotApplicable, 1L, 0), (report.FallingCount.Gap, report.FallingCount.Sample.Excluded, report.Falling.Count));
    }

    [Fact]
    public void VisibleTo_Bob_HasWhatHeReleasedAndTook()
    {
        var snapshot = Sea().Build().AsOf(Day(3, 31));
        var bob = PublicSeaReport.Of(snapshot, new PublicSeaOptions { Period = TargetPeriod.Month(2024, 3) }).VisibleTo(snapshot.ScopeOf("bob"))!;

        Assert.Equal((0, 0, 1, 0, 1), (bob.AtStart, bob.Arrived, bob.Released, bob.Left, bob.AtEnd));
        Assert.Equal((1, "c3"), (bob.Claimed, Assert.Single(bob.InSea).CustomerId.Value));
        Assert.Equal("bob", Assert.Single(bob.Rows).Salesperson.Value);
    }

    [Fact]
    public void Of_LimitBelowOne_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => March(1, new PublicSeaOptions { LimitDays = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => March(1, new PublicSeaOptions { WarnDays = -1 }));
    }
}
