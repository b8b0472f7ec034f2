namespace SalesInsights.Rules.Catalog;

/// <summary>Options of SI6001.</summary>
public sealed class StrengthToShowOptions
{
    /// <summary>From how many deals won in the window of losses on a strength is one to show: it has to have come to something.</summary>
    /// <value>The default is 3; 1 or more.</value>
    public int MinimumWon { get; init; } = 3;

    /// <summary>By which share of what the others would have made the step must be better at the least, even at the poor end of what the count allows.</summary>
    /// <value>The default is 0.25; above 0, at most 1.</value>
    public double MinimumLead { get; init; } = 0.25;
}
