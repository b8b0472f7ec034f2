namespace SalesInsights.Rules.Reviews;

/// <summary>How a finding has gone since it was last told.</summary>
public enum Trend
{
    /// <summary>Raised for the first time, or again after it was closed.</summary>
    New = 0,

    /// <summary>More than the margin worse than when it was last told, or surer.</summary>
    Worse = 1,

    /// <summary>Within the margin, or of no size that could be compared.</summary>
    Same = 2,

    /// <summary>More than the margin better than when it was last told, or no longer a verdict but a matter of policy only.</summary>
    Better = 3,
}
