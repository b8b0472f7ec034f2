using System.Globalization;
using System.Text;
using System.Text.Json;
using SalesInsights.DataFolder.Json;
using SalesInsights.DataFolder.Rows;
using SalesInsights.DataFolder.Tables;
using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Folders;

/// <summary>
/// The company's description as a sheet: the column <c>setting</c> holds the keys of company.json, <c>value</c> what they say. Settings within
/// settings have a point in their names (<c>workingHours.from</c>), lists take one row an item or commas, and JSON may stand wherever a list or an object
/// is meant.
/// </summary>
internal sealed class CompanySheet
{
    public const string Name = "company";

    private const int MaxDepth = 32;

    private static readonly char[] Separators = [',', ';', '\n', '、', '\uFF0C', '\uFF1B'];
    private static readonly string[] Lists = ["workingDays", "holidays", "extraWorkingDays", "measures", "seasonalProfiles"];
    private static readonly string[] Objects = ["recordUrl", "workingHours", "retailCalendar"];
    private static readonly string[] Numbers = ["fiscalYearStart", "rateMaxAgeDays", "retailCalendar.month"];

    private readonly SettingReader _reader;
    private readonly JsonNode _root;

    private CompanySheet(string sheet, long header)
    {
        _reader = new SettingReader(sheet) { IsSheet = true };
        _root = new JsonNode(JsonValueKind.Object, "$", header, 1, "");
    }

    /// <summary>Reads a sheet; every problem is said at once.</summary>
    public static CompanySettings Read(Func<RejectedRecord, RowSource> open)
    {
        CompanySheet? sheet = null;
        using var rows = open((line, _, reason) => sheet!._reader.Add(line, reason));
        sheet = new CompanySheet(rows.File, rows.HeaderLine);
        var (setting, value) = (rows.IndexOf("setting"), rows.IndexOf("value"));
        if (setting < 0 || value < 0)
            throw new DataFolderException(rows.Problem(ProblemCode.WrongHeader, "The sheet needs the columns \"setting\" and \"value\".", rows.HeaderLine));
        while (rows.Read()) sheet.Take(rows.Text(setting).Trim(), Day(rows.Text(value), rows.IsNative(value)), rows.Line);
        var settings = CompanyFile.Read(sheet._root, sheet._reader);
        sheet._reader.ThrowIfAny();
        return settings;
    }

    private static string Day(string text, bool isNative) =>
        isNative && text.EndsWith("T00:00:00", StringComparison.Ordinal) ? text.Substring(0, text.Length - 9) : text.Trim();

    private void Take(string setting, string text, long row)
    {
        if (text.Length == 0) return;
        var point = setting.IndexOf('.');
        var key = CompanyFile.Keys.FirstOrDefault(k => k.Equals(point < 0 ? setting : setting.Substring(0, point), StringComparison.OrdinalIgnoreCase));
        if (setting.Length == 0) _reader.Add(row, "the value has no setting beside it");
        else if (key is not null && point >= 0 && Objects.Contains(key)) AddInside(key, setting.Substring(point + 1), text, row);
        else if (key is not null && point < 0 && Lists.Contains(key)) AddItems(key, text, row);
        else if (key is not null && Objects.Contains(key)) Add(_root, point < 0 ? key : setting, JsonOr(key, text, row));
        else Add(_root, key is not null && point < 0 ? key : setting, Scalar(key ?? setting, text, row));
    }

    private void Add(JsonNode parent, string key, JsonNode? value)
    {
        if (value is null) return;
        if (parent.Find(key) is null) parent.Members.Add(new(key, value));
        else _reader.Add(value, "the setting stands twice");
    }

    private void AddInside(string key, string inner, string text, long row)
    {
        var parent = _root.Find(key);
        if (parent is null) _root.Members.Add(new(key, parent = new JsonNode(JsonValueKind.Object, "$." + key, row, 1, "")));
        var path = $"{key}.{inner}";
        var isSpan = key == "workingHours" && inner is not ("from" or "to");
        if (parent.Kind != JsonValueKind.Object) _reader.Add(row, $"$.{Excerpt.Of(path)}: the setting \"{key}\" stands above with a value of its own");
        else Add(parent, inner, !isSpan ? Scalar(path, text, row) : text[0] == '[' ? JsonOr(path, text, row) : Spans(path, text, row));
    }

    private void AddItems(string key, string text, long row)
    {
        var list = _root.Find(key);
        if (list is null) _root.Members.Add(new(key, list = new JsonNode(JsonValueKind.Array, "$." + key, row, 1, "")));
        if (text[0] is '[' or '{')
        {
            var node = JsonOr($"{key}[{list.Items.Count.ToString(CultureInfo.InvariantCulture)}]", text, row);
            if (node is not null) list.Items.AddRange(node.Kind == JsonValueKind.Array ? node.Items : [node]);
            return;
        }
        foreach (var item in text.Split(Separators).Select(i => i.Trim()).Where(i => i.Length > 0))
            list.Items.Add(Scalar($"{key}[{list.Items.Count.ToString(CultureInfo.InvariantCulture)}]", item, row));
    }

    private static JsonNode Scalar(string path, string text, long row)
    {
        var isNumber = Numbers.Contains(path) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);
        return new JsonNode(isNumber ? JsonValueKind.Number : JsonValueKind.String, "$." + Excerpt.Of(path), row, 1, text);
    }

    /// <summary>Hours such as <c>09:00-12:00, 13:30-18:00</c>.</summary>
    private JsonNode Spans(string path, string text, long row)
    {
        var list = new JsonNode(JsonValueKind.Array, "$." + Excerpt.Of(path), row, 1, "");
        foreach (var span in text.Split(Separators).Select(s => s.Trim()).Where(s => s.Length > 0))
        {
            var times = span.Split('-', '–', '~');
            if (times.Length != 2) _reader.Add(list, $"\"{Excerpt.Of(span)}\" is no span of hours such as 09:00-12:00");
            var pair = new JsonNode(JsonValueKind.Array, list.Path, row, 1, "");
            foreach (var time in times) pair.Items.Add(new JsonNode(JsonValueKind.String, list.Path, row, 1, time.Trim()));
            if (times.Length == 2) list.Items.Add(pair);
        }
        return list;
    }

    /// <summary>What stands in the cell as JSON, null where it is broken; a text that does not look like JSON stays one.</summary>
    private JsonNode? JsonOr(string path, string text, long row)
    {
        if (text[0] is not ('{' or '[')) return Scalar(path, text, row);
        try
        {
            return Moved(JsonTree.Parse(Encoding.UTF8.GetBytes(text), MaxDepth), path, row);
        }
        catch (JsonTreeException e)
        {
            _reader.Add(row, $"$.{Excerpt.Of(path)}: this is not well-formed JSON: {e.Message}");
            return null;
        }
    }

    /// <summary>The same nodes at the place of the cell.</summary>
    private static JsonNode Moved(JsonNode node, string path, long row)
    {
        var moved = new JsonNode(node.Kind, $"$.{path}{node.Path.Substring(1)}", row, 1, node.Text);
        foreach (var item in node.Items) moved.Items.Add(Moved(item, path, row));
        foreach (var member in node.Members) moved.Members.Add(new(member.Key, Moved(member.Value, path, row)));
        return moved;
    }
}
