namespace SalesInsights.Metrics.Completion;

/// <summary>Where the target of a row comes from.</summary>
public enum TargetBasis
{
    /// <summary>There is none.</summary>
    None = 0,

    /// <summary>It was set for the subject.</summary>
    Set = 1,

    /// <summary>None was set for the subject; it is the sum of its direct children's.</summary>
    SumOfChildren = 2,
}
