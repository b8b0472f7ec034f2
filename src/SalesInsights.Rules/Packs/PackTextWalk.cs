using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Json;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Packs;

/// <summary>Goes through the texts that a pack gives a rule: named holes only, each of which something fills.</summary>
internal sealed class PackTextWalk(PackNodes nodes, FactCatalog facts)
{
    private static readonly string[] Keys = ["title", "message", "compared", "questions"];
    private static readonly string[] Fixed = ["name", "stage", "period", "asOf", "measure"];
    private static readonly string[] Parts = ["of", "threshold", "own", "peers", "ofOwn", "ofPeers"];

    public void Read(MergedRule rule, JsonNode? node, string path, Func<string, JsonNode, string, PackSetting> setting)
    {
        if (node is null || !nodes.IsObject(node, PackWords.Languages)) return;
        foreach (var member in node.Members.Where(m => PackWords.Languages.Contains(m.Key) && nodes.IsObject(m.Value, Keys)))
        {
            if (!rule.Texts.TryGetValue(member.Key, out var text)) rule.Texts[member.Key] = text = new MergedText();
            var at = $"{path}.texts.{member.Key}.";
            text.Title = Text(rule, member.Value, "title", at, setting) ?? text.Title;
            text.Message = Text(rule, member.Value, "message", at, setting) ?? text.Message;
            text.Compared = Text(rule, member.Value, "compared", at, setting) ?? text.Compared;
            text.Questions = Questions(rule, member.Value.Find("questions"), at, setting) ?? text.Questions;
        }
    }

    private Sourced<string>? Text(MergedRule rule, JsonNode parent, string key, string path, Func<string, JsonNode, string, PackSetting> setting) =>
        parent.Find(key) is { } node && nodes.Text(node) is { } text && Fits(rule, node, text) ? new(text, setting(path + key, node, text)) : null;

    private Sourced<IReadOnlyList<string>>? Questions(
        MergedRule rule, JsonNode? node, string path, Func<string, JsonNode, string, PackSetting> setting)
    {
        if (node is null) return null;
        var questions = nodes.Texts(node);
        var fit = node.Items.Zip(questions, (item, text) => Fits(rule, item, text)).ToArray();
        return Array.TrueForAll(fit, isFit => isFit) ? new(questions, setting(path + "questions", node, string.Join(" / ", questions))) : null;
    }

    private bool Fits(MergedRule rule, JsonNode node, string text)
    {
        var unknown = TextTemplate.Holes(text).Where(hole => !IsKnown(rule, hole)).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var hole in unknown)
            nodes.Problems.AddUnknown(PackProblemCode.UnknownHole, node, hole, [.. Fixed, .. facts.Keys.Select(k => k.Name)]);
        return unknown.Length == 0;
    }

    private bool IsKnown(MergedRule rule, string hole)
    {
        if (Array.IndexOf(Fixed, hole) >= 0) return true;
        var dot = hole.IndexOf('.');
        var (name, part) = dot < 0 ? (hole, null) : (hole.Substring(0, dot), hole.Substring(dot + 1));
        return (part is null || Array.IndexOf(Parts, part) >= 0) && (facts.Find(name) is not null || IsOfRule(rule, name));
    }

    /// <summary>A rule may have evidence that is no fact; its own words name it.</summary>
    private static bool IsOfRule(MergedRule rule, string name) => rule.Basis is { } basis && basis.Descriptor.Texts.Values.Any(text =>
        TextTemplate.Holes(text.Message + text.Compared).Any(hole => hole == name || hole.StartsWith(name + ".", StringComparison.Ordinal)));
}
