using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Formulas;

namespace SalesInsights.Rules.Packs;

/// <summary>What the packs say of one rule so far; a later pack writes over an earlier one, setting by setting.</summary>
internal sealed class MergedRule(string id, DiagnosticRule? basis)
{
    public string Id { get; } = id;

    /// <summary>The host's rule; null for a formula rule.</summary>
    public DiagnosticRule? Basis { get; } = basis;

    public Sourced<bool>? Enabled { get; set; }

    public Sourced<Severity>? Severity { get; set; }

    public SortedDictionary<string, Sourced<FactValue>> Options { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, MergedText> Texts { get; } = new(StringComparer.Ordinal);

    public List<Sourced<MergedOverride>> Overrides { get; } = [];

    public Sourced<Formula>? When { get; set; }

    public Sourced<Pattern>? Pattern { get; set; }

    public Sourced<FindingKind>? Kind { get; set; }

    public Sourced<IReadOnlyList<SubjectKind>>? Subjects { get; set; }

    public Sourced<IReadOnlyList<Role>>? Roles { get; set; }

    public Sourced<bool>? SparesNewcomersAndAbsent { get; set; }

    public Sourced<IReadOnlyList<FactKey>>? Show { get; set; }

    /// <summary>Every setting in its order.</summary>
    public IEnumerable<PackSetting> Settings()
    {
        PackSetting?[] single =
        [
            Enabled?.Setting, Severity?.Setting, When?.Setting, Pattern?.Setting, Kind?.Setting, Subjects?.Setting, Roles?.Setting,
            SparesNewcomersAndAbsent?.Setting, Show?.Setting,
        ];
        return single.OfType<PackSetting>()
            .Concat(Options.Values.Select(o => o.Setting))
            .Concat(Texts.Values.SelectMany(t => t.Settings()))
            .Concat(Overrides.Select(o => o.Setting));
    }
}
