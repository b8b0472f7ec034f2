namespace SalesInsights.Metrics.Dwell;

/// <summary>How a stay in a stage ended.</summary>
public enum StayEnd
{
    /// <summary>It moved to a later open stage.</summary>
    Advanced = 0,

    /// <summary>It moved to an earlier open stage.</summary>
    MovedBack = 1,

    /// <summary>The opportunity was lost.</summary>
    Lost = 2,

    /// <summary>The opportunity was won.</summary>
    Won = 3,
}
