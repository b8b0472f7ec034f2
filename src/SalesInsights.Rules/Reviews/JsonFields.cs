using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace SalesInsights.Rules.Reviews;

/// <summary>Reads the fields of one JSON object of a log; whatever is wrong is said with its place.</summary>
internal sealed class JsonFields
{
    private readonly Dictionary<string, JsonElement> _fields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);
    private readonly string _where;

    public JsonFields(JsonElement element, string where)
    {
        _where = where;
        if (element.ValueKind != JsonValueKind.Object) throw new ReviewLogException(Place, "an object is expected.");
        foreach (var field in element.EnumerateObject())
        {
            var name = NameOf(field);
            if (_fields.ContainsKey(name)) throw Wrong(name, "the field stands twice.");
            _fields.Add(name, field.Value);
        }
    }

    private string Place => _where.Length == 0 ? "the root" : _where;

    public bool Has(string name) => _fields.ContainsKey(name);

    public string Text(string name) => OptionalText(name) ?? throw Wrong(name, "the field is missing.");

    public string? OptionalText(string name)
    {
        if (Take(name) is not { } value) return null;
        if (value.ValueKind != JsonValueKind.String) throw Wrong(name, "a text is expected.");
        try
        {
            return value.GetString() is { Length: > 0 } text ? text : throw Wrong(name, "the text is empty; leave the field out.");
        }
        catch (InvalidOperationException)
        {
            throw Wrong(name, "the text holds half of a surrogate pair.");
        }
    }

    public LocalDate Day(string name) => OptionalDay(name) ?? throw Wrong(name, "the field is missing.");

    public LocalDate? OptionalDay(string name)
    {
        if (OptionalText(name) is not { } text) return null;
        var parsed = LocalDatePattern.Iso.Parse(text);
        return parsed.Success ? parsed.Value : throw Wrong(name, "a day written as yyyy-MM-dd is expected.");
    }

    public decimal? OptionalNumber(string name)
    {
        if (Take(name) is not { } value) return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : throw Wrong(name, "a number is expected.");
    }

    /// <summary>A chance: from 0 to 1.</summary>
    public double Chance(string name) => OptionalNumber(name) is { } number
        ? number is >= 0 and <= 1 ? (double)number : throw Wrong(name, "a number from 0 to 1 is expected.")
        : throw Wrong(name, "the field is missing.");

    public int OptionalCount(string name) => OptionalNumber(name) is not { } number ? 0
        : number is >= 1 and <= 1000 && number == decimal.Truncate(number) ? (int)number
        : throw Wrong(name, "a whole number from 1 to 1000 is expected.");

    /// <summary>True, or not there.</summary>
    public bool OptionalFlag(string name)
    {
        if (Take(name) is not { } value) return false;
        return value.ValueKind == JsonValueKind.True ? true : throw Wrong(name, "true is expected; else leave the field out.");
    }

    public T Word<T>(string name)
        where T : struct, Enum => Has(name) ? OptionalWord<T>(name)!.Value : throw Wrong(name, "the field is missing.");

    public T? OptionalWord<T>(string name)
        where T : struct, Enum
    {
        if (OptionalText(name) is not { } text) return null;
        var values = ReviewWords<T>.All;
        return values.TryGetValue(text, out var value) ? value : throw Wrong(name, $"one of {string.Join(", ", values.Keys)} is expected.");
    }

    public IReadOnlyList<T> List<T>(string name, Func<JsonFields, T> read)
    {
        if (Take(name) is not { ValueKind: JsonValueKind.Array } list) throw Wrong(name, "a list is expected.");
        return [.. list.EnumerateArray().Select((item, i) => ReadItem(item, $"{At(name)}[{i}]", read))];
    }

    /// <summary>Refuses whatever was not read: kept blindly it would be lost at the next review, or mean something that this version does not do.</summary>
    public void RefuseOthers()
    {
        foreach (var name in _fields.Keys)
        {
            if (!_read.Contains(name)) throw Wrong(name, "the field is not known to this version.");
        }
    }

    public ReviewLogException Wrong(string name, string what) => new(At(name), what);

    private string NameOf(JsonProperty field)
    {
        try
        {
            return field.Name;
        }
        catch (InvalidOperationException)
        {
            throw new ReviewLogException(Place, "a field's name holds half of a surrogate pair.");
        }
    }

    private static T ReadItem<T>(JsonElement item, string where, Func<JsonFields, T> read)
    {
        var fields = new JsonFields(item, where);
        var value = read(fields);
        fields.RefuseOthers();
        return value;
    }

    private string At(string name)
    {
        var shown = name.Length <= 40 ? name : name.Substring(0, 40) + "…";
        return _where.Length == 0 ? shown : _where + "." + shown;
    }

    private JsonElement? Take(string name)
    {
        _read.Add(name);
        return _fields.TryGetValue(name, out var value) ? value : null;
    }
}
