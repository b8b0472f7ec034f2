using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Authoring;

/// <summary>The rules in force for a company, with their severities and exemptions.</summary>
/// <remarks>Immutable: each change gives a new set. Rules are listed by id.</remarks>
/// <example><code>
/// var rules = BuiltInRules.Default
///     .With(new NoNewCustomersRule(new NoNewCustomersOptions { WorkingDays = 15 }))
///     .Without("SI3002")
///     .WithSeverity("SI2001", Severity.Error);
/// </code></example>
public sealed class RuleSet
{
    private readonly SortedDictionary<string, DiagnosticRule> _rules;
    private readonly Settings _settings;

    /// <summary>Makes a set.</summary>
    /// <param name="rules">The rules; two with the same id are an error.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    /// <exception cref="ArgumentException">Two rules share an id.</exception>
    public RuleSet(IEnumerable<DiagnosticRule> rules)
        : this(ById(rules ?? throw new ArgumentNullException(nameof(rules))), new Settings())
    {
    }

    private RuleSet(SortedDictionary<string, DiagnosticRule> rules, Settings settings) => (_rules, _settings) = (rules, settings);

    /// <summary>The rules, by id.</summary>
    public IReadOnlyCollection<DiagnosticRule> Rules => _rules.Values;

    /// <summary>Who is left in peace by rules about a person's own work.</summary>
    public Exemptions Exemptions => _settings.Exemptions;

    /// <summary>Other settings for parts of the company, in the order in which they were made: of two that fit, the later one is in force.</summary>
    public IReadOnlyList<RuleOverride> Overrides => _settings.Overrides;

    /// <summary>What is kept out of reports, and why; in the order in which it was set.</summary>
    public IReadOnlyList<Suppression> Suppressions => _settings.Suppressions;

    /// <summary>The rule of that id; null when it is not in force.</summary>
    public DiagnosticRule? Find(string id) => id is not null && _rules.TryGetValue(id, out var rule) ? rule : null;

    /// <summary>The severity in force for a rule, but for parts of the company that have another: the company's, else the rule's own.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public Severity SeverityOf(DiagnosticRule rule)
    {
        if (rule is null) throw new ArgumentNullException(nameof(rule));
        return _settings.Severities.TryGetValue(rule.Descriptor.Id, out var severity) ? severity : rule.Descriptor.Severity;
    }

    /// <summary>Whether a rule of the set speaks at all but for parts of the company that have another setting.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public bool IsEnabled(DiagnosticRule rule)
    {
        if (rule is null) throw new ArgumentNullException(nameof(rule));
        return Overrides.LastOrDefault(o => o.RuleId == rule.Descriptor.Id && o.Scope == RuleScope.Company && o.IsEnabled is not null)?.IsEnabled != false;
    }

    /// <summary>The words in force for a rule: the company's in that language, else the rule's own in that language, else in English.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="languageTag">The language, for example <c>zh-CN</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public RuleText TextOf(DiagnosticRule rule, string languageTag)
    {
        if (rule is null) throw new ArgumentNullException(nameof(rule));
        if (languageTag is null) throw new ArgumentNullException(nameof(languageTag));
        if (_settings.Texts.TryGetValue((rule.Descriptor.Id, languageTag), out var changed)) return changed;
        return rule.Descriptor.Texts.TryGetValue(languageTag, out var text) ? text : rule.Descriptor.Texts["en"];
    }

    /// <summary>The set with a rule added, or put in the place of the one with the same id.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public RuleSet With(DiagnosticRule rule)
    {
        if (rule is null) throw new ArgumentNullException(nameof(rule));
        return new(new(_rules, StringComparer.Ordinal) { [rule.Descriptor.Id] = rule }, _settings);
    }

    /// <summary>The set without a rule.</summary>
    /// <exception cref="ArgumentException">No rule of that id is in force.</exception>
    public RuleSet Without(string id)
    {
        Require(id);
        var rules = new SortedDictionary<string, DiagnosticRule>(_rules, StringComparer.Ordinal);
        rules.Remove(id);
        return new(rules, _settings);
    }

    /// <summary>The set with another severity for a rule.</summary>
    /// <exception cref="ArgumentException">No rule of that id is in force.</exception>
    public RuleSet WithSeverity(string id, Severity severity)
    {
        Require(id);
        return new(_rules, _settings with { Severities = new(_settings.Severities) { [id] = severity } });
    }

    /// <summary>The set with other words for a rule in one language.</summary>
    /// <exception cref="ArgumentNullException">The language or the text is null.</exception>
    /// <exception cref="ArgumentException">No rule of that id is in force.</exception>
    public RuleSet WithText(string id, string languageTag, RuleText text)
    {
        Require(id);
        if (languageTag is null) throw new ArgumentNullException(nameof(languageTag));
        if (text is null) throw new ArgumentNullException(nameof(text));
        return new(_rules, _settings with { Texts = new(_settings.Texts) { [(id, languageTag)] = text } });
    }

