using SalesInsights.Core.Tests.Support;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Board;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using static SalesInsights.Core.Tests.Support.CompanyBuilder;

namespace SalesInsights.Core.Tests.Metrics.Board;

public sealed class BoardReportTests
{
    // On day 40, with 30 days expected: in s1 o1 is 39 days old, o2 30, o3 of unknown age; in s2 o4 is 5, o5 unpriced and 35; o6 has no stage;
    // o7 and o8 are closed; o9 begins on the day after.
    private static CompanyBuilder Log => new CompanyBuilder()
        .Deal("o1", "a", 1, "s1@1", amount: 10)
        .Deal("o2", "b", 1, "s1@10", amount: 200, close: 45)
        .Deal("o3", "a", 1, "s1@?", amount: 5000)
        .Deal("o4", "c", 1, "s1@1 s2@35", amount: 40, close: 38)
        .Deal("o5", "c", 1, "s2@5", amount: 7, currency: "EUR")
        .Deal("o6", "a", 1, "", amount: 3)
        .Deal("o7", "a", 1, "s1@1 won@9")
        .Deal("o8", "a", 1, "s1@1 lost@9")
        .Deal("o9", "a", 41, "s1@41");

    [Fact]
    public void Of_Company_HasEveryOpenOpportunityOnce()
    {
        var board = BoardReport.Of(Log.AsOf(40));

        Assert.Equal(["s1", "s2", "s3", "s4"], board.Stages.Select(s => s.Stage.Id.Value));
        Assert.Equal([3L, 2, 0, 0], board.Stages.Select(s => s.Total.Count));
        Assert.Equal((5210m, 40m, 1L), (board.Stages[0].Total.Amount, board.Stages[1].Total.Amount, board.Stages[1].Total.Unpriced));
        Assert.Equal((1L, 3m), (board.WithoutStage.Count, board.WithoutStage.Amount));
        Assert.Equal((6L, 5253m), (board.Total.Count, board.Total.Amount));
    }

    [Fact]
    public void Cards_StandByAgeTimesAmount_UnknownOnesLast() =>
        // o2: 30 x 200 = 6,000; o1: 39 x 10 = 390; o3 has no age. o4: 5 x 40; o5 has no amount.
        Assert.Equal(
            ["o2 o1 o3", "o4 o5", "", ""],
            BoardReport.Of(Log.AsOf(40)).Stages.Select(s => string.Join(" ", s.Cards.Select(c => c.OpportunityId.Value))));

    [Fact]
    public void Cards_TiesStandByAmountThenAgeThenId()
    {
        // 2 x 6 = 3 x 4 = 12; of equal age and amount the smaller id is first; 0 days old weigh nothing, so the amount decides.
        var board = BoardReport.Of(new CompanyBuilder().Deal("z", "a", 1, "s1@7", amount: 4).Deal("y", "a", 1, "s1@8", amount: 6)
            .Deal("x", "a", 1, "s1@8", amount: 6).Deal("w", "a", 1, "s1@10", amount: 1).Deal("v", "a", 1, "s1@10", amount: 2).AsOf(10));

        Assert.Equal(["x", "y", "z", "v", "w"], board.Stages[0].Cards.Select(c => c.OpportunityId.Value));
    }

    [Fact]
    public void Stuck_IsLongerThanExpected_NotExactlyAsLong()
    {
        Assert.Equal(["o1", "o5"], BoardReport.Of(Log.AsOf(40)).Stuck.Select(c => c.OpportunityId.Value));
        Assert.Equal(["o1", "o5", "o2"], BoardReport.Of(Log.AsOf(41)).Stuck.Select(c => c.OpportunityId.Value));
        Assert.Equal((1L, 10m), BoardReport.Of(Log.AsOf(40)).Stages[0].Stuck is var stuck ? (stuck.Count, stuck.Amount) : default);
    }

    [Fact]
    public void Card_SaysWhatIsKnown()
    {
        var card = BoardReport.Of(Log.AsOf(40)).Stages[1].Cards[0];

        Assert.Equal(("o4", "", "c", "s2"), (card.OpportunityId.Value, card.CustomerId.Value, card.OwnerId.Value, card.Stage.Id.Value));
        Assert.Equal((Day(35), 5, 40m), (card.EnteredOn, card.AgeDays.Value, card.Amount.Value));
        Assert.Equal((Day(38), -2, null), (card.ExpectedClose, card.DaysToClose.Value, card.NextActionOn));
    }

    [Fact]
    public void Card_UnknownEntryAmountAndClose_AreReasons()
    {
        var board = BoardReport.Of(Log.AsOf(40));

        Assert.Equal((null, Gap.Undated, Gap.Undated), board.Stages[0].Cards[2] is var o3 ? (o3.EnteredOn, o3.AgeDays.Gap, o3.DaysToClose.Gap) : default);
        Assert.Equal(Gap.Unpriced, board.Stages[1].Cards[1].Amount.Gap);
        Assert.Equal((2, 1L, 34.5), board.Stages[0].Ages is var ages ? (ages.Count, ages.Undated, ages.Median.Value) : default);
    }

