namespace SalesInsights.Browser.Tests.Support;

/// <summary>The repository's folder.</summary>
internal static class Repository
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SalesInsights.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
