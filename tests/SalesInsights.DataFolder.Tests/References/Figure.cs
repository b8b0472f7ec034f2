using System.Text.Json;

namespace SalesInsights.DataFolder.Tests.References;

/// <summary>One leaf of a reference file: a text, a number, null or an empty list.</summary>
internal sealed record Figure(string Path, JsonElement Value)
{
    public static IReadOnlyList<Figure> ReadAll(string name, string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(file));
        return [.. Leaves(name, document.RootElement.Clone())];
    }

    private static IEnumerable<Figure> Leaves(string path, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(m => Leaves($"{path}/{m.Name}", m.Value)),
        JsonValueKind.Array when value.GetArrayLength() > 0 => value.EnumerateArray().SelectMany((item, i) => Leaves($"{path}/{i}", item)),
        _ => [new Figure(path, value)],
    };
}
