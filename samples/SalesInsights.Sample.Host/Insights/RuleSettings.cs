namespace SalesInsights.Sample.Host.Insights;

/// <summary>A tenant's own rule set as plain data: what differs from the rules of the host.</summary>
internal sealed class RuleSettings
{
    /// <summary>Changes by rule id.</summary>
    public Dictionary<string, RuleSetting> Rules { get; init; } = [];

    public ExemptionSettings Exemptions { get; init; } = new();
}
