using System.Text;
using System.Text.Json;
using SalesInsights.Rules.Json;

namespace SalesInsights.Rules.Packs;

/// <summary>A company's settings and rules as JSON, read but not yet put on top of rules: see <see cref="RulesInForce"/>.</summary>
/// <remarks>
/// The format is described in <c>docs/guides/packs.md</c> and by <see cref="PackSchema"/>. A pack may come from anybody: it is bounded by <see cref="PackLimits"/>, and nothing
/// in it is executed but formulas over the facts. Immutable.
/// </remarks>
public sealed class RulePack
{
    internal static readonly string[] Keys =
        ["$schema", "formatVersion", "name", "version", "extends", "description", "exemptions", "reading", "rules", "suppressions"];

    private RulePack(JsonNode? root, string name, string version, string? extends, PackProblems problems) =>
        (Root, Name, Version, Extends, Problems) = (root, name, version, extends, problems.All);

    /// <summary>The name, by which other packs extend it; of a pack without a name, the place that it came from.</summary>
    public string Name { get; }

    /// <summary>The version of the content, as the company counts it; empty where none is written.</summary>
    public string Version { get; }

    /// <summary>The name of the pack that this one is put on top of; null for none.</summary>
    public string? Extends { get; }

    /// <summary>What is wrong with the text as JSON and with the head of the pack; rules are looked at when the pack is put into force.</summary>
    public IReadOnlyList<PackProblem> Problems { get; }

    /// <summary>The JSON; null where it cannot be read.</summary>
    internal JsonNode? Root { get; }

    /// <summary>Reads a pack. Whatever the text is, this gives a pack, perhaps with problems.</summary>
    /// <param name="json">The text; comments and trailing commas are allowed.</param>
    /// <param name="origin">Where it came from, such as a file's name, for messages.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RulePack Parse(string json, string origin)
    {
        if (json is null) throw new ArgumentNullException(nameof(json));
        if (json.Length > PackLimits.Bytes) return TooLarge(origin);
        return Parse(Encoding.UTF8.GetBytes(json), origin);
    }

    /// <summary>Reads a pack from UTF-8, with or without a byte order mark. Whatever the bytes are, this gives a pack, perhaps with problems.</summary>
    /// <param name="utf8">The text; comments and trailing commas are allowed.</param>
    /// <param name="origin">Where it came from, such as a file's name, for messages.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static RulePack Parse(byte[] utf8, string origin)
    {
        if (utf8 is null) throw new ArgumentNullException(nameof(utf8));
        if (origin is null) throw new ArgumentNullException(nameof(origin));
        if (utf8.Length > PackLimits.Bytes) return TooLarge(origin);
        try
        {
            return Head(JsonTree.Parse(utf8, PackLimits.Depth), origin);
        }
        catch (JsonTreeException e)
        {
            var problems = new PackProblems(origin);
            problems.Add(new PackProblem(
                PackProblemCode.InvalidJson, origin, "", e.Line, e.Column, (hole, _) => hole == "detail" ? e.Message : null));
            return new RulePack(null, origin, "", null, problems);
        }
    }

    private static RulePack Head(JsonNode root, string origin)
    {
        var name = root.Find("name") is { Kind: JsonValueKind.String, Text.Length: > 0 and <= 100 } named ? Excerpt.Of(named.Text) : origin;
        var nodes = new PackNodes(new PackProblems(name));
        if (!nodes.IsObject(root, Keys)) return new RulePack(null, name, "", null, nodes.Problems);
        foreach (var key in new[] { "formatVersion", "name" })
        {
            if (root.Find(key) is null) nodes.Problems.Add(PackProblemCode.MissingKey, root, ("found", key));
        }

        if (nodes.Number(root.Find("formatVersion")) is { } format && format != PackLimits.FormatVersion)
            nodes.Problems.Add(PackProblemCode.UnknownFormat, root.Find("formatVersion"), ("known", PackProblems.Text(PackLimits.FormatVersion)));
        nodes.Text(root.Find("name"), 100);
        nodes.Text(root.Find("description"));
        nodes.Text(root.Find("$schema"));
        return new RulePack(root, name, nodes.Text(root.Find("version"), 100) ?? "", nodes.Text(root.Find("extends"), 100), nodes.Problems);
    }

    private static RulePack TooLarge(string origin)
    {
        var problems = new PackProblems(origin ?? throw new ArgumentNullException(nameof(origin)));
        problems.Add(PackProblemCode.TooLarge, null, ("most", PackProblems.Text(PackLimits.Bytes)));
        return new RulePack(null, origin, "", null, problems);
    }
}
