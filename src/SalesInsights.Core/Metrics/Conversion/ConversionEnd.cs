namespace SalesInsights.Metrics.Conversion;

/// <summary>How something that waits for a conversion can end.</summary>
public enum ConversionEnd
{
    /// <summary>It went on: to any later stage or to won; in the cumulative reading it came as far as the stage.</summary>
    WentOn = 0,

    /// <summary>It was lost.</summary>
    Lost = 1,

    /// <summary>It went back to an earlier stage. Only a step ends so.</summary>
    MovedBack = 2,
}
