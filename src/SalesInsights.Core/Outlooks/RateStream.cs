using SalesInsights.Ledgers;
using SalesInsights.Statistics;

namespace SalesInsights.Outlooks;

/// <summary>Events of one kind by owner: how many there were, and what they brought. The last owner is the house.</summary>
internal sealed class RateStream(int owners)
{
    private const int FirstCapacity = 64;
    private readonly int[] _count = new int[owners];
    private readonly int[] _sized = new int[owners];
    private readonly long[] _units = new long[owners];
    private long[] _sizes = new long[FirstCapacity];
    private int _sizeCount;

    /// <summary>An event that happens as often as it was seen.</summary>
    public void AddEvent(int owner) => _count[Of(owner)]++;

    /// <summary>What one such event brought; a return takes away from the sizes and is no event of its own.</summary>
    public void AddSize(int owner, long units)
    {
        if (!Units.IsAmount(units)) return;
        _units[Of(owner)] = checked(_units[Of(owner)] + units);
        if (units <= 0) return;
        _sized[Of(owner)]++;
        if (_sizeCount == _sizes.Length) Array.Resize(ref _sizes, 2 * _sizeCount);
        _sizes[_sizeCount++] = units;
    }

    public int CountOf(int owner) => _count[owner];

    public long SizesOf(int owner) => _units[owner];

    public int SizedOf(int owner) => _sized[owner];

    /// <summary>How many events there were in all.</summary>
    public int Events => _count.Sum();

    /// <summary>
    /// The sizes of all as a few equally likely ones, their mean 1: each is the mean of its part of the sorted sizes.
    /// </summary>
    public double[] Shape(int parts)
    {
        if (_sizeCount == 0) return [1];
        var shape = new double[Math.Min(parts, _sizeCount)];
        var (starts, sums, whole) = (new int[shape.Length + 1], new double[shape.Length], 0d);
        for (var part = 1; part < starts.Length; part++) starts[part] = (int)((long)_sizeCount * part / shape.Length);
        Parting.Part(_sizes, starts);
        for (var part = 0; part < shape.Length; part++) whole += sums[part] = Sum(_sizes.AsSpan(starts[part], starts[part + 1] - starts[part]));
        for (var part = 0; part < shape.Length; part++) shape[part] = sums[part] / (starts[part + 1] - starts[part]) / (whole / _sizeCount);
        return shape;
    }

    /// <summary>The mean size of all, in units; 0 where nothing has a size or returns outweigh.</summary>
    public double MeanSize()
    {
        double sum = 0;
        var count = 0;
        for (var owner = 0; owner < owners; owner++) (sum, count) = (sum + _units[owner], count + _sized[owner]);
        return count == 0 ? 0 : Math.Max(0, sum / count);
    }

    /// <summary>A sum that does not depend on the order: halves of words, which whole numbers hold exactly.</summary>
    private static double Sum(ReadOnlySpan<long> sizes)
    {
        long high = 0, low = 0;
        foreach (var size in sizes) (high, low) = (high + (size >> 32), low + (uint)size);
        return (high * 4294967296d) + low;
    }

    /// <summary>Owners beyond the listed people are the house.</summary>
    private int Of(int owner) => owner < 0 ? owners - 1 : owner;
}
