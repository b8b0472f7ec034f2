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
    private readonly Dictionary<string, Severity> _severities;

    /// <summary>Makes a set.</summary>
    /// <param name="rules">The rules; two with the same id are an error.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is null.</exception>
    /// <exception cref="ArgumentException">Two rules share an id.</exception>
    public RuleSet(IEnumerable<DiagnosticRule> rules)
        : this(ById(rules ?? throw new ArgumentNullException(nameof(rules))), [], new Exemptions())
    {
    }

    private RuleSet(SortedDictionary<string, DiagnosticRule> rules, Dictionary<string, Severity> severities, Exemptions exemptions)
    {
        _rules = rules;
        _severities = severities;
        Exemptions = exemptions;
    }

    /// <summary>The rules, by id.</summary>
    public IReadOnlyCollection<DiagnosticRule> Rules => _rules.Values;

    /// <summary>Who is left in peace by rules about a person's own work.</summary>
    public Exemptions Exemptions { get; }

    /// <summary>The rule of that id; null when it is not in force.</summary>
    public DiagnosticRule? Find(string id) => id is not null && _rules.TryGetValue(id, out var rule) ? rule : null;

    /// <summary>The severity in force for a rule: the company's, else the rule's own.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public Severity SeverityOf(DiagnosticRule rule)
    {
        if (rule is null) throw new ArgumentNullException(nameof(rule));
        return _severities.TryGetValue(rule.Descriptor.Id, out var severity) ? severity : rule.Descriptor.Severity;
    }

    /// <summary>The set with a rule added, or put in the place of the one with the same id.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public RuleSet With(DiagnosticRule rule)
    {
        if (rule is null) throw new ArgumentNullException(nameof(rule));
        return new(new(_rules, StringComparer.Ordinal) { [rule.Descriptor.Id] = rule }, _severities, Exemptions);
    }

    /// <summary>The set without a rule.</summary>
    /// <exception cref="ArgumentException">No rule of that id is in force.</exception>
    public RuleSet Without(string id)
    {
        Require(id);
        var rules = new SortedDictionary<string, DiagnosticRule>(_rules, StringComparer.Ordinal);
        rules.Remove(id);
        return new(rules, _severities, Exemptions);
    }

    /// <summary>The set with another severity for a rule.</summary>
    /// <exception cref="ArgumentException">No rule of that id is in force.</exception>
    public RuleSet WithSeverity(string id, Severity severity)
    {
        Require(id);
        return new(_rules, new(_severities) { [id] = severity }, Exemptions);
    }

    /// <summary>The set with other exemptions.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="exemptions"/> is null.</exception>
    public RuleSet WithExemptions(Exemptions exemptions) =>
        new(_rules, _severities, exemptions ?? throw new ArgumentNullException(nameof(exemptions)));

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
}
