using SalesInsights.DataFolder.Folders;
using SalesInsights.DataFolder.Rows;
using SalesInsights.DataFolder.Tables;
using SalesInsights.DataFolder.Workbooks;
using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Feeds;

/// <summary>The sheets of a workbook, each named as a file of a data folder with or without <c>.csv</c>; capitals do not matter.</summary>
internal sealed class WorkbookTables(Workbook workbook) : ITableSource
{
    private const string Extension = ".csv";

    public string CompanyName => CompanySheet.Name;

    public IEnumerable<string> Tables => workbook.Sheets.Select(s => s.Name).Where(n => !Plain(n).Equals(CompanyName, StringComparison.OrdinalIgnoreCase));

    public bool Has(string table) => Find(table) is not null;

    /// <summary>Sheets are packed: how far one is cannot be told from its size.</summary>
    public long BytesOf(string table) => 0;

    public RowSource Open(string table, RejectedRecord reject) => SheetRows.Open(workbook, Required(table), reject);

    public CompanySettings ReadCompany() => CompanySheet.Read(reject => Open(CompanyName, reject));

    public FolderProblem Missing(params string[] tables) => new(ProblemCode.FileNotFound, tables.Length == 1
        ? $"There is no sheet \"{Excerpt.Of(Plain(tables[0]))}\"{NearestName.Hint(Plain(tables[0]), workbook.Sheets.Select(s => Plain(s.Name)))}."
        : $"One of the sheets {string.Join(", ", tables.Take(tables.Length - 1).Select(Plain))} and {Plain(tables[tables.Length - 1])} must exist.",
            workbook.File);

    public IEnumerable<UnusedItem> Without(IEnumerable<string> used)
    {
        var taken = new HashSet<SheetEntry?>(used.Select(Find));
        return workbook.Sheets.Where(s => !taken.Contains(s)).Select(s => new UnusedItem(UnusedKind.Sheet, s.Name));
    }

    private static string Plain(string name)
    {
        var plain = name.Trim();
        return plain.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) ? plain.Substring(0, plain.Length - Extension.Length) : plain;
    }

    private SheetEntry Required(string table) => Find(table) ?? throw new DataFolderException(Missing(table));

    private SheetEntry? Find(string table)
    {
        var found = workbook.Sheets.Where(s => Plain(s.Name).Equals(Plain(table), StringComparison.OrdinalIgnoreCase)).ToArray();
        if (found.Length < 2) return found.FirstOrDefault();
        throw new DataFolderException(new FolderProblem(
            ProblemCode.WrongHeader, $"The sheets \"{found[0].Name}\" and \"{found[1].Name}\" stand for the same table; keep one of them.", workbook.File));
    }
}
