using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace SalesInsights.DataFolder.Writing;

/// <summary>Writes tables as sheets of an Excel workbook, in the order in which they come.</summary>
internal sealed class WorkbookFile : ITableSink, IDisposable
{
    /// <summary>The namespace of sheets.</summary>
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string PackageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    private const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    // The same contents give the same bytes: a zip's entries bear a time, and this is the first that they can.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(false), CloseOutput = true };

    private readonly ZipArchive _zip;
    private readonly List<string> _sheets = [];
    private bool _isFinished;

    public WorkbookFile(Stream stream) => _zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);

    public IRowSink Begin(string table, IReadOnlyList<string> columns)
    {
        _sheets.Add(table);
        return new SheetWriter(Part($"xl/worksheets/sheet{Number(_sheets.Count)}.xml"), table, columns);
    }

    /// <summary>Writes the parts that describe the sheets.</summary>
    public void Finish()
    {
        if (_isFinished) return;
        _isFinished = true;
        WriteWorkbook();
        SheetStyles.Write(Part("xl/styles.xml"));
        var sheets = _sheets.Select((_, i) => ("worksheet", $"worksheets/sheet{Number(i + 1)}.xml"));
        WriteRelations("xl/_rels/workbook.xml.rels", [.. sheets, ("styles", "styles.xml")]);
        WriteRelations("_rels/.rels", ("officeDocument", "xl/workbook.xml"));
        WriteContentTypes();
    }

    public void Dispose() => _zip.Dispose();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private XmlWriter Part(string name)
    {
        var entry = _zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = NoTime;
        return XmlWriter.Create(entry.Open(), Settings);
    }

    private void WriteWorkbook()
    {
        using var xml = Part("xl/workbook.xml");
        xml.WriteStartElement("workbook", Main);
        xml.WriteAttributeString("xmlns", "r", null, Relations);
        xml.WriteStartElement("sheets", Main);
        for (var i = 0; i < _sheets.Count; i++)
        {
            xml.WriteStartElement("sheet", Main);
            xml.WriteAttributeString("name", _sheets[i]);
            xml.WriteAttributeString("sheetId", Number(i + 1));
            xml.WriteAttributeString("id", Relations, "rId" + Number(i + 1));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteRelations(string part, params (string Type, string Target)[] relations)
    {
        using var xml = Part(part);
        xml.WriteStartElement("Relationships", PackageRelations);
        for (var i = 0; i < relations.Length; i++)
        {
            xml.WriteStartElement("Relationship", PackageRelations);
            xml.WriteAttributeString("Id", "rId" + Number(i + 1));
            xml.WriteAttributeString("Type", $"{Relations}/{relations[i].Type}");
            xml.WriteAttributeString("Target", relations[i].Target);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void WriteContentTypes()
    {
        using var xml = Part("[Content_Types].xml");
        xml.WriteStartElement("Types", ContentTypes);
        Write(xml, "Default", "Extension", "rels", "application/vnd.openxmlformats-package.relationships+xml");
        Write(xml, "Default", "Extension", "xml", "application/xml");
        Write(xml, "Override", "PartName", "/xl/workbook.xml", Type + "sheet.main+xml");
        Write(xml, "Override", "PartName", "/xl/styles.xml", Type + "styles+xml");
        for (var i = 0; i < _sheets.Count; i++) Write(xml, "Override", "PartName", $"/xl/worksheets/sheet{Number(i + 1)}.xml", Type + "worksheet+xml");
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, string element, string key, string value, string type)
    {
        xml.WriteStartElement(element, ContentTypes);
        xml.WriteAttributeString(key, value);
        xml.WriteAttributeString("ContentType", type);
        xml.WriteEndElement();
    }
}
