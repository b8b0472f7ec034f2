namespace SalesInsights.Metrics.Dwell;

/// <summary>Which end of a stay is waited for; every other end leaves the stay open from then on.</summary>
public enum DwellEvent
{
    /// <summary>Any move out of the stage.</summary>
    AnyExit = 0,

    /// <summary>A move to a later stage, or won.</summary>
    Advanced = 1,

    /// <summary>Won from this stage.</summary>
    Won = 2,

    /// <summary>Lost from this stage.</summary>
    Lost = 3,
}
