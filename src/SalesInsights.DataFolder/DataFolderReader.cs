using SalesInsights.DataFolder.Feeds;
using SalesInsights.DataFolder.Folders;
using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder;

/// <summary>Loads a data folder, a workbook with the same tables as sheets, or a CRM's own export through a mapping file, into a sales ledger.</summary>
/// <example><code>
/// var loaded = DataFolderReader.Load("exports/2026-09");
/// var loaded = DataFolderReader.Load("company.xlsx");
/// var loaded = DataFolderReader.Load("maven_crm", new FolderOptions { Mapping = "maven.json" });
/// </code></example>
public static class DataFolderReader
{
    /// <summary>Loads a folder or a workbook.</summary>
    /// <param name="path">The folder, or an Excel workbook (.xlsx, .xlsm) with a sheet for each file and the sheet <c>company</c> for company.json.</param>
    /// <param name="options">How to read; lenient and in the data folder's own form when null.</param>
    /// <param name="cancellationToken">Ends the load between rows.</param>
    /// <returns>The ledger with every issue in input order: files in the order of INTERFACE, or of the mapping file's sections, then by line.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="DataFolderException">
    /// A file or sheet is missing, unreadable, not UTF-8, has a wrong header, or a setting is wrong; all such problems of the stage at hand. The file is
    /// no workbook.
    /// </exception>
    /// <exception cref="DataIssuesException">The load is strict and there is an issue.</exception>
    /// <exception cref="OperationCanceledException">The load was cancelled.</exception>
    public static LoadedCompany Load(string path, FolderOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        options ??= new FolderOptions();
        var tables = TableSources.Open(path);
        IFeedPlan plan = options.Mapping is { } mapping ? new MappedPlan(tables, mapping) : new FolderPlan(tables);
        return new FolderLoad(plan, options, cancellationToken).Run();
    }
}
