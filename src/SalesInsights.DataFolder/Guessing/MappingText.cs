using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NodaTime.Text;

namespace SalesInsights.DataFolder.Guessing;

/// <summary>Writes sections as a mapping file.</summary>
internal static class MappingText
{
    public static string Of(IReadOnlyList<KeyValuePair<string, string>> company, IEnumerable<SectionDraft> sections)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            if (company.Count > 0) Write(json, "company", company);
            json.WriteStartArray("facts");
            foreach (var section in sections) Write(json, section);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray()).Replace("\r\n", "\n") + "\n";
    }

    private static void Write(Utf8JsonWriter json, SectionDraft section)
    {
        json.WriteStartObject();
        json.WriteString("fact", section.Fact);
        if (section.Source is null)
        {
            json.WriteStartArray("rows");
            foreach (var row in section.Rows) Write(json, null, row);
            json.WriteEndArray();
        }
        else
        {
            json.WriteString("source", section.Source);
            WriteConditions(json, section);
            json.WriteStartObject("columns");
            foreach (var column in section.Columns) Write(json, column.Key, column.Value);
            json.WriteEndObject();
            if (section.IsDistinct) json.WriteBoolean("distinct", true);
        }
        json.WriteEndObject();
    }

    private static void WriteConditions(Utf8JsonWriter json, SectionDraft section)
    {
        if (section.WhereNot is { } not)
        {
            json.WriteStartObject("whereNot");
            json.WriteStartArray(not.Key);
            foreach (var text in not.Value) json.WriteStringValue(text);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        if (section.WhereNotEmpty is { } filled) json.WriteString("whereNotEmpty", filled);
        if (section.WhereIn is { } list) WriteList(json, "whereIn", list);
        if (section.WhereNotIn is { } other) WriteList(json, "whereNotIn", other);
    }

    private static void WriteList(Utf8JsonWriter json, string condition, (string Column, string Table, string Key) list)
    {
        json.WriteStartObject(condition);
        Write(json, list.Column, [new("source", list.Table), new("key", list.Key)]);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string field, GuessedRule rule)
    {
        var isPlain = rule.Column is not null && rule.Lookup is null && rule.PeriodsEnd is null && rule.DecimalSeparator is null && rule.GroupSeparator is null;
        if (isPlain && rule.Values.Count + rule.Formats.Count == 0)
        {
            json.WriteString(field, rule.Column);
            return;
        }
        json.WriteStartObject(field);
        var origin = rule.Column is not null ? "column" : rule.Template is not null ? "template" : "constant";
        json.WriteString(origin, rule.Column ?? rule.Template ?? rule.Constant);
        if (rule.Lookup is { } l) Write(json, "lookup", [new("source", l.Table), new("key", l.Key), new(l.IsSum ? "sum" : "take", l.Take)]);
        if (rule.Values.Count > 0) Write(json, "values", rule.Values);
        if (rule.PeriodsEnd is { } end)
        {
            json.WriteStartObject("periods");
            json.WriteBoolean("untilNext", true);
            json.WriteString("lastEnds", LocalDatePattern.Iso.Format(end));
            json.WriteEndObject();
        }
        WriteFormats(json, rule);
        json.WriteEndObject();
    }

    private static void WriteFormats(Utf8JsonWriter json, GuessedRule rule)
    {
        if (rule.Formats.Count > 0)
        {
            json.WriteStartArray("formats");
            foreach (var format in rule.Formats) json.WriteStringValue(format);
            json.WriteEndArray();
        }
        if (rule.DecimalSeparator is { } point) json.WriteString("decimalSeparator", point.ToString());
        if (rule.GroupSeparator is { } group) json.WriteString("groupSeparator", group.ToString());
    }

    private static void Write(Utf8JsonWriter json, string? name, IEnumerable<KeyValuePair<string, string>> texts)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        foreach (var text in texts) json.WriteString(text.Key, text.Value);
        json.WriteEndObject();
    }
}
