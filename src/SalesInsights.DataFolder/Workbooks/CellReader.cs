using System.Globalization;

namespace SalesInsights.DataFolder.Workbooks;

/// <summary>Reads one cell: its kind, and its value in the data folder's own form.</summary>
internal sealed class CellReader(PartXml xml, Workbook workbook)
{
    private const string Correct = "correct the formula or the cell";

    /// <summary>Reads the cell at whose tag the reader stands, up to its end.</summary>
    public SheetCell Read(int column)
    {
        var (type, style) = (xml.Plain("t"), workbook.Styles[xml.Plain("s")]);
        var (value, hasFormula) = xml.IsEmpty ? (null, false) : Content();
        if (value is null)
        {
            return hasFormula
                ? new SheetCell(column, CellKind.Bad, "a formula", "its value is not kept in the file: open it in Excel and save it again")
                : default;
        }
        return type switch
        {
            "s" => Shared(column, value),
            "inlineStr" or "str" => Text(column, EscapedText.Read(value)),
            "b" => new SheetCell(column, CellKind.Flag, value == "1" || value == "true" ? "true" : "false"),
            "e" => new SheetCell(column, CellKind.Bad, value, Correct),
            "d" => new SheetCell(column, CellKind.Moment, Iso(value, style)),
            _ => Number(column, value, style),
        };
    }

    private static SheetCell Text(int column, string text) => text.Length == 0 ? default : new SheetCell(column, CellKind.Text, text);

    private static string Iso(string value, DateStyle style) =>
        style is DateStyle.None or DateStyle.Day && value.EndsWith("T00:00:00", StringComparison.Ordinal) ? value.Substring(0, value.Length - 9) : value;

    private (string? Value, bool HasFormula) Content()
    {
        string? value = null;
        var hasFormula = false;
        while (xml.Read() && !(xml.IsEnd && xml.Name == "c"))
        {
            if (!xml.IsStart) continue;
            if (xml.Name == "v") value = xml.Text();
            else if (xml.Name == "is") value = xml.Runs();
            else if (xml.Name == "f") hasFormula = true;
        }
        return (value, hasFormula);
    }

    private SheetCell Shared(int column, string value)
    {
        var isKnown = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < workbook.Texts.Count;
        return isKnown ? Text(column, workbook.Texts[index]) : throw workbook.Problem("The workbook is damaged: a cell names a text that is not there.");
    }

    private SheetCell Number(int column, string value, DateStyle style)
    {
        if (value.Length == 0) return default;
        if (style == DateStyle.None)
            return NumberText.Of(value) is { } number ? new SheetCell(column, CellKind.Number, number) : new SheetCell(column, CellKind.Bad, value, Correct);
        return SerialDate.Of(value, style, workbook.Is1904) is { } moment
            ? new SheetCell(column, CellKind.Moment, moment)
            : new SheetCell(column, CellKind.Bad, value, "it is formatted as a date, but Excel knows no such day");
    }
}
