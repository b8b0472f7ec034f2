using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Metrics.Dwell;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.Dwell;

public sealed class FinishedStaysTests
{
    private static readonly TargetPeriod April = TargetPeriod.Days(Day(4, 1), Day(4, 30));

    [Fact]
    public void EnteredOn_HandedOverOnTheWay_IsTheDayOfTheFirstOwner()
    {
        var snapshot = Organised()
            .Add(new Opportunity("o1", "bob", createdAt: Day(3, 1))).Add(new OpportunityOwnerChange("o1", "ann", Day(3, 1))).Add(new OpportunityOwnerChange("o1", "bob", Day(3, 20)))
            .Add(new StageEntry("o1", "lead", Day(3, 1))).Add(new StageEntry("o1", "quote", Day(3, 5))).Add(new StageEntry("o1", "won", Day(4, 2)))
            .Build().AsOf(Day(5, 31));

        var stay = Assert.Single(FinishedStays.Of(snapshot, April));

        Assert.Equal(("quote", "bob", Day(3, 5), Day(4, 2)), (stay.Stage.Id.Value, stay.OwnerId.Value, stay.EnteredOn!.Value, stay.LeftOn));
    }

    [Fact]
    public void EnteredOn_DayNotKnown_IsNull()
    {
        var snapshot = Organised().Add(new Opportunity("o1", "ann")).Add(new StageEntry("o1", "quote", Moment.Unknown)).Add(new StageEntry("o1", "won", Day(4, 2)))
            .Build().AsOf(Day(5, 31));

        Assert.Null(Assert.Single(FinishedStays.Of(snapshot, April)).EnteredOn);
    }
}
