using SalesInsights.Rules.Findings;

namespace SalesInsights.Sample.Host.Insights;

/// <summary>What a tenant changes about one rule.</summary>
internal sealed class RuleSetting
{
    public bool Enabled { get; init; } = true;

    /// <summary>Null: as the rule has it.</summary>
    public Severity? Severity { get; init; }

    /// <summary>Values by the names of the rule's options; the others stay as they are.</summary>
    public Dictionary<string, decimal> Options { get; init; } = [];
}
