using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Rules.Packs;

/// <summary>What the packs say so far, on top of the host's rules.</summary>
internal sealed class MergedRules(RuleSet basis, FactCatalog facts)
{
    public RuleSet Basis { get; } = basis;

    public FactCatalog Facts { get; } = facts;

    public SortedDictionary<string, MergedRule> Rules { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Sourced<int>> Exemptions { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, Sourced<int>> Reading { get; } = new(StringComparer.Ordinal);

    public List<Sourced<Suppression>> Suppressions { get; } = [];

    /// <summary>The ids that a pack may speak of.</summary>
    public IReadOnlyCollection<string> KnownIds => [.. Basis.Rules.Select(r => r.Descriptor.Id).Union(Rules.Keys, StringComparer.Ordinal)];

    /// <summary>What is said of a rule so far; null for an id that nobody knows yet.</summary>
    public MergedRule? Find(string id)
    {
        if (Rules.TryGetValue(id, out var known)) return known;
        return Basis.Find(id) is { } rule ? Rules[id] = new MergedRule(id, rule) : null;
    }

    public MergedRule Add(string id) => Rules[id] = new MergedRule(id, null);
}
