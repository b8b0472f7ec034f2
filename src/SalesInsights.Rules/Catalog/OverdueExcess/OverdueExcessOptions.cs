namespace SalesInsights.Rules.Catalog;

/// <summary>Options of SI3003.</summary>
public sealed class OverdueExcessOptions
{
    /// <summary>From how many overdue opportunities at all stages together on somebody is asked.</summary>
    /// <value>The default is 10; 1 or more.</value>
    public int MinimumOverdue { get; init; } = 10;

    /// <summary>From which share of the open opportunities on somebody is asked.</summary>
    /// <value>The default is 0.5; above 0, at most 1.</value>
    public double MinimumShare { get; init; } = 0.5;
}
