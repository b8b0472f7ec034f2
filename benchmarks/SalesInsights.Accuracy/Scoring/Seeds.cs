namespace SalesInsights.Accuracy.Scoring;

/// <summary>
/// Which seeds are for what. Levels, windows and thresholds may be chosen on tuning seeds only; scoring seeds are for the report. A team keeps its
/// seed in every scenario, so that planted and distracted teams are the healthy ones with one thing changed.
/// </summary>
internal static class Seeds
{
    /// <summary>1,000,000 to 1,999,999.</summary>
    public const ulong Tuning = 1_000_000;

    /// <summary>5,000,000 to 5,999,999. Those from 2,000,000 were looked at while the windows of the journeys were chosen, and are spent.</summary>
    public const ulong Scoring = 5_000_000;

    /// <summary>3,000,000 to 3,999,999: for the money.</summary>
    public const ulong Money = 3_000_000;

    /// <summary>6,000,000 to 6,999,999: for choosing how the money is split.</summary>
    public const ulong MoneyTuning = 6_000_000;

    /// <summary>4,000,000 to 4,999,999: the small run of the CI, and the checks of the simulator itself.</summary>
    public const ulong Quick = 4_000_000;
}
