namespace SalesInsights.DataFolder.Guessing;

/// <summary>Makes the outcome and the order of stages of two columns of truth values: closed, and won.</summary>
internal static class OutcomeRule
{
    private static readonly string[] Closed = ["isclosed", "closed", "已关闭", "是否关闭"];
    private static readonly string[] Won = ["iswon", "closedwon", "won", "isclosedwon", "是否赢单", "赢单"];
    private static readonly string[] True = ["true", "1", "yes", "y", "是"];

    public static bool IsPossible(TableProfile table) => Of(table, Closed) is not null && Of(table, Won) is not null;

    /// <summary>The rule for the outcome, or for an order where the table has none.</summary>
    public static GuessedRule Make(TableProfile table, string open, string won, string lost)
    {
        var (closed, isWon) = (Of(table, Closed)!, Of(table, Won)!);
        var values = new List<KeyValuePair<string, string>>();
        foreach (var first in closed.Order.OrderBy(t => t, StringComparer.Ordinal))
        {
            foreach (var second in isWon.Order.OrderBy(t => t, StringComparer.Ordinal))
                values.Add(new($"{first} {second}", !IsTrue(first) ? open : IsTrue(second) ? won : lost));
        }
        return new GuessedRule { Template = $"{{{closed.Name}}} {{{isWon.Name}}}", Values = values };
    }

    public static bool IsTrue(string text) => Array.IndexOf(True, text.ToLowerInvariant()) >= 0;

    private static ColumnProfile? Of(TableProfile table, string[] names) =>
        table.Columns.FirstOrDefault(c => Array.IndexOf(names, c.Plain) >= 0 && c.Empty == 0 && c.Texts.Count is > 0 and <= 4);
}
