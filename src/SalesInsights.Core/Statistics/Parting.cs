namespace SalesInsights.Statistics;

/// <summary>Puts values in order as far as parts of them need it.</summary>
internal static class Parting
{
    // Fewer are sorted.
    private const int FewestToPart = 32;

    /// <summary>Reorders values so that none of a part is larger than any of the next one; within a part they lie anyhow.</summary>
    /// <param name="values">The values.</param>
    /// <param name="starts">Where the parts begin, ascending, from 0 to the number of values.</param>
    /// <remarks>Quickselect for all boundaries at once: only pieces that hold one are parted further. Pieces that part badly are sorted.</remarks>
    public static void Part(long[] values, ReadOnlySpan<int> starts) => Part(values, 0, starts.Length == 0 ? 0 : starts[starts.Length - 1], starts, 64);

    private static void Part(long[] values, int from, int to, ReadOnlySpan<int> starts, int depth)
    {
        while (HasBoundary(starts, from, to))
        {
            if (to - from < FewestToPart || depth-- == 0)
            {
                Array.Sort(values, from, to - from);
                return;
            }

            var middle = PartAround(values, from, to - 1, MedianOf(values[from], values[from + ((to - from) / 2)], values[to - 1]));
            Part(values, middle, to, starts, depth);
            to = middle;
        }
    }

    private static bool HasBoundary(ReadOnlySpan<int> starts, int from, int to)
    {
        foreach (var start in starts)
        {
            if (start > from && start < to) return true;
        }

        return false;
    }

    /// <summary>Hoare's partition: everything before the returned place is at most the pivot, everything from it on at least; neither side is empty.</summary>
    private static int PartAround(long[] values, int low, int high, long pivot)
    {
        while (true)
        {
            while (values[low] < pivot) low++;
            while (values[high] > pivot) high--;
            if (low >= high) return low;
            (values[low], values[high]) = (values[high], values[low]);
            low++;
            high--;
        }
    }

    private static long MedianOf(long a, long b, long c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
