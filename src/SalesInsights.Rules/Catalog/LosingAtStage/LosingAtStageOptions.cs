namespace SalesInsights.Rules.Catalog;

/// <summary>Options of SI3002.</summary>
public sealed class LosingAtStageOptions
{
    /// <summary>From how many opportunities that left the stage on anything is said.</summary>
    /// <value>The default is 5; 1 or more.</value>
    public int MinimumFinished { get; init; } = 5;

    /// <summary>From which share of them lost on somebody is asked.</summary>
    /// <value>The default is 0.6; above 0, at most 1.</value>
    public double MinimumShare { get; init; } = 0.6;
}
