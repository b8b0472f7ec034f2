using System.Text;
using System.Text.Json;
using SalesInsights.DataFolder.Folders;
using SalesInsights.DataFolder.Workbooks;
using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Writing;

/// <summary>Writes the keys of company.json as rows of a sheet, in the form that people write.</summary>
internal static class CompanySheetWriter
{
    private const int MaxDepth = 32;

    private static readonly TableWriter<KeyValuePair<string, CellValue>> Table = new(
        CompanySheet.Name, ("setting", s => s.Key), ("value", s => s.Value));

    public static void Write(ITableSink sink, byte[] companyJson) =>
        Table.Write(sink, JsonTree.Parse(companyJson, MaxDepth).Members.SelectMany(m => Rows(m.Key, m.Value)), always: true);

    private static IEnumerable<KeyValuePair<string, CellValue>> Rows(string key, JsonNode node) => node.Kind switch
    {
        JsonValueKind.Object => node.Members.SelectMany(m => Rows($"{key}.{m.Key}", m.Value)),
        JsonValueKind.Array when node.Items.All(i => i.Kind == JsonValueKind.Array) && key.IndexOf('.') >= 0 => [new(key, Spans(node))],
        JsonValueKind.Array when key == "workingDays" => [new(key, string.Join(", ", node.Items.Select(i => i.Text)))],
        JsonValueKind.Array when node.Items.Exists(i => i.Kind == JsonValueKind.Object) =>
            node.Items.Select(i => new KeyValuePair<string, CellValue>(key, Json(i))),
        JsonValueKind.Array => node.Items.Select(i => new KeyValuePair<string, CellValue>(key, new CellValue(i.Text, CellKind.Moment))),
        JsonValueKind.Number => [new(key, new CellValue(node.Text, CellKind.Number))],
        _ => [new(key, node.Text)],
    };

    /// <summary>Hours as 09:00-12:00, 13:30-18:00; a day without any as an empty list.</summary>
    private static string Spans(JsonNode node) => node.Items.Count == 0
        ? "[]" : string.Join(", ", node.Items.Select(s => $"{s.Items[0].Text}-{s.Items[1].Text}"));

    private static string Json(JsonNode node)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, CompanyWriter.InOneLine)) Write(json, node);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Write(Utf8JsonWriter json, JsonNode node)
    {
        if (node.Kind == JsonValueKind.Object)
        {
            json.WriteStartObject();
            foreach (var member in node.Members)
            {
                json.WritePropertyName(member.Key);
                Write(json, member.Value);
            }
            json.WriteEndObject();
        }
        else if (node.Kind == JsonValueKind.Array)
        {
            json.WriteStartArray();
            foreach (var item in node.Items) Write(json, item);
            json.WriteEndArray();
        }
        else if (node.Kind == JsonValueKind.String)
        {
            json.WriteStringValue(node.Text);
        }
        else
        {
            json.WriteRawValue(node.Text);
        }
    }
}
