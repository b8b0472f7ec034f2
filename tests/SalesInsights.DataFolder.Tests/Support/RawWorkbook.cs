using System.IO.Compression;
using System.Text;

namespace SalesInsights.DataFolder.Tests.Support;

/// <summary>A workbook put together tag by tag, as programs write it or as an attacker would.</summary>
internal sealed class RawWorkbook
{
    public const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly List<(string Name, string Data, string Attributes)> _sheets = [];
    private readonly Dictionary<string, byte[]> _parts = [];
    private string _properties = "";

    public RawWorkbook() => With("xl/styles.xml", $"""
        <styleSheet xmlns="{Namespace}"><numFmts><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd hh:mm"/>
        <numFmt numFmtId="165" formatCode="&quot;d&quot;0.00"/></numFmts>
        <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="20"/><xf numFmtId="165"/><xf numFmtId="9"/><xf numFmtId="17"/></cellXfs>
        </styleSheet>
        """);

    /// <summary>A company that loads without an issue.</summary>
    public static RawWorkbook Valid() => new RawWorkbook()
        .Sheet("company", Row(1, "setting", "value"), Row(2, "name", "Acme"), Row(3, "currency", "CNY"))
        .Sheet("salespeople", Row(1, "id", "name"), Row(2, "u1", "Ann"));

    /// <summary>A row of texts.</summary>
    public static string Row(int row, params string[] texts) =>
        Cells(row, [.. texts.Select(t => $"""t="inlineStr"><is><t xml:space="preserve">{t}</t></is>""")]);

    /// <summary>A row of cells from column A on, each from within its tag to before its end; "" for none.</summary>
    public static string Cells(int row, params string[] cells) =>
        $"""<row r="{row}">{string.Concat(cells.Select((c, i) => c.Length == 0 ? "" : $"""<c r="{(char)('A' + i)}{row}" {c}</c>"""))}</row>""";

    /// <summary>A number with a style, for <see cref="Cells"/>.</summary>
    public static string Number(string value, int style = 0) => $"""s="{style}"><v>{value}</v>""";

    public RawWorkbook Sheet(string name, params string[] rows) => SheetAs(name, "", "", rows);

    /// <summary>A sheet with attributes in the list of sheets and something behind its rows.</summary>
    public RawWorkbook SheetAs(string name, string attributes, string behind, params string[] rows)
    {
        _sheets.RemoveAll(s => s.Name == name);
        _sheets.Add((name, $"""<worksheet xmlns="{Namespace}"><sheetData>{string.Concat(rows)}</sheetData>{behind}</worksheet>""", attributes));
        return this;
    }

    public RawWorkbook With(string part, string text) => With(part, Encoding.UTF8.GetBytes(text));

    public RawWorkbook With(string part, byte[] bytes)
    {
        _parts[part] = bytes;
        return this;
    }

    public RawWorkbook Texts(params string[] items) =>
        With("xl/sharedStrings.xml", $"""<sst xmlns="{Namespace}">{string.Concat(items.Select(i => $"<si>{i}</si>"))}</sst>""");

    public RawWorkbook From1904()
    {
        _properties = """<workbookPr date1904="1"/>""";
        return this;
    }

    public byte[] ToBytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var part in Parts().Concat(_parts).GroupBy(p => p.Key).Select(g => g.Last()))
            {
                using var entry = zip.CreateEntry(part.Key).Open();
                entry.Write(part.Value);
            }
        }
        return stream.ToArray();
    }

    private IEnumerable<KeyValuePair<string, byte[]>> Parts()
    {
        yield return Part("_rels/.rels", $"""
            <Relationships xmlns="{Package}"><Relationship Id="r" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>
            """);
        var sheets = string.Concat(_sheets.Select((s, i) => $"""<sheet name="{s.Name}" sheetId="{i + 1}" r:id="s{i}" {s.Attributes}/>"""));
        yield return Part("xl/workbook.xml", $"""<workbook xmlns="{Namespace}" xmlns:r="{Office}">{_properties}<sheets>{sheets}</sheets></workbook>""");
        var relations = string.Concat(_sheets.Select((_, i) => $"""<Relationship Id="s{i}" Type="{Office}/worksheet" Target="worksheets/sheet{i}.xml"/>"""));
        yield return Part("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Package}">{relations}
            <Relationship Id="y" Type="{Office}/styles" Target="/xl/styles.xml"/><Relationship Id="t" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>
            """);
        for (var i = 0; i < _sheets.Count; i++) yield return Part($"xl/worksheets/sheet{i}.xml", _sheets[i].Data);
    }

    private static KeyValuePair<string, byte[]> Part(string name, string text) => new(name, Encoding.UTF8.GetBytes(text));
}
