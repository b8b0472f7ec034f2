using SalesInsights.Ledgers;

namespace SalesInsights.Outlooks;

/// <summary>Events of one kind by owner: how many there were, and what they brought. The last owner is the house.</summary>
internal sealed class RateStream(int owners)
{
    private readonly int[] _count = new int[owners];
    private readonly int[] _sized = new int[owners];
    private readonly long[] _units = new long[owners];
    private readonly List<long> _sizes = [];

    /// <summary>An event that happens as often as it was seen.</summary>
    public void AddEvent(int owner) => _count[Of(owner)]++;

    /// <summary>What one such event brought; a return takes away from the sizes and is no event of its own.</summary>
    public void AddSize(int owner, long units)
    {
        if (!Units.IsAmount(units)) return;
        _units[Of(owner)] = checked(_units[Of(owner)] + units);
        if (units <= 0) return;
        _sized[Of(owner)]++;
        _sizes.Add(units);
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
        var sorted = _sizes;
        sorted.Sort();
        if (sorted.Count == 0) return [1];
        var shape = new double[Math.Min(parts, sorted.Count)];
        double whole = 0;
        foreach (var size in sorted) whole += size;
        for (var part = 0; part < shape.Length; part++)
        {
            var (from, to) = ((int)((long)sorted.Count * part / shape.Length), (int)((long)sorted.Count * (part + 1) / shape.Length));
            double sum = 0;
            for (var i = from; i < to; i++) sum += sorted[i];
            shape[part] = sum / (to - from) / (whole / sorted.Count);
        }

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

    /// <summary>Owners beyond the listed people are the house.</summary>
    private int Of(int owner) => owner < 0 ? owners - 1 : owner;
}
