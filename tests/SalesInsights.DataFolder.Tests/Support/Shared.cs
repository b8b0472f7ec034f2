namespace SalesInsights.DataFolder.Tests.Support;

/// <summary>Real data beside the repository.</summary>
internal static class Shared
{
    private static readonly string Repository = FindRepository();

    public static string Mapping(string name) => Path.Combine(Repository, "src", "SalesInsights.Sample.Console", "Mappings", name);

    /// <summary>The folder, or a failure that says what is absent.</summary>
    public static string Data(string name)
    {
        var path = Path.GetFullPath(Path.Combine(FindShared(), "data", name));
        Assert.True(Directory.Exists(path), $"The real data {path} is absent: this test needs ../shared beside the repository.");
        return path;
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SalesInsights.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository: SalesInsights.sln was not found.");
    }

    private static string FindShared()
    {
        var folder = new DirectoryInfo(Repository).Parent;
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "shared"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? "..", "shared");
    }
}
