using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Tests.Support;
using static SalesInsights.Tests.Support.Rows;

namespace SalesInsights.Tests.Ledgers;

public class VisitOrderTests
{
    [Fact]
    public void Visits_SkipBackAndReopen_FollowTheMoments() => Assert.Equal(
        "inquiry:u1 sample:u1 quote:u1 lost:u1 quote:u1 won:u1",
        WithEntries(
            ("won", Day(6, 1), null), ("quote", Day(5, 1), null), ("lost", Day(4, 1), null),
            ("quote", Day(3, 1), null), ("sample", Day(2, 1), null), ("inquiry", Day(1, 1), null)).Stays());

    [Fact]
    public void Visits_EqualMomentsWithSequences_FollowTheSequence() => Assert.Equal(
        "sample:u1 quote:u1 inquiry:u1",
        WithEntries(("inquiry", Time(1, 2, 9), 3), ("sample", Time(1, 2, 9), 1), ("quote", Time(1, 2, 9), 2)).Stays());

    [Fact]
    public void Visits_EqualMomentsWithoutAllSequences_FollowTheStageOrderThenTheId() => Assert.Equal(
        "inquiry:u1 offer:u1 quote:u1",
        WithEntries(("quote", Time(1, 2, 9), 1), ("offer", Time(1, 2, 9), null), ("inquiry", Time(1, 2, 9), 2)).Stays());

    [Fact]
    public void Visits_DateOnlyAmongTimedOnOneDay_StandsBeforeTheFirstLaterStageAndTimesKeepTheirOrder() => Assert.Equal(
        "inquiry:u1 quote:u1 inquiry:u1 sample:u1 won:u1",
        WithEntries(
            ("sample", Day(1, 2), null), ("inquiry", Time(1, 2, 11), null), ("quote", Time(1, 2, 10), null),
            ("inquiry", Time(1, 2, 9), null), ("won", Time(1, 3, 8), null)).Stays());

    [Fact]
    public void Visits_UnknownEntryTime_StandsBeforeTheFirstLaterStageAndStaysUnknown()
    {
        var ledger = WithEntries(("sample", Day(3, 1), null), ("quote", default, null), ("inquiry", Day(1, 1), null));

        Assert.Equal("inquiry:u1 quote:u1 sample:u1", ledger.Stays());
        Assert.Equal(Stamp.Unknown, ledger.Visits.Entered[1]);
    }

    [Fact]
    public void Visits_UndatedEntryOfTheSameStageAfterADatedOne_IsKeptBecauseItIsThereOnEveryDay()
    {
        var ledger = WithEntries(("quote", Day(3, 1), null), ("quote", default, null));

        Assert.Equal("quote:u1 quote:u1", ledger.Stays());
        Assert.Equal([Stamp.Of(Day(3, 1)), Stamp.Unknown], ledger.Visits.Entered);
    }

    [Fact]
    public void Visits_TheSameStageAgain_IsNoMove()
    {
        var ledger = WithEntries(("quote", Day(1, 1), null), ("quote", Day(2, 1), null), ("quote", Day(2, 1), null));

        Assert.Equal("quote:u1", ledger.Stays());
        Assert.Equal(
            ["RepeatedStage StageEntries o1 stage_id 'quote' Collapsed", "RepeatedStage StageEntries o1 stage_id 'quote' Collapsed"], ledger.Lines());
    }

    [Fact]
    public void Visits_HandOverWithinAStage_SplitsTheVisitAndASameOwnerDoesNot()
    {
        var ledger = Builder().Add(new Opportunity("o1", "u2", createdAt: Day(1, 1))).AddRange([
            new OpportunityOwnerChange("o1", "u1", Day(1, 1)), new OpportunityOwnerChange("o1", "u1", Day(1, 20)),
            new OpportunityOwnerChange("o1", "u2", Day(2, 1))]).AddRange([
            new StageEntry("o1", "inquiry", Day(1, 1)), new StageEntry("o1", "quote", Day(3, 1))]).Build();

        Assert.Equal("inquiry:u1 inquiry:u2 quote:u2", ledger.Stays());
        Assert.Equal("inquiry:u1", ledger.Stays(Day(1, 31)));
        Assert.Equal("inquiry:u1 inquiry:u2", ledger.Stays(Day(2, 1)));
    }

    [Fact]
    public void Visits_HandOverAfterTheEnd_DoesNotReopen()
    {
        var ledger = Builder().Add(new Opportunity("o1", "u2", createdAt: Day(1, 1)))
            .Add(new OpportunityOwnerChange("o1", "u1", Day(1, 1))).Add(new OpportunityOwnerChange("o1", "u2", Day(5, 1)))
            .Add(new StageEntry("o1", "won", Day(3, 1))).Build();

        Assert.Equal("won:u1", ledger.Stays());
    }

    [Theory]
    [InlineData(15, 59, 1)]
    [InlineData(16, 0, 2)]
    public void Visits_Instant_FallsOnTheDayInTheCompanyZone(int utcHour, int minute, int day)
    {
        var ledger = WithEntries(("quote", Instant.FromUtc(2024, 3, 1, utcHour, minute), null));

        Assert.Equal(DayNumber.Of(Day(3, day)), Stamp.Day(ledger.Visits.Entered[0]));
    }

    [Theory]
    [InlineData(5, 59, 1, 59)]
    [InlineData(6, 59, 1, 59)]
    [InlineData(7, 0, 3, 0)]
    public void Stamp_InstantsAroundDaylightSaving_KeepTheLocalClock(int utcHour, int minute, int localHour, int localMinute)
    {
        var zone = DateTimeZoneProviders.Tzdb["America/New_York"];
        Moment moment = Instant.FromUtc(2024, utcHour == 5 ? 11 : 3, utcHour == 5 ? 3 : 10, utcHour, minute);

        Assert.Equal(new LocalTime(localHour, localMinute), Stamp.ToLocal(Stamp.Of(moment.In(zone)))!.Value.TimeOfDay);
    }

    [Fact]
    public void AsOf_TheDayBeforeAndTheLastDayThereIs_HaveTheirHorizon()
    {
        var ledger = WithEntries(("quote", Time(3, 1, 0), null), ("won", new LocalDate(9999, 12, 31), null));

        Assert.Equal("", ledger.Stays(Day(2, 29)));
        Assert.Equal("quote:u1", ledger.Stays(Day(3, 1)));
        Assert.Equal("quote:u1 won:u1", ledger.Stays(LocalDate.MaxIsoValue));
    }

    [Fact]
    public void WithoutHistory_ClosedStage_IsEnteredWhenClosed()
    {
        var ledger = Builder().Add(new Opportunity("o1", "u1", createdAt: Day(1, 1), stage: "won", closedAt: Day(4, 1))).Build();

        Assert.Equal("", ledger.Stays(Day(3, 31)));
        Assert.Equal("won:u1", ledger.Stays(Day(4, 1)));
    }
}
