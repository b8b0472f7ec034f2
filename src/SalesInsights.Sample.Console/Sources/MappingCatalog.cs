namespace SalesInsights.Sample.Sources;

/// <summary>The mapping files that come with the console, by name.</summary>
internal static class MappingCatalog
{
    public static IReadOnlyList<string> Names { get; } = ["adventureworks", "hubspot", "jaffle", "maven", "salesforce"];

    /// <summary>The file of a known name; anything else is a path already.</summary>
    public static string? PathOf(string? mapping) => mapping is not null && Names.Contains(mapping)
        ? Path.Combine(AppContext.BaseDirectory, "Mappings", mapping + ".json")
        : mapping;
}
