namespace SalesInsights.Metrics.Conversion;

/// <summary>Which day puts an opportunity into the period.</summary>
public enum WinRateBasis
{
    /// <summary>The day on which it was won or lost; open opportunities are in no period.</summary>
    ClosedInPeriod = 0,

    /// <summary>The day on which it was created, whatever became of it.</summary>
    CreatedInPeriod = 1,
}
