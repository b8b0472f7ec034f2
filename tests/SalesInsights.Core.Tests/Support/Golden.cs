using System.Text.Json;

namespace SalesInsights.Tests.Support;

/// <summary>Whole files of reference numbers beside the repository; the most telling of them are literals in the tests as well.</summary>
internal static class Golden
{
    private static readonly string? Folder = Find();

    public static bool IsPresent => Folder is not null;

    public static JsonElement Load(string file) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder!, file))).RootElement;

    public static string[] Lines(string file) => [.. File.ReadAllLines(Path.Combine(Folder!, file)).Where(line => line.Length > 0)];

    public static double[] Numbers(this JsonElement list) => [.. list.EnumerateArray().Select(Number)];

    /// <summary>The numbers under a name; an absent one (null) is read as <paramref name="none"/>.</summary>
    public static double[] Numbers(this JsonElement row, string name, double none = double.NaN) =>
        [.. row.GetProperty(name).EnumerateArray().Select(e => e.ValueKind == JsonValueKind.Null ? none : Number(e))];

    public static double Number(this JsonElement row, string name) => Number(row.GetProperty(name));

    /// <summary>A number, or an exact fraction written as text.</summary>
    public static double Number(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return value.GetDouble();
        var parts = value.GetString()!.Split('/');
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        return double.Parse(parts[0], invariant) / double.Parse(parts[1], invariant);
    }

    public static int Int(this JsonElement row, string name) => row.GetProperty(name).GetInt32();

    private static string? Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "SalesInsights.sln"))) folder = folder.Parent;
        folder = folder?.Parent;
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "shared", "golden"))) folder = folder.Parent;
        return folder is null ? null : Path.Combine(folder.FullName, "shared", "golden");
    }
}