    /// <summary>The set with other exemptions.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="exemptions"/> is null.</exception>
    public RuleSet WithExemptions(Exemptions exemptions) =>
        new(_rules, _settings with { Exemptions = exemptions ?? throw new ArgumentNullException(nameof(exemptions)) });

    /// <summary>The set with another setting of a rule for a part of the company, which comes before those that are there.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="change"/> is null.</exception>
    /// <exception cref="ArgumentException">No rule of that id is in force.</exception>
    public RuleSet With(RuleOverride change)
    {
        if (change is null) throw new ArgumentNullException(nameof(change));
        Require(change.RuleId);
        return new(_rules, _settings with { Overrides = [.. Overrides, change] });
    }

    /// <summary>The set with something more kept out of reports.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="suppression"/> is null.</exception>
    /// <exception cref="ArgumentException">It names a rule that is not in force.</exception>
    public RuleSet With(Suppression suppression)
    {
        if (suppression is null) throw new ArgumentNullException(nameof(suppression));
        if (suppression.RuleId is { } id) Require(id);
        return new(_rules, _settings with { Suppressions = [.. Suppressions, suppression] });
    }

    /// <summary>Runs a rule of the set on a case, with the settings that are in force for it.</summary>
    internal Finding[] Examine(DiagnosticRule rule, Case @case)
    {
        var changes = ChangesFor(rule.Descriptor.Id, @case);
        if (changes.Length == 0) return Unchanged(rule, @case);
        var variants = changes.Select(c => c.Rule).OfType<DiagnosticRule>().Append(rule).Distinct();
        return variants.SelectMany(variant => variant.Examine(@case).Where(f => VariantFor(f, changes, rule) == variant))
            .Select(f => Judged(f, changes)).OfType<Finding>().ToArray();
    }

    /// <summary>A finding with the severity in force for it; null where the rule is silent for a part of the company that it is about.</summary>
    internal Finding? Judged(Finding finding, Case @case) => Judged(finding, ChangesFor(finding.RuleId, @case));

    private Finding[] Unchanged(DiagnosticRule rule, Case @case)
    {
        // Most rules find nothing with most people.
        List<Finding>? found = null;
        foreach (var finding in rule.Examine(@case)) (found ??= []).Add(finding.With(CompanySeverity(finding)));
        return found is null ? [] : [.. found];
    }

    private RuleOverride[] ChangesFor(string ruleId, Case @case) =>
        Overrides.Count == 0 ? [] : [.. Overrides.Where(o => o.RuleId == ruleId && o.Scope.Covers(@case))];

    private static DiagnosticRule VariantFor(Finding finding, RuleOverride[] changes, DiagnosticRule rule) =>
        changes.LastOrDefault(c => c.Rule is not null && c.Scope.Covers(finding.Stage))?.Rule ?? rule;

    private Finding? Judged(Finding finding, RuleOverride[] changes)
    {
        var here = changes.Where(c => c.Scope.Covers(finding.Stage)).ToArray();
        if (here.LastOrDefault(c => c.IsEnabled is not null)?.IsEnabled == false) return null;
        return finding.With(here.LastOrDefault(c => c.Severity is not null)?.Severity ?? CompanySeverity(finding));
    }

    private Severity CompanySeverity(Finding finding) => _settings.Severities.TryGetValue(finding.RuleId, out var severity) ? severity : finding.Severity;

    private void Require(string id)
    {
        if (Find(id) is null) throw new ArgumentException($"No rule '{id}' is in force; there are {string.Join(", ", _rules.Keys)}.", nameof(id));
    }

    private static SortedDictionary<string, DiagnosticRule> ById(IEnumerable<DiagnosticRule> rules)
    {
        var byId = new SortedDictionary<string, DiagnosticRule>(StringComparer.Ordinal);
        foreach (var rule in rules)
        {
            if (byId.ContainsKey(rule.Descriptor.Id)) throw new ArgumentException($"Two rules share the id {rule.Descriptor.Id}.", nameof(rules));
            byId.Add(rule.Descriptor.Id, rule);
        }

        return byId;
    }

    private sealed record Settings
    {
        public Dictionary<string, Severity> Severities { get; init; } = [];

        public Dictionary<(string RuleId, string Language), RuleText> Texts { get; init; } = [];

        public Exemptions Exemptions { get; init; } = new();

        public IReadOnlyList<RuleOverride> Overrides { get; init; } = [];

        public IReadOnlyList<Suppression> Suppressions { get; init; } = [];
    }
}
