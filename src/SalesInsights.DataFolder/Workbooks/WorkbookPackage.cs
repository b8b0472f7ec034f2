using System.IO.Compression;
using SalesInsights.DataFolder.Tables;

namespace SalesInsights.DataFolder.Workbooks;

/// <summary>The parts of a workbook's file. It is opened anew for each part, so that several can be read side by side.</summary>
internal sealed class WorkbookPackage
{
    private readonly string _path;
    private readonly Dictionary<string, long> _unpacked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Looks at the file; what is no zip is told by its first bytes.</summary>
    public WorkbookPackage(string path)
    {
        _path = path;
        File = Path.GetFileName(path);
        using (var stream = FileAccessor.OpenRead(path, File))
        {
            if (FileSignature.ProblemOf(stream) is { } problem) throw Problem(problem);
        }
        using var archive = Open();
        Parts = [.. archive.Entries.Select(e => e.FullName)];
    }

    /// <summary>The file's name for messages.</summary>
    public string File { get; }

    public IReadOnlyList<string> Parts { get; }

    /// <summary>A part as XML, null where there is none of that name.</summary>
    public PartXml? Read(string part, long limit)
    {
        var archive = Open();
        try
        {
            var entry = archive.Entries.FirstOrDefault(e => e.FullName.Equals(part, StringComparison.OrdinalIgnoreCase));
            if (entry is not null)
                return new PartXml(new PartStream(entry.Open(), archive, limit, what => Problem($"The part {part} {what}."), n => Count(part, n)), part, this);
            archive.Dispose();
            return null;
        }
        catch (Exception e) when (IsBroken(e))
        {
            archive.Dispose();
            throw Broken();
        }
    }

    public DataFolderException Problem(string message) => new(new FolderProblem(ProblemCode.InvalidWorkbook, message, File));

    /// <summary>What the zip library, the XML reader and the system throw at a damaged file.</summary>
    public static bool IsBroken(Exception e) => e is InvalidDataException or IOException or System.Xml.XmlException or NotSupportedException
        or ArgumentException or OverflowException or UnauthorizedAccessException;

    public DataFolderException Broken() => Problem("The workbook is damaged: it is no complete zip of well-formed XML. Open it in Excel and save it again.");

    private ZipArchive Open()
    {
        var stream = FileAccessor.OpenRead(_path, File);
        try
        {
            var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return archive.Entries.Count > 0 ? archive : throw new InvalidDataException();
        }
        catch (Exception e) when (IsBroken(e))
        {
            stream.Dispose();
            throw Broken();
        }
    }

    private void Count(string part, long bytes)
    {
        if (_unpacked.TryGetValue(part, out var before) && before >= bytes) return;
        _unpacked[part] = bytes;
        if (_unpacked.Values.Sum() > WorkbookLimits.Together)
            throw Problem(FormattableString.Invariant($"The workbook unpacks to more than {WorkbookLimits.Together >> 30} GiB."));
    }
}
