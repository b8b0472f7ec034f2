using SalesInsights.Metrics.Completion;

namespace SalesInsights.Sample.Screens;

/// <summary>The lines that show a list of rows, each with its depth, as a tree.</summary>
internal static class TreeLines
{
    /// <summary>What stands before the name of a row; nothing before the topmost ones.</summary>
    public static string Before(IReadOnlyList<CompletionRow> rows, int index) => Before([.. rows.Select(r => r.Depth)], index);

    /// <summary>What stands before the name of a row, from the depths of all.</summary>
    public static string Before(IReadOnlyList<int> depths, int index)
    {
        var top = depths.Min();
        var depth = depths[index] - top;
        if (depth == 0) return "";
        var lines = Enumerable.Range(1, depth - 1).Select(d => GoesOn(depths, index, top + d) ? "│ " : "  ");
        return string.Concat(lines) + (GoesOn(depths, index, top + depth) ? "├ " : "└ ");
    }

    /// <summary>Whether another row of the same parent comes at the depth.</summary>
    private static bool GoesOn(IReadOnlyList<int> depths, int index, int depth) =>
        depths.Skip(index + 1).TakeWhile(d => d >= depth).Any(d => d == depth);
}
