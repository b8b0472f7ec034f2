namespace SalesInsights.DataFolder.Workbooks;

/// <summary>An Excel workbook (.xlsx, .xlsm): its sheets, the texts that they share and the styles of their cells.</summary>
internal sealed class Workbook
{
    private const string Relations = "officeDocument/2006/relationships";

    private readonly WorkbookPackage _package;

    private Workbook(WorkbookPackage package) => _package = package;

    /// <summary>The file's name for messages.</summary>
    public string File => _package.File;

    /// <summary>The sheets with cells in their order, hidden ones included; charts are none.</summary>
    public IReadOnlyList<SheetEntry> Sheets { get; private set; } = [];

    /// <summary>Whether days are counted from 1904.</summary>
    public bool Is1904 { get; private set; }

    public CellStyles Styles { get; private set; } = new();

    public IReadOnlyList<string> Texts { get; private set; } = [];

    /// <summary>Opens a workbook and reads everything but its sheets' cells.</summary>
    /// <exception cref="DataFolderException">The file is no workbook, is protected or damaged, or unpacks to too much.</exception>
    public static Workbook Open(string path)
    {
        var workbook = new Workbook(new WorkbookPackage(path));
        var main = workbook.MainPart();
        var targets = workbook.Targets(main);
        workbook.ReadSheets(main, targets);
        using (var styles = workbook.Related(targets, "/styles")) workbook.Styles = CellStyles.Read(styles);
        using (var texts = workbook.Related(targets, "/sharedStrings", WorkbookLimits.Texts)) workbook.Texts = ReadTexts(texts);
        return workbook;
    }

    public SheetReader Read(SheetEntry sheet) => new(_package.Read(sheet.Part, WorkbookLimits.Sheet)
        ?? throw _package.Problem($"The sheet \"{sheet.Name}\" is missing in the file. Open it in Excel and save it again."), this);

    public DataFolderException Problem(string message) => _package.Problem(message);

    private static List<string> ReadTexts(PartXml? xml)
    {
        var texts = new List<string>();
        while (xml?.Read() == true)
        {
            if (xml.IsStart && xml.Name == "si") texts.Add(EscapedText.Read(xml.Runs()));
        }
        return texts;
    }

    private string MainPart()
    {
        var target = Targets("").Values.FirstOrDefault(t => t.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Part;
        if (target is not null && target.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            && target.IndexOf("workbook", StringComparison.OrdinalIgnoreCase) >= 0)
            return target;
        if (_package.Parts.Any(p => p.EndsWith("workbook.bin", StringComparison.OrdinalIgnoreCase)))
            throw Problem("The workbook is in the binary form .xlsb. Save it in Excel as .xlsx and load that.");
        throw Problem("This is not an Excel workbook. A folder or a workbook saved as .xlsx is expected.");
    }

    private void ReadSheets(string main, Dictionary<string, (string Type, string Part)> targets)
    {
        var sheets = new List<SheetEntry>();
        using var xml = _package.Read(main, WorkbookLimits.Description) ?? throw Problem("The workbook is damaged: its list of sheets is missing.");
        while (xml.Read())
        {
            if (!xml.IsStart) continue;
            if (xml.Name == "workbookPr") Is1904 = xml.Plain("date1904") is "1" or "true";
            else if (xml.Name == "sheet" && targets.TryGetValue(xml.Attribute("id") ?? "", out var to)
                && to.Type.EndsWith("/worksheet", StringComparison.Ordinal))
                sheets.Add(new SheetEntry(xml.Plain("name") ?? "", to.Part));
        }
        Sheets = sheets;
    }

    private PartXml? Related(Dictionary<string, (string Type, string Part)> targets, string type, long limit = WorkbookLimits.Description)
    {
        var part = targets.Values.FirstOrDefault(t => t.Type.EndsWith(type, StringComparison.Ordinal)).Part;
        return part is null ? null : _package.Read(part, limit);
    }

    /// <summary>The relations of a part by their ids, with their types and the parts they lead to.</summary>
    private Dictionary<string, (string Type, string Part)> Targets(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var folder = part.Substring(0, slash);
        var targets = new Dictionary<string, (string Type, string Part)>(StringComparer.Ordinal);
        using var xml = _package.Read($"{folder}_rels/{part.Substring(slash)}.rels", WorkbookLimits.Description);
        while (xml?.Read() == true)
        {
            if (!xml.IsStart || xml.Name != "Relationship" || xml.Plain("Type") is not { } type || !Contains(type, Relations)) continue;
            targets[xml.Plain("Id") ?? ""] = (type, PathOf(folder, xml.Plain("Target") ?? ""));
        }
        return targets;
    }

    private static bool Contains(string type, string name) =>
        type.IndexOf(name, StringComparison.Ordinal) >= 0 || type.IndexOf("purl.oclc.org/ooxml", StringComparison.Ordinal) >= 0;

    private static string PathOf(string folder, string target)
    {
        if (target.StartsWith("/", StringComparison.Ordinal)) return target.Substring(1);
        var parts = folder.Split(['/'], StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (step is not ("." or "..")) parts.Add(step);
        }
        return string.Join("/", parts);
    }
}
