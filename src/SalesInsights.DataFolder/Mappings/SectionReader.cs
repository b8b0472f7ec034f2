using System.Text.Json;
using SalesInsights.DataFolder.Json;
using SalesInsights.DataFolder.Readers;
using SalesInsights.DataFolder.Tables;
using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Mappings;

/// <summary>Reads one entry of a mapping file's <c>facts</c>.</summary>
internal static class SectionReader
{
    private static readonly string[] Keys =
        ["fact", "source", "where", "whereNot", "whereEmpty", "whereNotEmpty", "whereIn", "whereNotIn", "columns", "distinct", "rows"];

    public static FactSection? Read(JsonNode node, SettingReader reader)
    {
        if (!reader.IsObject(node, Keys)) return null;
        reader.Require(node, "fact");
        var fact = Fact(node.Find("fact"), reader);
        var source = MappingFile.Source(node.Find("source"), reader);
        if (fact is null) return null;
        return node.Find("rows") is { } rows ? Inline(node, rows, fact, reader) : FromSource(node, source, fact, reader);
    }

    private static FactReader? Fact(JsonNode? node, SettingReader reader)
    {
        var name = reader.Text(node);
        if (node is null || name is null) return null;
        var fact = FactReaders.Find(name);
        if (fact is null)
            reader.Add(node, $"\"{Excerpt.Of(name)}\" is not a kind of fact{NearestName.Hint(name, FactReaders.All.Select(r => r.Schema.Name))}");
        return fact;
    }

    private static FactSection Inline(JsonNode node, JsonNode rows, FactReader fact, SettingReader reader)
    {
        foreach (var member in node.Members)
        {
            if (member.Key is not ("fact" or "rows")) reader.Add(member.Value, "\"rows\" stands alone: there is no source to take columns from");
        }
        if (reader.IsArray(rows))
        {
            foreach (var row in rows.Items)
            {
                if (!reader.IsObject(row, [.. fact.Schema.Fields])) continue;
                foreach (var member in row.Members) reader.Scalar(member.Value);
            }
        }
        return new FactSection { Fact = fact, Node = node, Rows = rows.Items };
    }

    private static FactSection FromSource(JsonNode node, string? source, FactReader fact, SettingReader reader)
    {
        reader.Require(node, "source");
        reader.Require(node, "columns");
        var columns = new Dictionary<string, FieldRule>(StringComparer.Ordinal);
        if (node.Find("columns") is { } list && reader.IsObject(list, [.. fact.Schema.Fields]))
        {
            foreach (var member in list.Members) columns[member.Key] = FieldRuleReader.Read(member.Value, reader);
            for (var i = 0; i < fact.Schema.Fields.Count; i++)
            {
                if (fact.Schema.Needs[i] != FieldNeed.Optional && !columns.ContainsKey(fact.Schema.Fields[i]))
                    reader.Add(list, $"{fact.Schema.Name} needs the field \"{fact.Schema.Fields[i]}\"{EmptyHint(fact.Schema.Needs[i])}");
            }
        }
        return new FactSection
        {
            Fact = fact,
            Node = node,
            Source = source,
            Columns = columns,
            Conditions = [.. Conditions(node, reader)],
            IsDistinct = reader.Flag(node.Find("distinct")) ?? false,
        };
    }

    private static string EmptyHint(FieldNeed need) =>
        need == FieldNeed.Present ? "; write { \"constant\": \"\" } where the export does not have it" : "";

    private static IEnumerable<RowCondition> Conditions(JsonNode node, SettingReader reader)
    {
        foreach (var key in new[] { "where", "whereNot" })
        {
            if (node.Find(key) is not { } where) continue;
            if (where.Kind != JsonValueKind.Object) reader.Add(where, "an object of columns and texts is expected, such as { \"stage\": [\"Won\"] }");
            foreach (var member in where.Members)
                yield return new RowCondition(member.Key, [.. reader.Texts(member.Value)], key == "where", member.Value);
        }
        foreach (var key in new[] { "whereEmpty", "whereNotEmpty" })
        {
            if (node.Find(key) is not { } columns) continue;
            foreach (var column in reader.Texts(columns)) yield return new RowCondition(column, [""], key == "whereEmpty", columns);
        }
        foreach (var condition in Lists(node, reader)) yield return condition;
    }

    private static IEnumerable<RowCondition> Lists(JsonNode node, SettingReader reader)
    {
        foreach (var key in new[] { "whereIn", "whereNotIn" })
        {
            if (node.Find(key) is not { } lists) continue;
            if (lists.Kind != JsonValueKind.Object)
                reader.Add(lists, "an object of columns and lists is expected, such as { \"id\": { \"source\": \"merged.csv\", \"key\": \"id\" } }");
            foreach (var member in lists.Members)
            {
                if (FieldRuleReader.List(member.Value, reader) is { } list)
                    yield return new RowCondition(member.Key, [], key == "whereIn", member.Value) { List = list };
            }
        }
    }
}
