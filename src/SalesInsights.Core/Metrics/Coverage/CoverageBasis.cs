namespace SalesInsights.Metrics.Coverage;

/// <summary>Which part of the open pipeline is set against the remaining target.</summary>
public enum CoverageBasis
{
    /// <summary>The amounts of all open opportunities.</summary>
    OpenAmount = 0,

    /// <summary>Each amount times the chance that the company gives its stage.</summary>
    Weighted = 1,

    /// <summary>The amounts of the open opportunities that are expected to close within the period.</summary>
    ExpectedInPeriod = 2,
}
