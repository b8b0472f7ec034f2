using SalesInsights.DataFolder.Workbooks;

namespace SalesInsights.DataFolder.Feeds;

/// <summary>Opens what a path names.</summary>
internal static class TableSources
{
    private static readonly string[] Extensions = [".xlsx", ".xlsm", ".xlsb", ".xls"];

    /// <summary>A folder, or a workbook: by its name, or by its first bytes.</summary>
    public static ITableSource Open(string path)
    {
        if (Directory.Exists(path)) return new FolderTables(path);
        if (!File.Exists(path)) throw new DataFolderException(new FolderProblem(ProblemCode.FolderNotFound, "The folder does not exist.", path));
        var isWorkbook = Array.Exists(Extensions, e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)) || FileSignature.IsOffice(path);
        if (isWorkbook) return new WorkbookTables(Workbook.Open(path));
        throw new DataFolderException(new FolderProblem(ProblemCode.FolderNotFound, "This is a file, but a folder or a workbook (.xlsx) is expected.", path));
    }
}
