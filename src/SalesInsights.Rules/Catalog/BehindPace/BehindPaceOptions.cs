namespace SalesInsights.Rules.Catalog;

/// <summary>Options of SI4001.</summary>
public sealed class BehindPaceOptions
{
    /// <summary>Below which pace (completion ÷ share of working days gone) somebody is behind.</summary>
    /// <value>The default is 0.8; above 0, at most 1.</value>
    public double MinimumPace { get; init; } = 0.8;

    /// <summary>Which share of the period's working days must have gone before anything is said.</summary>
    /// <value>The default is 0.2; above 0, at most 1.</value>
    public double MinimumElapsed { get; init; } = 0.2;
}
