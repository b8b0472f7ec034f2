using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Authoring;

/// <summary>Another setting of a rule for a part of the company.</summary>
public sealed class RuleOverride
{
    /// <summary>Sets what differs.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="scope">For whom and where.</param>
    /// <param name="isEnabled">Whether the rule speaks there; as elsewhere when null.</param>
    /// <param name="severity">The severity there; as elsewhere when null.</param>
    /// <param name="rule">The rule with other options; as elsewhere when null.</param>
    /// <exception cref="ArgumentNullException">The id or the scope is null.</exception>
    /// <exception cref="ArgumentException">Nothing differs, or the rule has another id.</exception>
    public RuleOverride(string ruleId, RuleScope scope, bool? isEnabled = null, Severity? severity = null, DiagnosticRule? rule = null)
    {
        RuleId = ruleId ?? throw new ArgumentNullException(nameof(ruleId));
        Scope = scope ?? throw new ArgumentNullException(nameof(scope));
        if (isEnabled is null && severity is null && rule is null) throw new ArgumentException($"Nothing differs for {ruleId}.", nameof(severity));
        if (rule is not null && rule.Descriptor.Id != ruleId)
            throw new ArgumentException($"The rule for {ruleId} has the id {rule.Descriptor.Id}.", nameof(rule));
        (IsEnabled, Severity, Rule) = (isEnabled, severity, rule);
    }

    /// <summary>The rule.</summary>
    public string RuleId { get; }

    /// <summary>For whom and where.</summary>
    public RuleScope Scope { get; }

    /// <summary>Whether the rule speaks there; null as elsewhere.</summary>
    public bool? IsEnabled { get; }

    /// <summary>The severity there; null for that of elsewhere.</summary>
    public Severity? Severity { get; }

    /// <summary>The rule with other options; null for that of elsewhere.</summary>
    public DiagnosticRule? Rule { get; }
}
