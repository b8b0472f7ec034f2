using SalesInsights.Core.Tests.Support;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Core.Tests.Metrics.Dwell;

public sealed class OpenStaysTests
{
    private static CompanyBuilder Log => new CompanyBuilder()
        .Deal("o1", "a", 1, "s1@1 s2@4 c@9", 70)
        .Deal("o2", "a", 1, "s1@10", null)
        .Deal("o3", "b", 1, "s1@1 won@5")
        .Deal("o4", "b", 1, "s1@?")
        .Deal("o5", "b", 1, "s1@10", 3, "CNY")
        .Deal("o6", "b", 11, "s1@11");

    [Fact]
    public void Of_Company_ListsTheOldestFirstAndTheUndatedLast()
    {
        var stays = OpenStays.Of(Log.AsOf(10));

        Assert.Equal(["o1", "o2", "o5", "o4"], stays.Select(s => s.OpportunityId.Value));
        Assert.Equal([6, 0, 0, -1], stays.Select(s => s.AgeDays.ValueOr(-1)));
        Assert.Equal(Gap.Undated, stays[3].AgeDays.Gap);
        Assert.Equal([Gap.None, Gap.NothingToCount, Gap.Unpriced, Gap.None], stays.Select(s => s.Amount.Gap));
    }

    [Fact]
    public void Of_StayTakenOver_IsAsOldAsTheStay()
    {
        var stay = Assert.Single(OpenStays.Of(Log.AsOf(10), Subject.Salesperson("c")));

        Assert.Equal(("s2", "c", CompanyBuilder.Day(4)), (stay.Stage.Id.Value, stay.OwnerId.Value, stay.EnteredOn));
        Assert.DoesNotContain(OpenStays.Of(Log.AsOf(10), Subject.Salesperson("a")), s => s.OpportunityId == "o1");
    }

    [Fact]
    public void CountOlderThan_ExactlyAsOld_IsNotOlder()
    {
        var report = OpenAgeReport.Of(Log.AsOf(10));

        Assert.Equal((1, 0), (report.CountOlderThan(5.5), report.CountOlderThan(6)));
        Assert.Equal(Measured.Of(2d, new Sample(3, 1)), report.Days.Mean);
        Assert.Equal(0d, report.Days.Median.Value);
    }

    [Fact]
    public void Of_EmptyLedger_IsEmpty() => Assert.Empty(OpenStays.Of(new CompanyBuilder().AsOf(1)));
}
