using SalesInsights.DataFolder.Folders;
using SalesInsights.DataFolder.Rows;
using SalesInsights.DataFolder.Tables;

namespace SalesInsights.DataFolder.Feeds;

/// <summary>The CSV files of a folder, and its company.json.</summary>
internal sealed class FolderTables(string folder) : ITableSource
{
    public string CompanyName => CompanyFile.FileName;

    public IEnumerable<string> Tables => Files().Where(n => n.EndsWith(".csv", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether the name is taken; a folder of that name counts, so that reading it says what is wrong.</summary>
    public bool Has(string table) => File.Exists(PathOf(table)) || Directory.Exists(PathOf(table));

    public long BytesOf(string table) => File.Exists(PathOf(table)) && new FileInfo(PathOf(table)) is { Exists: true } file ? file.Length : 0;

    public RowSource Open(string table, RejectedRecord reject) => new TableRows(TableReader.Open(PathOf(table), table, reject));

    public CompanySettings ReadCompany() => CompanyFile.Read(PathOf(CompanyFile.FileName));

    public FolderProblem Missing(params string[] tables) => tables.Length == 1
        ? new(ProblemCode.FileNotFound, "The file does not exist.", tables[0])
        : new(ProblemCode.FileNotFound, $"One of {string.Join(", ", tables.Take(tables.Length - 1))} and {tables[tables.Length - 1]} must exist.");

    /// <summary>The tables directly in the folder, by name.</summary>
    public IEnumerable<UnusedItem> Without(IEnumerable<string> used)
    {
        var taken = new HashSet<string>(used, StringComparer.Ordinal);
        return Files().Where(n => !taken.Contains(n)).Select(n => new UnusedItem(UnusedKind.File, n));
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(folder).Select(p => Path.GetFileName(p))
        .Where(n => n.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || n.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        .OrderBy(n => n, StringComparer.Ordinal);

    private string PathOf(string file) => Path.Combine(folder, file);
}
