using System.Text.Json;
using NodaTime.Text;
using SalesInsights.DataFolder.Json;
using SalesInsights.DataFolder.Rows;
using SalesInsights.Rules.Json;
using static System.Globalization.CultureInfo;

namespace SalesInsights.DataFolder.Mappings;

/// <summary>Reads how one field is made: a column's name, or an object.</summary>
internal static class FieldRuleReader
{
    private static readonly string[] Keys =
        ["column", "constant", "template", "lookup", "values", "periods", "formats", "scale", "decimalSeparator", "groupSeparator"];

    public static FieldRule Read(JsonNode node, SettingReader reader)
    {
        if (node.Kind == JsonValueKind.String) return new FieldRule { Node = node, Column = reader.Text(node) };
        if (!reader.IsObject(node, Keys)) return new FieldRule { Node = node, Constant = "" };
        var origins = node.Members.Count(m => m.Key is "column" or "constant" or "template");
        if (origins != 1) reader.Add(node, "exactly one of \"column\", \"constant\" and \"template\" is needed");
        if (node.Find("lookup")?.Find("sum") is not null && (node.Find("decimalSeparator") ?? node.Find("groupSeparator")) is { } separator)
            reader.Add(separator, "\"sum\" adds plain numbers only, such as 1234.50");
        return new FieldRule
        {
            Node = node,
            Column = reader.Text(node.Find("column")),
            Constant = node.Find("constant") is { } constant ? reader.Scalar(constant) : null,
            Template = reader.Text(node.Find("template")),
            Lookup = Lookup(node.Find("lookup"), reader),
            Values = node.Find("values") is { } values ? MappingFile.Values(values, reader) : null,
            PeriodsEnd = PeriodsEnd(node.Find("periods"), reader),
            Format = Format(node, reader),
        };
    }

    private static LookupRule? Lookup(JsonNode? node, SettingReader reader)
    {
        if (node is null || !reader.IsObject(node, "source", "key", "take", "sum")) return null;
        foreach (var key in new[] { "source", "key" }) reader.Require(node, key);
        if (node.Find("take") is null == node.Find("sum") is null)
            reader.Add(node, "\"take\" or \"sum\" is expected: the column of one row, or of all rows added up");
        var source = MappingFile.Source(node.Find("source"), reader);
        var (keyColumn, take, sum) = (reader.Text(node.Find("key")), reader.Text(node.Find("take")), reader.Text(node.Find("sum")));
        return source is null || keyColumn is null || (take ?? sum) is null
            ? null
            : new LookupRule(source, keyColumn, take ?? sum!, node) { IsSum = sum is not null };
    }

    /// <summary>A column of another file as a list of texts.</summary>
    public static LookupRule? List(JsonNode node, SettingReader reader)
    {
        if (!reader.IsObject(node, "source", "key")) return null;
        foreach (var key in new[] { "source", "key" }) reader.Require(node, key);
        var (source, column) = (MappingFile.Source(node.Find("source"), reader), reader.Text(node.Find("key")));
        return source is null || column is null ? null : new LookupRule(source, column, column, node);
    }

    private static NodaTime.LocalDate? PeriodsEnd(JsonNode? node, SettingReader reader)
    {
        if (node is null || !reader.IsObject(node, "untilNext", "lastEnds")) return null;
        if (reader.Flag(node.Find("untilNext")) != true) reader.Add(node, "\"untilNext\": true is the only way to make periods");
        reader.Require(node, "lastEnds");
        return MappingFile.Day(node.Find("lastEnds"), reader);
    }

    private static CellFormat Format(JsonNode node, SettingReader reader)
    {
        var dates = new List<IPattern<NodaTime.LocalDate>>();
        var times = new List<IPattern<NodaTime.LocalDateTime>>();
        var offsets = new List<IPattern<NodaTime.OffsetDateTime>>();
        foreach (var format in reader.Texts(node.Find("formats")))
        {
            try
            {
                if (format.IndexOf('o') >= 0) offsets.Add(OffsetDateTimePattern.CreateWithInvariantCulture(format));
                else if (format.IndexOfAny(['H', 'h']) >= 0) times.Add(LocalDateTimePattern.CreateWithInvariantCulture(format));
                else dates.Add(LocalDatePattern.CreateWithInvariantCulture(format));
            }
            catch (InvalidPatternException)
            {
                reader.Add(node.Find("formats")!, $"\"{Excerpt.Of(format)}\" is not a date format, such as dd/MM/yyyy or dd.MM.yyyy HH:mm");
            }
        }
        return new CellFormat
        {
            DatePatterns = dates,
            TimePatterns = times,
            OffsetPatterns = offsets,
            Scale = Scale(node.Find("scale"), reader),
            DecimalSeparator = Separator(node.Find("decimalSeparator"), reader) ?? '.',
            GroupSeparator = Separator(node.Find("groupSeparator"), reader),
        };
    }

    private static decimal Scale(JsonNode? node, SettingReader reader)
    {
        var scale = reader.Number(node) ?? 1;
        if (node is null || (scale > 0 && scale <= 1_000_000)) return scale;
        reader.Add(node, $"{scale.ToString(InvariantCulture)} is not above 0 and at most 1000000");
        return 1;
    }

    private static char? Separator(JsonNode? node, SettingReader reader)
    {
        if (node is null || reader.Text(node) is not { } text) return null;
        if (text.Length == 1 && !char.IsDigit(text[0]) && text[0] is not ('-' or '+')) return text[0];
        reader.Add(node, "one character is expected that is neither a digit nor a sign");
        return null;
    }
}
