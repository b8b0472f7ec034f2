using System.Collections.Concurrent;

namespace SalesInsights.DataFolder.Tests.Support;

/// <summary>Real data beside the repository.</summary>
internal static class Shared
{
    private static readonly string Repository = FindRepository();
    private static readonly string? Folder = FindShared();
    private static readonly ConcurrentDictionary<string, Lazy<LoadedCompany>> Loads = new(StringComparer.Ordinal);

    public static bool IsPresent => Folder is not null;

    public static string Mapping(string name) => Path.Combine(Repository, "src", "SalesInsights.Sample.Console", "Mappings", name);

    /// <summary>The folder, or a failure that says what is absent.</summary>
    public static string Data(string name)
    {
        Assert.True(IsPresent, SharedDataFactAttribute.Reason);
        var path = Path.Combine(Folder!, "data", name);
        Assert.True(Directory.Exists(path), $"The real data {path} is absent.");
        return path;
    }

    /// <summary>A file of these tests, where it lies in the repository.</summary>
    public static string TestFile(params string[] path) =>
        Path.Combine([Repository, "tests", "SalesInsights.DataFolder.Tests", .. path]);

    /// <summary>The data as the mapping of the console loads it, once for all tests.</summary>
    public static LoadedCompany Load(string data, string mapping) => Loads.GetOrAdd(data, _ => new(() =>
        DataFolderReader.Load(Data(data), new FolderOptions { Mapping = Mapping(mapping) }))).Value;

    /// <summary>The data as a changed mapping of the console loads it.</summary>
    public static LoadedCompany LoadWith(string data, string mapping, Func<string, string> change)
    {
        var text = File.ReadAllText(Mapping(mapping));
        var changed = change(text);
        Assert.NotEqual(text, changed);
        using var folder = new TempFolder().With(mapping, changed);
        return DataFolderReader.Load(Data(data), new FolderOptions { Mapping = folder.PathOf(mapping) });
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SalesInsights.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository: SalesInsights.sln was not found.");
    }

    // A git worktree may lie deeper than the repository itself, so every folder above is asked.
    private static string? FindShared()
    {
        var folder = new DirectoryInfo(Repository).Parent;
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "shared", "data"))) folder = folder.Parent;
        return folder is null ? null : Path.Combine(folder.FullName, "shared");
    }
}
