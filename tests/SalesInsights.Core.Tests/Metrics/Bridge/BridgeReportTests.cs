using SalesInsights.Core.Tests.Support;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Bridge;
using SalesInsights.Organizations;
using static SalesInsights.Core.Tests.Support.CompanyBuilder;

namespace SalesInsights.Core.Tests.Metrics.Bridge;

public sealed class BridgeReportTests
{
    // The days 10 to 20. Open before: o1 10, o2 20, o3 40, o4 80, o9 1000. o1 is won on day 10, o2 lost on 20, o3 goes from a to c on 15, o4
    // stays. o5 160 is new on day 10 and won on 12; o6 320 is new on 20. o7 640 was lost on 5 and is taken up on 11. o8 begins on day 21.
    // o9 is won on day 21.
    private static CompanyBuilder Log => new CompanyBuilder()
        .Deal("o1", "a", 1, "s1@1 won@10", amount: 10)
        .Deal("o2", "a", 1, "s1@1 s2@12 lost@20", amount: 20)
        .Deal("o3", "a", 1, "s1@1 c@15", amount: 40)
        .Deal("o4", "b", 9, "s1@9", amount: 80)
        .Deal("o5", "b", 10, "s1@10 won@12", amount: 160)
        .Deal("o6", "c", 20, "s1@20", amount: 320)
        .Deal("o7", "c", 1, "s1@1 lost@5 s2@11", amount: 640)
        .Deal("o8", "c", 21, "s1@21", amount: 9)
        .Deal("o9", "c", 2, "s1@2 won@21", amount: 1000);

    private static BridgeReport Bridge(Snapshot snapshot, Subject subject = default, int first = 10, int last = 20) =>
        BridgeReport.Of(snapshot, new BridgeOptions { Period = Days(first, last), Subject = subject });

    private static string Print(BridgeReport r) => string.Join(
        " ", new[] { r.Start, r.New, r.Reopened, r.HandedIn, r.HandedOut, r.Won, r.Lost, r.End }.Select(s => $"{s.Count}:{s.Amount:0}"));

    [Fact]
    public void Of_Company_Sums() =>
        // 1150 + 480 + 640 + 0 - 0 - 170 - 20 = 2080: o3, o4, o6, o7 and o9 are left.
        Assert.Equal("5:1150 2:480 1:640 0:0 0:0 2:170 1:20 5:2080", Print(Bridge(Log.AsOf(40))));

    [Fact]
    public void Of_Department_BooksHandOvers()
    {
        // East is a and b: 150 + 160 - 40 - 170 - 20 = 80. West is c: 1000 + 320 + 640 + 40 = 2000.
        Assert.Equal("4:150 1:160 0:0 0:0 1:40 2:170 1:20 1:80", Print(Bridge(Log.AsOf(40), Subject.Department("east"))));
        Assert.Equal("1:1000 1:320 1:640 1:40 0:0 0:0 0:0 4:2000", Print(Bridge(Log.AsOf(40), Subject.Department("west"))));
        Assert.Equal(Print(Bridge(Log.AsOf(40))), Print(Bridge(Log.AsOf(40), Subject.Department("sales"))));
    }

    [Fact]
    public void Of_SomebodyWhoMoves_TakesThePipelineAlong() =>
        // b has o4 on day 15 and moves to west; o5 is won before, for east.
        Assert.Equal("1:1000 1:320 1:640 2:120 0:0 0:0 0:0 5:2080", Print(Bridge(Log.Moves("b", "west", 15).AsOf(40), Subject.Department("west"))));

    [Fact]
    public void Of_WonByTheTaker_IsHandedInAndWon()
    {
        var snapshot = new CompanyBuilder().Deal("o1", "a", 1, "s1@1 c@12 won@12", amount: 5).AsOf(20);

        Assert.Equal("1:5 0:0 0:0 0:0 1:5 0:0 0:0 0:0", Print(Bridge(snapshot, Subject.Salesperson("a"))));
        Assert.Equal("0:0 0:0 0:0 1:5 0:0 1:5 0:0 0:0", Print(Bridge(snapshot, Subject.Salesperson("c"))));
    }

    [Theory]
    [InlineData("s1@1 lost@2 won@12", "0:0 0:0 1:5 0:0 0:0 1:5 0:0 0:0")]
    [InlineData("s1@1 won@11 s2@12 won@13", "1:5 0:0 1:5 0:0 0:0 2:10 0:0 0:0")]
    [InlineData("won@15", "1:5 0:0 0:0 0:0 0:0 1:5 0:0 0:0")]
    [InlineData("s1@1 won@?", "0:0 0:0 0:0 0:0 0:0 0:0 0:0 0:0")]
    [InlineData("s1@1 s2@? s3@15", "1:5 0:0 0:0 0:0 0:0 0:0 0:0 1:5")]
    [InlineData("", "1:5 0:0 0:0 0:0 0:0 0:0 0:0 1:5")]
    public void Of_OddHistories_StillSum(string history, string expected) =>
        Assert.Equal(expected, Print(Bridge(new CompanyBuilder().Deal("o1", "a", 1, history, amount: 5).AsOf(40))));

