namespace SalesInsights.Metrics.Dwell;

/// <summary>Which days a <see cref="DwellReport"/> counts from one day to another; from a day to the same day are 0.</summary>
public enum DwellDays
{
    /// <summary>Every day.</summary>
    Calendar = 0,

    /// <summary>The working days after the first day, the last one included.</summary>
    Working = 1,
}
