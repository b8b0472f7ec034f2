namespace SalesInsights.Tests.Support;

/// <summary>Reads the reference data that lies beside the repository.</summary>
internal static class SharedReference
{
    public static string Path(string relative)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "SalesInsights.sln"))) folder = folder.Parent;
        foreach (var above in new[] { "..", "../.." })
        {
            var path = folder is null ? "" : System.IO.Path.GetFullPath(System.IO.Path.Combine(folder.FullName, above, "shared", relative));
            if (File.Exists(path)) return path;
        }

        throw new FileNotFoundException("The reference data is absent: expected ../shared/" + relative + " beside the repository.");
    }

    public static string[][] Rows(string relative) =>
        File.ReadLines(Path(relative)).Skip(1).Select(l => l.TrimStart('\uFEFF').Split(',')).ToArray();
}
