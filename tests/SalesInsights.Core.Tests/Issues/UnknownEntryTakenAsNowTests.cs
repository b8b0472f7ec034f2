using SalesInsights.Core.Tests.Support;
using SalesInsights.Metrics.Board;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Quantities;

namespace SalesInsights.Core.Tests.Issues;

/// <summary>
/// Unknown entry times taken as now, on boards and in times in stage: a deal whose entry nobody recorded was 0 days old for ever, so that
/// it was never stuck and made every median too short.
/// </summary>
public sealed class UnknownEntryTakenAsNowTests
{
    private static readonly CompanyBuilder Log = new CompanyBuilder()
        .Deal("known", "a", 1, "s1@1").Deal("unknown1", "a", 1, "s1@?").Deal("unknown2", "a", 1, "s1@?");

    [Fact]
    public void Board_OfAnUnknownEntry_HasNoAge()
    {
        // Wrong: ages 39, 0, 0 and a median of 0. Right: one age of 39, two unknown.
        var stage = BoardReport.Of(Log.AsOf(40)).Stages[0];

        Assert.Equal((39d, 1, 2L), (stage.Ages.Median.Value, stage.Ages.Count, stage.Ages.Undated));
        Assert.Equal([Gap.None, Gap.Undated, Gap.Undated], stage.Cards.Select(c => c.AgeDays.Gap));
        Assert.Equal([true, false, false], stage.Cards.Select(c => c.IsStuck));
    }

    [Theory]
    [InlineData(DwellVisits.Each)]
    [InlineData(DwellVisits.Latest)]
    [InlineData(DwellVisits.Cumulative)]
    public void Dwell_OfAnUnknownEntry_IsLeftOutAndCounted(DwellVisits visits)
    {
        // Wrong: three cases, two of 0 days. Right: one case that has lasted 39 days so far, two left out.
        var stage = DwellReport.Of(Log.AsOf(40), new DwellOptions { Stage = "s1", Visits = visits }).Stages[0];

        Assert.Equal((1, 39d, 2L), (stage.Curve.Cases, stage.Curve.LastTime, stage.Undated));
    }
}
