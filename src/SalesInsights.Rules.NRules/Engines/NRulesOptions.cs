using NRules.Fluent.Dsl;

namespace SalesInsights.Rules.NRules.Engines;

/// <summary>Options of the NRules engine.</summary>
public sealed class NRulesOptions
{
    /// <summary>NRules rules that find nothing themselves, but infer facts that finding rules match.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyList<Rule> SupportingRules { get; init; } = [];

    /// <summary>After how many firings a run is stopped with a fault, because rules trigger each other without end.</summary>
    /// <value>The default is 10,000,000; 1 or more.</value>
    public int MaximumFirings { get; init; } = 10_000_000;
}
