using SalesInsights.Core.Tests.Support;
using SalesInsights.Metrics.Funnel;

namespace SalesInsights.Core.Tests.Issues;

/// <summary>A rate of the deals won in a month over the deals created in it: two groups of deals that have nothing in common.</summary>
public sealed class TwoPopulationsInOneFunnelTests
{
    [Fact]
    public void Funnel_OldDealsWonAndNewOnesCreated_AreTwoReadings()
    {
        // In February four deals of January are won and ten are created: "4 of 10 = 40 %", with three times the new deals "13 %".
        var builder = new CompanyBuilder();
        for (var i = 0; i < 4; i++) builder.Deal("old" + i, "a", 5, "s1@5 s2@6 s3@7 s4@8 won@40");
        for (var i = 0; i < 10; i++) builder.Deal("new" + i, "a", 35, "s1@35");
        var (snapshot, february) = (builder.AsOf(59), CompanyBuilder.Days(32, 59));
        var cohort = FunnelReport.Of(snapshot, new FunnelOptions { Period = february });
        var flow = FunnelReport.Of(snapshot, new FunnelOptions { Period = february, Reading = FunnelReading.Flow });

        // The cohort: ten in s1, none of them won, all of them young. The flow: four left s4, and no rate is made of it.
        Assert.Equal((10L, 0L, 10L), (cohort.Stages[0].Entered.Count, cohort.Won.Count, cohort.Immature));
        Assert.Equal((4L, 10L, 4L), (flow.Stages[3].Advanced.Count, flow.Stages[0].Entered.Count, flow.Won.Count));
        Assert.All(flow.Stages, s => Assert.False(s.WentOn.HasValue));
    }
}
