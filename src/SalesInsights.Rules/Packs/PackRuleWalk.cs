using System.Globalization;
using System.Text.Json;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Formulas;
using SalesInsights.Rules.Json;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Packs;

/// <summary>Goes through what a pack says of rules.</summary>
internal sealed class PackRuleWalk(PackNodes nodes, MergedRules merged)
{
    private static readonly string[] CommonKeys = ["enabled", "severity", "options", "texts", "overrides"];
    private static readonly string[] FormulaKeys = ["when", "pattern", "kind", "subjects", "roles", "sparesNewcomersAndAbsent", "show"];
    private static readonly string[] OverrideKeys = ["departments", "roles", "pipelines", "enabled", "severity", "options"];

    private readonly PackProblems _problems = nodes.Problems;
    private readonly PackTextWalk _texts = new(nodes, merged.Facts);

    /// <summary>What a pack says of one rule.</summary>
    public void Rule(string id, JsonNode node)
    {
        if (!nodes.IsObject(node, [.. CommonKeys, .. FormulaKeys])) return;
        if ((merged.Find(id) ?? New(id, node)) is not { } rule) return;
        var path = "rules." + id;
        if (nodes.Flag(node.Find("enabled")) is { } enabled) rule.Enabled = Set(enabled, path, "enabled", node);
        if (nodes.Word(node.Find("severity"), PackWords.Severities) is { } severity) rule.Severity = Set(severity, path, "severity", node);
        if (rule.Basis is null) Formula(rule, node, path);
        else RefuseFormula(rule, node);
        foreach (var option in Options(rule, node.Find("options")))
            rule.Options[option.Key] = Set(option.Value, path + ".options", option.Key, node.Find("options")!);
        _texts.Read(rule, node.Find("texts"), path, Setting);
        foreach (var entry in nodes.Items(node.Find("overrides"), PackLimits.Overrides)) Override(rule, entry, path);
    }

    public PackSetting Setting(string path, JsonNode node, string value) => new(path, value, _problems.Pack, node.Line);

    public void AddRange(JsonNode node, string option, decimal least, decimal most, bool isWhole, bool isLeastExcluded) => _problems.Add(
        PackProblemCode.OutOfRange, node, "range",
        language => TextTemplate.Fill(
            language.Phrase(isLeastExcluded ? "pack.range.above" : isWhole ? "pack.range.whole" : "pack.range.number"),
            (hole, _) => hole switch { "least" => new(Text(least)), "most" => new(Text(most)), _ => null }),
        ("option", option));

    /// <summary>A rule that is not there yet: one with a formula.</summary>
    private MergedRule? New(string id, JsonNode node)
    {
        if (node.Find("when") is null) _problems.AddUnknown(PackProblemCode.UnknownRule, node, id, merged.KnownIds);
        else if (!RuleDescriptor.IsRuleId(id) || id.StartsWith("SI", StringComparison.OrdinalIgnoreCase))
            _problems.Add(PackProblemCode.UnfitRuleId, node, ("found", Excerpt.Of(id)));
        else return merged.Add(id);
        return null;
    }

    private void RefuseFormula(MergedRule rule, JsonNode node)
    {
        foreach (var member in node.Members.Where(m => Array.IndexOf(FormulaKeys, m.Key) >= 0))
            _problems.Add(PackProblemCode.NoFormulaRule, member.Value, ("rule", rule.Id), ("found", member.Key));
    }

    private void Formula(MergedRule rule, JsonNode node, string path)
    {
        if (When(node.Find("when")) is { } when) rule.When = Set(when, path, "when", node);
        if (nodes.Word(node.Find("pattern"), PackWords.Patterns) is { } pattern) rule.Pattern = Set(pattern, path, "pattern", node);
        if (nodes.Word(node.Find("kind"), PackWords.Kinds) is { } kind) rule.Kind = Set(kind, path, "kind", node);
        if (nodes.Words(node.Find("subjects"), PackWords.Subjects) is { Count: > 0 } subjects) rule.Subjects = Set(subjects, path, "subjects", node);
        if (nodes.Words(node.Find("roles"), PackWords.Roles) is { Count: > 0 } roles) rule.Roles = Set(roles, path, "roles", node);
        if (nodes.Flag(node.Find("sparesNewcomersAndAbsent")) is { } spares)
            rule.SparesNewcomersAndAbsent = Set(spares, path, "sparesNewcomersAndAbsent", node);
        if (node.Find("show") is { } show) rule.Show = Set(Shown(rule, show), path, "show", node);
    }

