using SalesInsights.Metrics.Completion;

namespace SalesInsights.Sample.Screens;

/// <summary>The lines that show a list of rows, each with its depth, as a tree.</summary>
internal static class TreeLines
{
    /// <summary>What stands before the name of a row; nothing before the topmost ones.</summary>
    public static string Before(IReadOnlyList<CompletionRow> rows, int index)
    {
        var top = rows.Min(r => r.Depth);
        var depth = rows[index].Depth - top;
        if (depth == 0) return "";
        var lines = Enumerable.Range(1, depth - 1).Select(d => GoesOn(rows, index, top + d) ? "│ " : "  ");
        return string.Concat(lines) + (GoesOn(rows, index, top + depth) ? "├ " : "└ ");
    }

    /// <summary>Whether another row of the same parent comes at the depth.</summary>
    private static bool GoesOn(IReadOnlyList<CompletionRow> rows, int index, int depth) =>
        rows.Skip(index + 1).TakeWhile(r => r.Depth >= depth).Any(r => r.Depth == depth);
}
