using SalesInsights.Core.Tests.Support;
using SalesInsights.Metrics.Funnel;

namespace SalesInsights.Core.Tests.Issues;

/// <summary>
/// A funnel made of the moves in a change log: every way back into a stage counts again, and the stage in which a deal was created
/// never does, because no move leads into it.
/// </summary>
public sealed class ReentriesCountedTwiceTests
{
    [Theory]
    [InlineData(FunnelReading.Reached)]
    [InlineData(FunnelReading.Visited)]
    [InlineData(FunnelReading.InOrder)]
    [InlineData(FunnelReading.DirectOnly)]
    public void Funnel_DealThatCameBackTwice_CountsOncePerStageTheFirstIncluded(FunnelReading reading)
    {
        // Moves: s1 to s2, back to s1, to s2, back to s1, to s2. By moves s2 has 3 entries and s1 has 2; the second deal's s1 has none.
        var funnel = FunnelReport.Of(
            new CompanyBuilder().Deal("o1", "a", 1, "s1@1 s2@2 s1@3 s2@4 s1@5 s2@6").Deal("o2", "a", 1, "s1@1").AsOf(20),
            new FunnelOptions { Reading = reading });

        Assert.Equal([2L, 1L, 0L, 0L], funnel.Stages.Select(s => s.Entered.Count));
        Assert.Equal(0.5, funnel.Stages[0].WentOn.Value, 12);
    }
}