    [Fact]
    public void Undated_CountsWhatWasClosedOnAnUnknownDay() =>
        Assert.Equal(1, Bridge(new CompanyBuilder().Deal("o1", "a", 1, "s1@1 won@?").Deal("o2", "a", 1, "s1@1 won@12").AsOf(40)).Undated);

    [Fact]
    public void Of_PeriodThatGoesOn_EndsOnTheDay()
    {
        // On day 15 the period has come to day 15: o1 and o5 are won, o7 is back, o2 is not lost yet.
        Assert.Equal("5:1150 1:160 1:640 0:0 0:0 2:170 0:0 5:1780", Print(Bridge(Log.AsOf(15))));
        Assert.Equal("5:1150 0:0 0:0 0:0 0:0 0:0 0:0 5:1150", Print(Bridge(Log.AsOf(9))));
    }

    [Fact]
    public void Of_DatedAmounts_AreBookedApartFromTheRest()
    {
        // o1 has 10 on day 9, 25 from 12 and 5 from 18 on; o2 is won at the 30 that it has from day 11 on; o3 has no stage and 7, then 9.
        var snapshot = new CompanyBuilder().Deal("o1", "a", 1, "s1@1", amount: 10).Changes("o1", 1, 10).Changes("o1", 12, 25).Changes("o1", 18, 5)
            .Deal("o2", "a", 1, "s1@1 won@15", amount: 20).Changes("o2", 1, 20).Changes("o2", 11, 30)
            .Deal("o3", "a", 1, "", amount: 7).Changes("o3", 1, 7).Changes("o3", 14, 9).AsOf(40);
        var bridge = Bridge(snapshot);

        Assert.Equal("3:37 0:0 0:0 0:0 0:0 1:30 0:0 2:14", Print(bridge));
        Assert.Equal((3L, 27m, 1L, 20m, 7m), (bridge.Raised.Count, bridge.Raised.Amount, bridge.Lowered.Count, bridge.Lowered.Amount, bridge.AmountChange));
    }

    [Fact]
    public void Of_DatedAmountAfterAnUndatedStage_IsKnownFromItsDayOn()
    {
        // s2 of an unknown day follows s1 of day 15; the amount of day 5 belongs to the last stay and is known before s1 was entered.
        var snapshot = new CompanyBuilder().Deal("o1", "a", null, "s1@15 s2@?", amount: 4).Changes("o1", 5, 9).AsOf(40);

        Assert.Equal("1:9 0:0 0:0 0:0 0:0 0:0 0:0 1:9", Print(Bridge(snapshot)));
    }

    [Fact]
    public void Of_AmountWithoutRate_IsCountedNotSummed()
    {
        var bridge = Bridge(new CompanyBuilder().Deal("o1", "a", 1, "s1@1 won@12", amount: 5, currency: "EUR").Deal("o2", "a", 12, "s1@12", amount: null).AsOf(40));

        Assert.Equal("1:0 1:0 0:0 0:0 0:0 1:0 0:0 1:0", Print(bridge));
        Assert.Equal((1L, 1L, 1L), (bridge.Start.Unpriced, bridge.New.WithoutAmount, bridge.Won.Unpriced));
    }

    [Fact]
    public void VisibleTo_IsAllOrNothing()
    {
        var snapshot = Log.Heads("b", "east").AsOf(40);
        var (east, company) = (Bridge(snapshot, Subject.Department("east")), Bridge(snapshot));

        Assert.Same(east, east.VisibleTo(snapshot.ScopeOf("b")));
        Assert.Null(east.VisibleTo(snapshot.ScopeOf("c")));
        Assert.Null(company.VisibleTo(snapshot.ScopeOf("b")));
    }

    [Fact]
    public void Of_EmptyLedgerAndOneWithOnlyIssues_IsEmpty()
    {
        Assert.Equal(default(CountAndAmount), Bridge(new CompanyBuilder().AsOf(20)).End);
        Assert.Equal(default(CountAndAmount), Bridge(new CompanyBuilder().Deal("", "a", 1, "").AsOf(20)).End);
    }

    [Fact]
    public void Of_WrongOptions_Throws()
    {
        Assert.Throws<ArgumentException>(() => BridgeReport.Of(Log.AsOf(20), new BridgeOptions { Period = Days(1, 2), Pipeline = "nowhere" }));
        Assert.Throws<ArgumentException>(() => Bridge(Log.AsOf(20), Subject.Department("nowhere")));
        Assert.Throws<ArgumentNullException>(() => BridgeReport.Of(Log.AsOf(20), new BridgeOptions { Period = null! }));
    }
}
