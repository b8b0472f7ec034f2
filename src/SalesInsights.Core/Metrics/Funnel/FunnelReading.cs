namespace SalesInsights.Metrics.Funnel;

/// <summary>What a funnel counts.</summary>
public enum FunnelReading
{
    /// <summary>The opportunities created in the period, followed up to the day; a stage that was jumped over counts as passed.</summary>
    Reached = 0,

    /// <summary>The stays that were there, came and went in the period, whenever the opportunity was created.</summary>
    Flow = 1,
}
