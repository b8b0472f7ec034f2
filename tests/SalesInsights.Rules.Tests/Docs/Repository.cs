namespace SalesInsights.Rules.Tests.Docs;

/// <summary>The repository that the tests were built in.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>A file's text with lines ended by \n.</summary>
    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).Replace("\r\n", "\n");

    private static string Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "SalesInsights.sln"))) return at.FullName;
        }

        throw new InvalidOperationException($"No SalesInsights.sln lies above {folder}.");
    }
}