    private Formula? When(JsonNode? node)
    {
        if (nodes.Text(node, FormulaLimits.Length) is not { } text) return null;
        var parsed = Formulas.Formula.Parse(text, merged.Facts);
        foreach (var error in parsed.Errors) _problems.Add(PackProblemCode.BadFormula, node!, "detail", error.Message);
        return parsed.Formula;
    }

    private IReadOnlyList<FactKey> Shown(MergedRule rule, JsonNode node)
    {
        var shown = new List<FactKey>();
        foreach (var item in nodes.Items(node))
        {
            if (nodes.Text(item) is not { } name) continue;
            if (merged.Facts.Find(name) is not { } fact)
                _problems.AddUnknown(PackProblemCode.UnknownFact, item, name, [.. merged.Facts.Keys.Select(k => k.Name)]);
            else if (fact.IsPerStage && rule.When?.Value.IsPerStage == false) _problems.Add(PackProblemCode.Contradiction, item);
            else shown.Add(fact);
        }

        return shown;
    }

    /// <summary>Options with values that the rule takes.</summary>
    private Dictionary<string, FactValue> Options(MergedRule rule, JsonNode? node)
    {
        var values = new Dictionary<string, FactValue>(StringComparer.Ordinal);
        if (node is null || !nodes.IsObject(node)) return values;
        var known = rule.Basis is { IsConfigurable: true } configurable ? configurable.Options : [];
        foreach (var member in node.Members)
        {
            if (known.FirstOrDefault(o => o.Name == member.Key) is not { } option)
                _problems.AddUnknown(PackProblemCode.UnknownOption, member.Value, member.Key, [.. known.Select(o => o.Name)]);
            else if (nodes.Number(member.Value) is { } number)
                Take(values, option, option.Value.IsExact ? number : (double)number, member.Value);
        }

        return values;
    }

    private void Take(Dictionary<string, FactValue> values, RuleOption option, FactValue value, JsonNode node)
    {
        if (option.Range is not { } range || range.Contains(value)) values[option.Name] = value;
        else AddRange(node, option.Name, range.Least, range.Most, range.IsWhole, range.IsLeastExcluded);
    }

    private void Override(MergedRule rule, JsonNode node, string path)
    {
        if (!nodes.IsObject(node, OverrideKeys)) return;
        var departments = Ids<Department>(node.Find("departments"));
        var roles = nodes.Words(node.Find("roles"), PackWords.Roles);
        var pipelines = Ids<PipelineDefinition>(node.Find("pipelines"));
        var (enabled, severity) = (nodes.Flag(node.Find("enabled")), nodes.Word(node.Find("severity"), PackWords.Severities));
        var options = Options(rule, node.Find("options"));
        if (!Has(node, "departments", "roles", "pipelines") || !Has(node, "enabled", "severity", "options"))
        {
            _problems.Add(PackProblemCode.Contradiction, node);
            return;
        }

        // What is there but wrong has been said; half an override would be in force for others than those that are meant.
        if (departments is { Length: 0 } || roles is { Count: 0 } || pipelines is { Length: 0 }) return;
        if (enabled is null && severity is null && options.Count == 0) return;
        var scope = new RuleScope(departments, roles, pipelines);
        rule.Overrides.Add(new(
            new MergedOverride(scope, enabled, severity, options), Setting($"{path}.overrides[{rule.Overrides.Count}]", node, Compact(node))));
    }

    private static bool Has(JsonNode node, params string[] keys) => Array.Exists(keys, key => node.Find(key) is not null);

    /// <summary>The ids of a list; an empty text is the only pipeline of a company that gives it no id.</summary>
    private Id<T>[]? Ids<T>(JsonNode? node)
    {
        if (node is null) return null;
        var items = nodes.Items(node);
        return items.Any(i => i.Kind == JsonValueKind.String && i.Text.Length == 0) && items.Count == 1
            ? [default]
            : [.. items.Select(item => nodes.Text(item)).OfType<string>().Select(text => (Id<T>)text)];
    }

    private Sourced<T> Set<T>(T value, string path, string key, JsonNode parent)
    {
        var node = parent.Find(key)!;
        return new(value, Setting($"{path}.{key}", node, Compact(node)));
    }

    /// <summary>A value on one line, as JSON but without quotes around a single text.</summary>
    private static string Compact(JsonNode node, bool isInner = false) => node.Kind switch
    {
        JsonValueKind.Object => "{ " + string.Join(", ", node.Members.Select(m => $"{m.Key}: {Compact(m.Value, true)}")) + " }",
        JsonValueKind.Array => "[" + string.Join(", ", node.Items.Select(i => Compact(i, true))) + "]",
        JsonValueKind.String when isInner => "\"" + Excerpt.Of(node.Text) + "\"",
        _ => node.Text,
    };

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
