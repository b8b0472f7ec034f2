using SalesInsights.DataFolder.Feeds;
using SalesInsights.DataFolder.Folders;
using SalesInsights.Ledgers;

namespace SalesInsights.DataFolder;

/// <summary>Loads a data folder, or a CRM's own export through a mapping file, into a sales ledger.</summary>
/// <example><code>
/// var loaded = DataFolderReader.Load("exports/2026-09");
/// var loaded = DataFolderReader.Load("maven_crm", new FolderOptions { Mapping = "maven.json" });
/// </code></example>
public static class DataFolderReader
{
    /// <summary>Loads a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="options">How to read; lenient and in the data folder's own form when null.</param>
    /// <param name="cancellationToken">Ends the load between rows.</param>
    /// <returns>The ledger with every issue in input order: files in the order of INTERFACE, or of the mapping file's sections, then by line.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="DataFolderException">A file is missing, unreadable, not UTF-8, has a wrong header, or a setting is wrong; all such problems of the stage at hand.</exception>
    /// <exception cref="DataIssuesException">The load is strict and there is an issue.</exception>
    /// <exception cref="OperationCanceledException">The load was cancelled.</exception>
    public static LoadedCompany Load(string path, FolderOptions? options = null, CancellationToken cancellationToken = default)
    {
        if (path is null) throw new ArgumentNullException(nameof(path));
        options ??= new FolderOptions();
        RequireFolder(path);
        var tables = new FolderTables(path);
        IFeedPlan plan = options.Mapping is { } mapping ? new MappedPlan(tables, mapping) : new FolderPlan(tables);
        return new FolderLoad(plan, options, cancellationToken).Run();
    }

    private static void RequireFolder(string path)
    {
        if (File.Exists(path))
            throw new DataFolderException(new FolderProblem(ProblemCode.FolderNotFound, "This is a file, but a folder is expected.", path));
        if (!Directory.Exists(path)) throw new DataFolderException(new FolderProblem(ProblemCode.FolderNotFound, "The folder does not exist.", path));
    }
}
