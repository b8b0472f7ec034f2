namespace SalesInsights.Metrics.Velocity;

/// <summary>Which opportunities are on their way in a <see cref="VelocityReport"/>.</summary>
public enum VelocityBasis
{
    /// <summary>Those that are open at the end of the snapshot's day.</summary>
    OpenOnDay = 0,

    /// <summary>Those that were created in the period, whatever became of them.</summary>
    CreatedInPeriod = 1,
}
