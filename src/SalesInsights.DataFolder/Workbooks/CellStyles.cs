using System.Globalization;

namespace SalesInsights.DataFolder.Workbooks;

/// <summary>Which of a workbook's cell styles show a number as a day or a time.</summary>
internal sealed class CellStyles
{
    private readonly List<DateStyle> _styles = [];

    /// <summary>The style of a cell's attribute <c>s</c>; none where it is absent or wrong.</summary>
    public DateStyle this[string? index] =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var i) && i < _styles.Count ? _styles[i] : DateStyle.None;

    /// <summary>Reads the part with the styles; null where there is none.</summary>
    public static CellStyles Read(PartXml? xml)
    {
        var styles = new CellStyles();
        var codes = new Dictionary<int, DateStyle>();
        var isCells = false;
        while (xml?.Read() == true)
        {
            if (xml.Name == "cellXfs") isCells = xml.IsStart;
            else if (!xml.IsStart) continue;
            else if (xml.Name == "numFmt" && Id(xml) is { } id) codes[id] = NumberFormat.Of(xml.Plain("formatCode") ?? "");
            else if (xml.Name == "xf" && isCells) styles._styles.Add(Id(xml) is { } used ? Style(used, codes) : DateStyle.None);
        }
        return styles;
    }

    private static DateStyle Style(int id, Dictionary<int, DateStyle> codes) => codes.TryGetValue(id, out var style) ? style : NumberFormat.Builtin(id);

    private static int? Id(PartXml xml) =>
        int.TryParse(xml.Plain("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
}
