namespace SalesInsights.Statistics;

/// <summary>How an <see cref="AmountDistribution"/> was computed.</summary>
public enum SumMethod
{
    /// <summary>Exactly, on the grid of the greatest common divisor of the amounts.</summary>
    Grid = 0,

    /// <summary>Exactly, by all sums that the few amounts can have.</summary>
    Sums = 1,

    /// <summary>By draws with a fixed seed: the same input gives the same numbers, each within the error of a sample.</summary>
    Simulated = 2,
}
