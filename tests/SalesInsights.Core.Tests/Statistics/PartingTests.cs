using FsCheck.Xunit;
using SalesInsights.Statistics;

namespace SalesInsights.Core.Tests.Statistics;

public sealed class PartingTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(7, 7)]
    [InlineData(100, 8)]
    [InlineData(5_000, 8)]
    [InlineData(5_000, 300)]
    public void Part_OfAnyValues_HoldsInEachPartWhatSortingHolds(int count, int parts)
    {
        foreach (var (values, order) in Orders(count)) AssertParted(values, parts, order);
    }

    [Property(MaxTest = 300)]
    public void Part_OfRandomValues_HoldsInEachPartWhatSortingHolds(long[] values, byte parts) => AssertParted(values, parts % 9 + 1, "random");

    /// <summary>Orders in which quickselect can go wrong: sorted, backwards, few different ones, an organ pipe, and drawn ones.</summary>
    private static IEnumerable<(long[] Values, string Order)> Orders(int count)
    {
        var random = new Random(7);
        yield return ([.. Enumerable.Range(0, count).Select(i => (long)i)], "sorted");
        yield return ([.. Enumerable.Range(0, count).Select(i => (long)-i)], "backwards");
        yield return ([.. Enumerable.Repeat(5L, count)], "equal");
        yield return ([.. Enumerable.Range(0, count).Select(i => (long)(i % 3))], "three values");
        yield return ([.. Enumerable.Range(0, count).Select(i => (long)Math.Min(i, count - i))], "organ pipe");
        yield return ([.. Enumerable.Range(0, count).Select(_ => random.NextInt64(long.MinValue, long.MaxValue))], "drawn");
    }

    private static void AssertParted(long[] values, int parts, string order)
    {
        int[] starts = [.. Enumerable.Range(0, parts + 1).Select(part => (int)((long)values.Length * part / parts))];
        var (parted, sorted) = ((long[])values.Clone(), (long[])values.Clone());
        Array.Sort(sorted);

        Parting.Part(parted, starts);

        for (var part = 0; part < parts; part++)
        {
            var own = parted[starts[part]..starts[part + 1]];
            Array.Sort(own);
            Assert.True(sorted[starts[part]..starts[part + 1]].SequenceEqual(own), $"{order}: part {part} of {parts} of {values.Length} values");
        }
    }
}
