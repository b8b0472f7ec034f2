namespace SalesInsights.Rules.Catalog;

/// <summary>Options of SI3001.</summary>
public sealed class SlowAtStageOptions
{
    /// <summary>From how many overdue opportunities at a stage on somebody is asked.</summary>
    /// <value>The default is 3; 1 or more.</value>
    public int MinimumOverdue { get; init; } = 3;

    /// <summary>From which share of the opportunities open at the stage on somebody is asked.</summary>
    /// <value>The default is 0.5; above 0, at most 1.</value>
    public double MinimumShare { get; init; } = 0.5;
}
