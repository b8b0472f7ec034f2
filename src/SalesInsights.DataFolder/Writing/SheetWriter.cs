using System.Globalization;
using System.Xml;
using NodaTime.Text;
using SalesInsights.DataFolder.Workbooks;
using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Writing;

/// <summary>Writes one sheet: texts as texts whatever they begin with, numbers and days as such where a sheet holds them without a loss.</summary>
internal sealed class SheetWriter : IRowSink
{
    private const int MostCharacters = 32767;

    private const string FrozenHeader = """
        <sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>
        """;

    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;
    private static readonly LocalDateTimePattern Time = LocalDateTimePattern.ExtendedIso;

    private readonly XmlWriter _xml;
    private readonly string _table;
    private readonly string[] _letters;
    private int _row;

    public SheetWriter(XmlWriter xml, string table, IReadOnlyList<string> columns)
    {
        (_xml, _table) = (xml, table);
        _letters = [.. columns.Select((_, i) => ColumnName.Of(i))];
        xml.WriteStartElement("worksheet", WorkbookFile.Main);
        xml.WriteRaw(FrozenHeader);
        xml.WriteRaw(FormattableString.Invariant($"<cols><col min=\"1\" max=\"{columns.Count}\" width=\"18\" customWidth=\"1\"/></cols>"));
        xml.WriteStartElement("sheetData", WorkbookFile.Main);
        BeginRow();
        for (var i = 0; i < columns.Count; i++) WriteText(i, columns[i], SheetStyles.Header);
        xml.WriteEndElement();
    }

    public void Write(CellValue[] cells)
    {
        BeginRow();
        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].Text.Length > 0) Write(i, cells[i]);
        }
        _xml.WriteEndElement();
    }

    public void Dispose() => _xml.Dispose();

    private void BeginRow()
    {
        if (++_row > WorkbookLimits.Rows)
            throw new ArgumentException($"The table {_table} has more rows than a sheet holds; write a folder of CSV files.", _table);
        _xml.WriteStartElement("row", WorkbookFile.Main);
        _xml.WriteAttributeString("r", _row.ToString(CultureInfo.InvariantCulture));
    }

    private void Write(int column, CellValue cell)
    {
        var text = cell.Text;
        var isNumber = cell.Kind is CellKind.Number or CellKind.Share;
        if (isNumber && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && NumberText.IsExact(number))
            WriteValue(column, text, null, cell.Kind == CellKind.Share ? SheetStyles.Percent : null);
        else if (cell.Kind == CellKind.Flag)
            WriteValue(column, text == "true" ? "1" : "0", "b", null);
        else if (cell.Kind == CellKind.Moment && SerialOf(text, out var style) is { } serial)
            WriteValue(column, serial, null, style);
        else
            WriteText(column, text, text[0] is '=' or '+' or '-' or '@' ? SheetStyles.QuotedText : SheetStyles.Text);
    }

    private static string? SerialOf(string text, out string style)
    {
        style = SheetStyles.Day;
        if (Day.Parse(text).TryGetValue(default, out var day)) return SerialDate.Of(day.AtMidnight());
        style = SheetStyles.DayAndTime;
        return Time.Parse(text).TryGetValue(default, out var time) ? SerialDate.Of(time) : null;
    }

    private void WriteValue(int column, string value, string? type, string? style)
    {
        BeginCell(column, style, type);
        _xml.WriteElementString("v", WorkbookFile.Main, value);
        _xml.WriteEndElement();
    }

    private void WriteText(int column, string text, string style)
    {
        if (text.Length > MostCharacters) throw new ArgumentException($"A text for {_table} is longer than a cell holds: \"{Excerpt.Of(text)}\".", _table);
        BeginCell(column, style, "inlineStr");
        _xml.WriteStartElement("is", WorkbookFile.Main);
        _xml.WriteStartElement("t", WorkbookFile.Main);
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(EscapedText.Write(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    private void BeginCell(int column, string? style, string? type)
    {
        _xml.WriteStartElement("c", WorkbookFile.Main);
        _xml.WriteAttributeString("r", _letters[column] + _row.ToString(CultureInfo.InvariantCulture));
        if (style is not null) _xml.WriteAttributeString("s", style);
        if (type is not null) _xml.WriteAttributeString("t", type);
    }
}
