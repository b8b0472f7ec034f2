using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>The parts that screens are put together from; all text is shown as it stands.</summary>
internal static class Parts
{
    public static readonly Style Strong = new(decoration: Decoration.Bold);
    public static readonly Style Alarm = new(Color.Red);
    public static readonly Style Quiet = new(Color.Grey);

    public static IRenderable Line(string text = "", Style? style = null) => new Text(text, style);

    public static IRenderable Indented(string text, int columns, Style? style = null) => new Padder(new Text(text, style), new Padding(columns, 0, 0, 0));

    /// <summary>The columns that a text takes, Chinese signs two each.</summary>
    public static int WidthOf(string text) => new Segment(text).CellCount();

    /// <summary>A text that takes at most so many columns, Chinese signs two each; what does not fit is left out behind an ellipsis.</summary>
    public static string Fit(string text, int columns)
    {
        if (WidthOf(text) <= columns) return text;
        var fitting = new StringBuilder();
        var width = 1;
        foreach (var rune in text.EnumerateRunes())
        {
            width += WidthOf(rune.ToString());
            if (width > columns) break;
            fitting.Append(rune);
        }

        return fitting.ToString().TrimEnd() + "…";
    }

    public static Table Table(params ReadOnlySpan<string> headers)
    {
        var table = new Table { Border = TableBorder.None };
        foreach (var header in headers) table.AddColumn(new TableColumn(new Text(header, Strong)) { Padding = new Padding(0, 0, 2, 0) });
        return table;
    }

    /// <summary>Aligns some columns to the right, as numbers are read, and never breaks a number.</summary>
    public static Table WithNumbersFrom(this Table table, int column, int count)
    {
        foreach (var numbers in table.Columns.Skip(column).Take(count))
        {
            numbers.Alignment = Justify.Right;
            numbers.NoWrap = true;
        }

        return table;
    }
}
