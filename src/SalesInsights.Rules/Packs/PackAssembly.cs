using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Formulas;

namespace SalesInsights.Rules.Packs;

/// <summary>Makes the rule set of what the packs say.</summary>
internal static class PackAssembly
{
    /// <summary>The rules in force; a formula rule without formula or English words is said as a problem and left out.</summary>
    public static RuleSet Rules(MergedRules merged, PackProblems problems)
    {
        var rules = merged.Basis;
        foreach (var said in merged.Rules.Values) rules = With(rules, said, problems);
        rules = rules.WithExemptions(PackReading.Apply(
            rules.Exemptions, name => merged.Exemptions.TryGetValue(name, out var days) ? days.Value : null));
        return merged.Suppressions
            .Where(s => s.Value.RuleId is null || rules.Find(s.Value.RuleId) is not null)
            .Aggregate(rules, (set, s) => set.With(s.Value));
    }

    private static RuleSet With(RuleSet rules, MergedRule said, PackProblems problems)
    {
        if ((said.Basis ?? Formula(said, problems)) is not { } rule) return rules;
        var isOff = said.Enabled?.Value == false;
        if (isOff && !said.Overrides.Exists(o => o.Value.Enabled == true)) return rules.Find(said.Id) is null ? rules : rules.Without(said.Id);
        if (said.Options.Count > 0) rule = rule.WithOptions(said.Options.ToDictionary(o => o.Key, o => o.Value.Value));
        rules = rules.With(rule);
        if (said.Severity is { } severity) rules = rules.WithSeverity(said.Id, severity.Value);
        if (said.Basis is not null) rules = said.Texts.Aggregate(rules, (set, text) => set.WithText(said.Id, text.Key, Text(set.TextOf(rule, text.Key), text.Value)));
        if (said.Enabled is { } enabled) rules = rules.With(new RuleOverride(said.Id, RuleScope.Company, isEnabled: enabled.Value));
        return said.Overrides.Aggregate(rules, (set, change) => set.With(Override(rule, change.Value)));
    }

    private static RuleOverride Override(DiagnosticRule rule, MergedOverride said) => new(
        rule.Descriptor.Id, said.Scope, said.Enabled, said.Severity, said.Options.Count == 0 ? null : rule.WithOptions(said.Options));

    private static RuleText Text(RuleText basis, MergedText said) => new(
        said.Title?.Value ?? basis.Title,
        said.Message?.Value ?? basis.Message,
        said.Questions?.Value ?? basis.Questions,
        said.Compared?.Value ?? (basis.Compared == basis.Message ? null : basis.Compared));

    private static FormulaRule? Formula(MergedRule said, PackProblems problems)
    {
        if (said.When is not { } when) return null;
        if (!said.Texts.TryGetValue("en", out var english) || english.Title is null || english.Message is null)
        {
            problems.Add(new PackProblem(
                PackProblemCode.NoWords, when.Setting.Pack!, "$." + when.Setting.Path.Substring(0, when.Setting.Path.LastIndexOf('.')), when.Setting.Line, 1,
                (hole, _) => hole == "rule" ? said.Id : null));
            return null;
        }

        var basis = new RuleText(english.Title.Value, english.Message.Value, english.Questions?.Value, english.Compared?.Value);
        var texts = said.Texts.ToDictionary(t => t.Key, t => Text(basis, t.Value), StringComparer.Ordinal);
        var descriptor = new RuleDescriptor(
            said.Id, texts, said.Pattern?.Value ?? default, subjects: said.Subjects?.Value, roles: said.Roles?.Value,
            sparesNewcomersAndAbsent: said.SparesNewcomersAndAbsent?.Value ?? true, kind: said.Kind?.Value ?? default);
        var shown = said.Show?.Value.Where(f => when.Value.IsPerStage || !f.IsPerStage);
        return new FormulaRule(descriptor, when.Value, shown);
    }
}
