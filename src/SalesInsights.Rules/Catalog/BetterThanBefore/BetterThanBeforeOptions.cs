namespace SalesInsights.Rules.Catalog;

/// <summary>Options of SI6002.</summary>
public sealed class BetterThanBeforeOptions
{
    /// <summary>By which share of what the own past makes likely the step must be better.</summary>
    /// <value>The default is 0.25; above 0, at most 1.</value>
    public double MinimumGain { get; init; } = 0.25;

    /// <summary>How many the own past must make likely at the least: from nearly nothing everything is better.</summary>
    /// <value>The default is 5; 1 or more.</value>
    public int MinimumExpected { get; init; } = 5;

    /// <summary>Of how many steps at which nothing has changed at most one would be praised by chance.</summary>
    /// <value>The default is 2000; 20 or more.</value>
    public int ByChanceOneIn { get; init; } = 2000;
}
