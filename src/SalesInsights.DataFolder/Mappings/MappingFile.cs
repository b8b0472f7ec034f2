using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SalesInsights.DataFolder.Folders;
using SalesInsights.DataFolder.Json;
using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Mappings;

/// <summary>Reads a mapping file. It is data only: nothing in it runs, and its sources stay inside the data folder.</summary>
internal static class MappingFile
{
    /// <summary>Reads a mapping file; every problem is said at once.</summary>
    public static MappingPlan Read(string path) => Read(JsonFile.Read(path, Path.GetFileName(path)), Path.GetFileName(path));

    public static MappingPlan Read(JsonNode root, string file)
    {
        var reader = new SettingReader(file);
        if (!reader.IsObject(root, "company", "asOf", "facts")) reader.ThrowIfAny();
        reader.Require(root, "facts");
        var company = root.Find("company") is { } node ? CompanyFile.Read(node, reader) : null;
        var asOf = Day(root.Find("asOf"), reader);
        var sections = new List<FactSection>();
        if (root.Find("facts") is { } facts && reader.IsArray(facts))
            sections.AddRange(facts.Items.Select(n => SectionReader.Read(n, reader)).OfType<FactSection>());
        reader.ThrowIfAny();
        return new MappingPlan(file, company, asOf, sections);
    }

    public static LocalDate? Day(JsonNode? node, SettingReader reader)
    {
        if (node is null || reader.Text(node) is not { } text) return null;
        var parsed = LocalDatePattern.Iso.Parse(text);
        if (parsed.Success) return parsed.Value;
        reader.Add(node, $"\"{Excerpt.Of(text)}\" is not a day written as yyyy-MM-dd");
        return null;
    }

    /// <summary>A source file's name, which must not lead out of the data folder.</summary>
    public static string? Source(JsonNode? node, SettingReader reader)
    {
        if (node is null || reader.Text(node) is not { } text) return null;
        var parts = text.Split('/');
        var isInside = text.IndexOfAny(['\\', ':', '\0']) < 0 && parts.All(p => p.Length > 0 && p != "." && p != "..");
        if (isInside) return text;
        reader.Add(node, $"\"{Excerpt.Of(text)}\" is not a file inside the data folder; write it as name.csv or folder/name.csv");
        return null;
    }

    public static Dictionary<string, string> Values(JsonNode node, SettingReader reader)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (node.Kind != JsonValueKind.Object) reader.Add(node, "an object of texts is expected, such as { \"Won\": \"won\" }");
        foreach (var member in node.Members)
        {
            if (reader.Scalar(member.Value) is { } text) values[member.Key] = text;
        }
        return values;
    }
}
