namespace SalesInsights.Tests.Conventions;

/// <summary>The source files of one project below <c>src</c>.</summary>
internal static class SourceTree
{
    public static string Root { get; } = FindRoot();

    public static IEnumerable<string> Files(string folder) => Directory
        .EnumerateFiles(Path.Combine(Root, folder), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SalesInsights.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("SalesInsights.sln lies in no folder above the tests.");
    }
}
