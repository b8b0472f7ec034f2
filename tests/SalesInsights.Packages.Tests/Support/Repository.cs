using System.Reflection;

namespace SalesInsights.Packages.Tests.Support;

/// <summary>The repository that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static string Artifacts { get; } = Metadata("ArtifactsPath");

    public static string PathOf(string path) => Path.Combine(Root, path);

    /// <summary>A file's text with lines ended by \n.</summary>
    public static string Read(string path) => File.ReadAllText(PathOf(path)).Replace("\r\n", "\n");

    /// <summary>The libraries of SalesInsights.sln, as project paths.</summary>
    public static IReadOnlyList<string> Libraries() =>
    [
        .. Read("SalesInsights.sln").Split('"')
            .Select(part => part.Replace('\\', '/'))
            .Where(part => part.StartsWith("src/", StringComparison.Ordinal) && part.EndsWith(".csproj", StringComparison.Ordinal))
            .Where(part => !part.Contains(".Sample.", StringComparison.Ordinal))
            .OrderBy(Path.GetFileNameWithoutExtension, StringComparer.Ordinal),
    ];

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;
}
