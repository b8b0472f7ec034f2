using SalesInsights.DataFolder.Tables;
using SalesInsights.Sample.CommandLine;

namespace SalesInsights.Sample.Sources;

/// <summary>The mapping files that come with the console, by name.</summary>
internal static class MappingCatalog
{
    public static IReadOnlyList<string> Names { get; } = ["adventureworks", "hubspot", "jaffle", "maven", "salesforce"];

    /// <summary>The file of a known name; anything else is a path already.</summary>
    /// <exception cref="UsageException">It is no file and looks like a known name.</exception>
    public static string? PathOf(string? mapping)
    {
        if (mapping is null) return null;
        if (Names.Contains(mapping)) return Path.Combine(AppContext.BaseDirectory, "Mappings", mapping + ".json");
        return File.Exists(mapping) || NearestName.Hint(mapping, Names) is not { Length: > 0 } hint
            ? mapping
            : throw new UsageException($"--mapping: '{mapping}' is neither a file nor one of {string.Join(", ", Names)}{hint}");
    }
}
