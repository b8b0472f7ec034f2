using SalesInsights.Core.Tests.Support;
using SalesInsights.Metrics.Funnel;

namespace SalesInsights.Core.Tests.Issues;

/// <summary>
/// A funnel made of the deals that are in a stage now: lost ones have left every stage, so that nothing ever seems to be lost on the way.
/// </summary>
public sealed class FunnelDropsLostDealsTests
{
    [Fact]
    public void Funnel_TenDealsOfWhichFourAreLost_ConvertsSixOfTen()
    {
        // Six go on to s2, four are lost out of s1. Without the lost deals s1 reads six, and 6 of 6 = 100 % went on.
        var builder = new CompanyBuilder();
        for (var i = 0; i < 10; i++) builder.Deal("o" + i, "a", 1, i < 6 ? "s1@1 s2@5" : "s1@1 lost@5");
        var first = FunnelReport.Of(builder.AsOf(20)).Stages[0];

        Assert.Equal((10L, 6L, 4L), (first.Entered.Count, first.Advanced.Count, first.Lost.Count));
        Assert.Equal(0.6, first.WentOn.Value, 12);
    }
}
