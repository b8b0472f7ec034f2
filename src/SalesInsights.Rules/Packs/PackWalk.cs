using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Json;

namespace SalesInsights.Rules.Packs;

/// <summary>Goes through one pack and puts what it says on top of what earlier packs said.</summary>
internal sealed class PackWalk
{
    private static readonly string[] SuppressionKeys = ["reason", "rule", "salesperson", "department", "customer", "opportunity", "from", "until"];

    private readonly MergedRules _merged;
    private readonly PackNodes _nodes;
    private readonly PackRuleWalk _rules;

    private PackWalk(RulePack pack, MergedRules merged)
    {
        _merged = merged;
        _nodes = new PackNodes(new PackProblems(pack.Name));
        _rules = new PackRuleWalk(_nodes, merged);
        foreach (var problem in pack.Problems) _nodes.Problems.Add(problem);
    }

    /// <summary>Merges a pack; what is wrong with it is left out and listed.</summary>
    public static IReadOnlyList<PackProblem> Merge(RulePack pack, MergedRules merged)
    {
        var walk = new PackWalk(pack, merged);
        if (pack.Root is { } root) walk.Root(root);
        return walk._nodes.Problems.All;
    }

    private void Root(JsonNode root)
    {
        Numbers(root.Find("exemptions"), "exemptions", PackReading.Exemptions, _merged.Exemptions);
        Numbers(root.Find("reading"), "reading", PackReading.Reading, _merged.Reading);
        if (root.Find("rules") is { } rules && _nodes.IsObject(rules, PackLimits.Rules))
        {
            foreach (var rule in rules.Members) _rules.Rule(rule.Key, rule.Value);
            if (_merged.Rules.Count > PackLimits.Rules)
                _nodes.Problems.Add(PackProblemCode.TooMany, rules, ("most", PackProblems.Text(PackLimits.Rules)));
        }

        var suppressions = root.Find("suppressions");
        foreach (var entry in _nodes.Items(suppressions, PackLimits.Suppressions)) Suppression(entry);
        if (suppressions is not null && _merged.Suppressions.Count > PackLimits.Suppressions)
            _nodes.Problems.Add(PackProblemCode.TooMany, suppressions, ("most", PackProblems.Text(PackLimits.Suppressions)));
    }

    private void Numbers(
        JsonNode? node, string path, IReadOnlyDictionary<string, (int Least, int Most)> known, SortedDictionary<string, Sourced<int>> into)
    {
        if (node is null || !_nodes.IsObject(node, [.. known.Keys])) return;
        foreach (var member in node.Members)
        {
            if (!known.TryGetValue(member.Key, out var range) || _nodes.Number(member.Value) is not { } number) continue;
            if (number == decimal.Truncate(number) && number >= range.Least && number <= range.Most)
                into[member.Key] = new((int)number, _rules.Setting($"{path}.{member.Key}", member.Value, member.Value.Text));
            else
                _rules.AddRange(member.Value, member.Key, range.Least, range.Most, isWhole: true, isLeastExcluded: false);
        }
    }

    private void Suppression(JsonNode node)
    {
        if (!_nodes.IsObject(node, SuppressionKeys)) return;
        var reason = _nodes.Text(node.Find("reason"));
        if (node.Find("reason") is null) _nodes.Problems.Add(PackProblemCode.MissingKey, node, ("found", "reason"));
        var rule = _nodes.Text(node.Find("rule"));
        if (rule is not null && _merged.Find(rule) is null)
        {
            _nodes.Problems.AddUnknown(PackProblemCode.UnknownRule, node.Find("rule")!, rule, _merged.KnownIds);
            return;
        }

        var (person, department) = (_nodes.Text(node.Find("salesperson")), _nodes.Text(node.Find("department")));
        Subject? subject = person is not null ? Subject.Salesperson(person) : department is not null ? Subject.Department(department) : null;
        Id<Customer> customer = _nodes.Text(node.Find("customer"));
        Id<Opportunity> opportunity = _nodes.Text(node.Find("opportunity"));
        var (from, until) = (_nodes.Day(node.Find("from")), _nodes.Day(node.Find("until")));
        var saysNothing = rule is null && subject is null && customer.IsEmpty && opportunity.IsEmpty;
        var saysTwo = (person is not null && department is not null) || (!customer.IsEmpty && !opportunity.IsEmpty) || from > until;
        if (saysNothing || saysTwo) _nodes.Problems.Add(PackProblemCode.Contradiction, node);
        else if (reason is not null)
            _merged.Suppressions.Add(new(
                new Suppression(reason, rule, subject, customer, opportunity, from, until),
                _rules.Setting($"suppressions[{_merged.Suppressions.Count}]", node, reason)));
    }
}
