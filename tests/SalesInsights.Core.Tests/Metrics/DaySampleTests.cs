using FsCheck;
using FsCheck.Xunit;
using SalesInsights.Metrics;
using SalesInsights.Quantities;
using SalesInsights.Statistics;

namespace SalesInsights.Tests.Metrics;

public sealed class DaySampleTests
{
    private static DaySample Of(IEnumerable<int> days)
    {
        var sample = default(DaySample);
        foreach (var day in days) sample.Add(day);
        sample.Seal();
        return sample;
    }

    [Fact]
    public void At_OfDaysAroundTheSizesThatAreCounted_IsInOrder()
    {
        int[] days = [5000, 1024, 0, 32, 1023, 31, 1024, 0, 64];

        Assert.Equal(days.Order(), Enumerable.Range(0, days.Length).Select(Of(days).At));
        Assert.Equal(8198, Of(days).Sum);
    }

    [Theory]
    [InlineData(1023, 2)]
    [InlineData(1023.5, 2)]
    [InlineData(1024, 1)]
    [InlineData(-1, 4)]
    public void CountAbove_AtADay_LeavesThatDayOut(double bound, int expected) =>
        Assert.Equal(expected, Of([3, 1023, 1024, 2000]).CountAbove(bound));

    [Fact]
    public void Add_OfNegativeDays_CountsThemApart() => Assert.Equal((1, 1), (Of([-1, 4]).Negative, Of([-1, 4]).Count));

    [Property]
    public void Statistics_AreThoseOfTheListedDays(NonNegativeInt[] seeds)
    {
        var days = seeds.Select(s => s.Get * 37 % 3000).ToArray();
        var sorted = days.Order().ToArray();
        var statistics = new DayStatistics(Of(days));

        foreach (var p in (double[])[0, 0.25, 0.5, 0.9, 1])
            Assert.Equal(SampleQuantile.OfSorted(sorted.AsSpan(), p).ValueOr(-1), statistics.Quantile(p).ValueOr(-1));
        Assert.Equal(days.Length == 0 ? -1 : days.Average(), statistics.Mean.ValueOr(-1), 9);
        Assert.Equal(new Sample(days.Length), statistics.Median.Sample);
        Assert.Equal(days.Count(d => d > 700), statistics.CountOlderThan(700));
    }
}
