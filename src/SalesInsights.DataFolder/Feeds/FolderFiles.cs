namespace SalesInsights.DataFolder.Feeds;

/// <summary>What lies in a folder.</summary>
internal static class FolderFiles
{
    /// <summary>Whether the name is taken; a folder of that name counts, so that reading it says what is wrong.</summary>
    public static bool Exists(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path) || Directory.Exists(path);
    }

    /// <summary>The tables directly in a folder, by name.</summary>
    public static IEnumerable<string> Tables(string folder) => Directory.EnumerateFiles(folder)
        .Select(p => Path.GetFileName(p))
        .Where(n => n.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || n.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        .OrderBy(n => n, StringComparer.Ordinal);
}
