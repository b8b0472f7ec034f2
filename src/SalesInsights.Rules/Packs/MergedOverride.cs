using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Packs;

/// <summary>Another setting for a part of the company, before the rule that it changes is made.</summary>
internal sealed record MergedOverride(RuleScope Scope, bool? Enabled, Severity? Severity, IReadOnlyDictionary<string, FactValue> Options);
