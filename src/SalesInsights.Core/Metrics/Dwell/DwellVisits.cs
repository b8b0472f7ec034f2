namespace SalesInsights.Metrics.Dwell;

/// <summary>Which visits of an opportunity to a stage a <see cref="DwellReport"/> counts.</summary>
public enum DwellVisits
{
    /// <summary>Each visit is a case of its own; back again is another.</summary>
    Each = 0,

    /// <summary>The last visit of an opportunity to a stage, the others left aside.</summary>
    Latest = 1,

    /// <summary>All visits of an opportunity to a stage together: their days add up, and the end of the last one is the end.</summary>
    Cumulative = 2,
}
