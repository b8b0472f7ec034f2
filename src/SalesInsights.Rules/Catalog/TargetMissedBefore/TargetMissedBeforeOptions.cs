namespace SalesInsights.Rules.Catalog;

/// <summary>Options of SI4003.</summary>
public sealed class TargetMissedBeforeOptions
{
    /// <summary>From how many missed periods on, of those that count, anything is said.</summary>
    /// <value>The default is 3; 1 or more.</value>
    public int MinimumMissed { get; init; } = 3;

    /// <summary>Below which completion of all periods that count together anything is said: near misses, and those made up for since, are left alone.</summary>
    /// <value>The default is 0.95; above 0, at most 1.</value>
    public double MinimumCompletion { get; init; } = 0.95;
}
