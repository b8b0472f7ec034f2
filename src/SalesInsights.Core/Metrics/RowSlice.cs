namespace SalesInsights.Metrics;

/// <summary>One of several slices of about equal size into which tables are cut for a pass.</summary>
internal readonly struct RowSlice(int index, int count)
{
    /// <summary>All rows.</summary>
    public static RowSlice Whole { get; } = new(0, 1);

    /// <summary>The rows of a table that belong to the slice, the end exclusive.</summary>
    public (int From, int To) Of(int rows) => ((int)((long)rows * index / count), (int)((long)rows * (index + 1) / count));
}
