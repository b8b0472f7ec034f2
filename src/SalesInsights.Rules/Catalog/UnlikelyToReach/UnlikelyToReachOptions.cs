namespace SalesInsights.Rules.Catalog;

/// <summary>Options of SI4002.</summary>
public sealed class UnlikelyToReachOptions
{
    /// <summary>Below which chance to reach the target by the period's end it is unlikely.</summary>
    /// <value>The default is 0.2; above 0, at most 1.</value>
    public double MinimumChance { get; init; } = 0.2;

    /// <summary>Which share of the period's working days must have gone before anything is said.</summary>
    /// <value>The default is 0.33, a third; above 0, at most 1.</value>
    public double MinimumElapsed { get; init; } = 0.33;
}
