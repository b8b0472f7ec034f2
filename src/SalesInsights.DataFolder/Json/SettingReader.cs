using System.Globalization;
using System.Text.Json;
using SalesInsights.DataFolder.Tables;
using SalesInsights.Rules.Json;

namespace SalesInsights.DataFolder.Json;

/// <summary>Takes settings out of JSON nodes and collects everything that is wrong, so that a person sees it all at once.</summary>
internal sealed class SettingReader(string file)
{
    private readonly List<FolderProblem> _problems = [];

    public string File { get; } = file;

    /// <summary>Whether the settings stand in a sheet, whose lines are rows.</summary>
    public bool IsSheet { get; init; }

    public bool HasProblems => _problems.Count > 0;

    /// <summary>Notes a problem at a node; the path is put in front.</summary>
    public void Add(JsonNode at, string message) => Add(at.Line, $"{at.Path}: {message}");

    /// <summary>Notes a problem at a line.</summary>
    public void Add(long line, string message) =>
        _problems.Add(new FolderProblem(ProblemCode.InvalidSetting, message, File, line) { IsRow = IsSheet });

    /// <summary>Ends the load with all problems in line order.</summary>
    public void ThrowIfAny()
    {
        if (HasProblems) throw new DataFolderException([.. _problems.OrderBy(p => p.Line)]);
    }

    /// <summary>Whether the node is an object, all of whose keys are known.</summary>
    public bool IsObject(JsonNode node, params string[] keys)
    {
        if (!Is(node, JsonValueKind.Object, "an object")) return false;
        foreach (var member in node.Members)
        {
            if (Array.IndexOf(keys, member.Key) < 0)
                Add(member.Value, $"unknown key \"{Excerpt.Of(member.Key)}\"{NearestName.Hint(member.Key, keys)}");
        }
        return true;
    }

    public bool IsArray(JsonNode node) => Is(node, JsonValueKind.Array, "a list");

    public string? Text(JsonNode? node)
    {
        if (node is null || !Is(node, JsonValueKind.String, "a text")) return null;
        if (node.Text.Length > 0) return node.Text;
        Add(node, "the text is empty");
        return null;
    }

    /// <summary>A text that may be empty, or a number or truth value as written.</summary>
    public string? Scalar(JsonNode node)
    {
        if (node.Kind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False) return node.Text;
        Add(node, "a text or a number is expected");
        return null;
    }

    public IReadOnlyList<string> Texts(JsonNode? node)
    {
        if (node is null) return [];
        if (node.Kind == JsonValueKind.String) return [node.Text];
        return IsArray(node) ? [.. node.Items.Select(Scalar).OfType<string>()] : [];
    }

    public int? Whole(JsonNode? node, int min, int max)
    {
        if (node is null || !Is(node, JsonValueKind.Number, "a whole number")) return null;
        if (int.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max)
            return value;
        Add(node, $"{Excerpt.Of(node.Text)} is not a whole number from {min} to {max}");
        return null;
    }

    public decimal? Number(JsonNode? node)
    {
        if (node is null || !Is(node, JsonValueKind.Number, "a number")) return null;
        if (decimal.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return value;
        Add(node, $"{Excerpt.Of(node.Text)} is out of range");
        return null;
    }

    public bool? Flag(JsonNode? node)
    {
        if (node is null) return null;
        if (node.Kind is JsonValueKind.True or JsonValueKind.False) return node.Kind == JsonValueKind.True;
        Add(node, "true or false is expected");
        return null;
    }

    /// <summary>One of the given words, as its index.</summary>
    public int? Word(JsonNode? node, params string[] words)
    {
        if (node is null || !Is(node, JsonValueKind.String, "a text")) return null;
        var index = Array.IndexOf(words, node.Text);
        if (index >= 0) return index;
        Add(node, $"\"{Excerpt.Of(node.Text)}\" is none of {string.Join(", ", words)}{NearestName.Hint(node.Text, words)}");
        return null;
    }

    public void Require(JsonNode node, string key)
    {
        if (node.Find(key) is null) Add(node, $"the key \"{key}\" is missing");
    }

    private bool Is(JsonNode node, JsonValueKind kind, string words)
    {
        if (node.Kind == kind) return true;
        Add(node, $"{words} is expected");
        return false;
    }
}
