using SalesInsights.Core.Tests.Support;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Quantities;

namespace SalesInsights.Core.Tests.Issues;

/// <summary>A stage entry without a time that is taken as now, or as the moment of the next move: a stay of 0 days, or of the whole record.</summary>
public sealed class UnknownEntryTimesTakenAsNowTests
{
    private static readonly Snapshot Day30 = new CompanyBuilder()
        .Deal("o1", "a", 1, "s1@1 s2@11").Deal("o2", "a", 1, "s1@? s2@11").Deal("o3", "a", 1, "s1@1 s2@?").AsOf(30);

    [Fact]
    public void Funnel_UnknownEntries_AreOutOfTheMedianAndCounted()
    {
        // One stay of 10 days is known. As of now, o3 would read 29 days and o2 -19 or 0: a median of 10, 9.5 or 0.
        var first = FunnelReport.Of(Day30).Stages[0];

        Assert.Equal(Measured.Of(10d, new Sample(1, 2)), first.MedianDays);
        Assert.Equal((3L, 3L), (first.Entered.Count, first.Advanced.Count));
    }

    [Fact]
    public void Dwell_UnknownEntries_AreNoCases() =>
        Assert.Equal([new Sample(1, 2), new Sample(2, 1)], DwellReport.Of(Day30).Stages.Take(2).Select(s => s.Sample));

    [Fact]
    public void Conversion_UnknownEntries_AreNoCases() =>
        Assert.Equal((1, 2L), (ConversionReport.Of(Day30).Steps[0].Risks.Cases, ConversionReport.Of(Day30).Steps[0].Undated));

    [Fact]
    public void Funnel_UnknownFirstEntry_HasNoAgeInsteadOfNone()
    {
        // Created on a day that nobody knows and never dated: as of now it would be the youngest of all.
        var funnel = FunnelReport.Of(new CompanyBuilder().Deal("o1", "a", null, "s1@?").AsOf(30));

        Assert.Equal((0L, Gap.Undated), (funnel.Immature, funnel.ImmatureShare.Gap));
    }
}