    [Fact]
    public void CardsPerStage_CutsCardsOnly()
    {
        var board = BoardReport.Of(Log.AsOf(40), new BoardOptions { CardsPerStage = 1 });

        Assert.Equal(["o2"], board.Stages[0].Cards.Select(c => c.OpportunityId.Value));
        Assert.Equal((3L, 2L), (board.Stages[0].Total.Count, board.Stages[0].NotShown));
        Assert.Equal(["o1", "o5"], board.Stuck.Select(c => c.OpportunityId.Value));
        Assert.Empty(BoardReport.Of(Log.AsOf(40), new BoardOptions { CardsPerStage = 0 }).Stages[0].Cards);
    }

    [Fact]
    public void Subject_Department_HasThePeopleOfTheDay()
    {
        // a leaves east for west on day 20: the old stay goes with a.
        var company = Log.Moves("a", "west", 20);

        Assert.Equal((4L, 2L), (Count(company.AsOf(19), "east"), Count(company.AsOf(19), "west")));
        Assert.Equal((1L, 5L), (Count(company.AsOf(40), "east"), Count(company.AsOf(40), "west")));

        static long Count(Snapshot snapshot, string department) =>
            BoardReport.Of(snapshot, new BoardOptions { Subject = Subject.Department(department) }).Total.Count;
    }

    [Fact]
    public void VisibleTo_HeadOfADepartment_HasOnlyItsPeople()
    {
        var snapshot = Log.Heads("b", "east").AsOf(40);
        var company = BoardReport.Of(snapshot);
        var seen = company.VisibleTo(snapshot.ScopeOf("b"))!;

        Assert.Equal(["o2", "o1", "o3"], seen.Stages.SelectMany(s => s.Cards).Select(c => c.OpportunityId.Value));
        Assert.Equal((4L, 5213m, 0L), (seen.Total.Count, seen.Total.Amount, seen.Stages[1].Total.Count));
        Assert.Equal(["o1"], seen.Stuck.Select(c => c.OpportunityId.Value));
        Assert.Equal(["o4", "o5"], company.VisibleTo(snapshot.ScopeOf("c"))!.Stages.SelectMany(s => s.Cards).Select(c => c.OpportunityId.Value));
    }

    [Fact]
    public void VisibleTo_OneSubject_IsAllOrNothing()
    {
        var snapshot = Log.Heads("b", "east").AsOf(40);
        var west = BoardReport.Of(snapshot, new BoardOptions { Subject = Subject.Department("west") });
        var person = BoardReport.Of(snapshot, new BoardOptions { Subject = Subject.Salesperson("a") });

        Assert.Null(west.VisibleTo(snapshot.ScopeOf("b")));
        Assert.Same(person, person.VisibleTo(snapshot.ScopeOf("b")));
    }

    [Fact]
    public void Of_EmptyLedger_HasEmptyStages()
    {
        var board = BoardReport.Of(new CompanyBuilder().AsOf(1));

        Assert.Equal(4, board.Stages.Count);
        Assert.Equal(default(CountAndAmount), board.Total);
        Assert.Empty(board.Stuck);
        Assert.Equal(Gap.NothingToCount, board.Stages[0].Ages.Median.Gap);
    }

    [Fact]
    public void Of_LedgerWithOnlyIssues_IsEmpty()
    {
        var board = BoardReport.Of(new CompanyBuilder().Deal("", "a", 1, "").Deal("o1", "a", 1, "s1@1").Deal("o1", "b", 2, "s1@1").AsOf(5));

        Assert.NotEmpty(board.Stages);
        Assert.Equal(0, board.Total.Count);
    }

    [Fact]
    public void Of_LeapDay_IsADay()
    {
        // 2028-02-28 is day 789, so that 2028-03-01 is two days later.
        Assert.Equal(new NodaTime.LocalDate(2028, 2, 28), Day(789));
        Assert.Equal(2, BoardReport.Of(new CompanyBuilder().Deal("o1", "a", 789, "s1@789").AsOf(791)).Stages[0].Cards[0].AgeDays.Value);
    }

    [Fact]
    public void Of_WrongOptions_Throws()
    {
        var snapshot = Log.AsOf(40);
        Assert.Throws<ArgumentOutOfRangeException>(() => BoardReport.Of(snapshot, new BoardOptions { CardsPerStage = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => BoardReport.Of(snapshot, new BoardOptions { DefaultExpectedDays = -1 }));
        Assert.Throws<ArgumentException>(() => BoardReport.Of(snapshot, new BoardOptions { Pipeline = "nowhere" }));
        Assert.Throws<ArgumentException>(() => BoardReport.Of(snapshot, new BoardOptions { Subject = Subject.Salesperson("nobody") }));
        Assert.Throws<InvalidOperationException>(() => default(BoardCard).OpportunityId);
    }
}
