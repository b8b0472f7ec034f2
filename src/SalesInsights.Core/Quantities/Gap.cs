namespace SalesInsights.Quantities;

/// <summary>Why there is no meaningful number. Never said as 0, NaN, null or -1.</summary>
public enum Gap
{
    /// <summary>There is a number.</summary>
    None = 0,

    /// <summary>No target is set for this subject, period and measure.</summary>
    NoTarget,

    /// <summary>The target is zero, so that a share of it has no meaning.</summary>
    ZeroTarget,

    /// <summary>There was nothing to count: the denominator is 0.</summary>
    NothingToCount,

    /// <summary>There are records, but too few for a statement.</summary>
    TooFewData,

    /// <summary>The curve does not fall far enough within the data, for example a median with most cases still open.</summary>
    NotReached,

    /// <summary>No working day of the period has gone yet.</summary>
    NotStarted,

    /// <summary>The records exist, but their dates are unknown.</summary>
    Undated,

    /// <summary>The amounts exist, but no rate into the reporting currency is known for their day.</summary>
    Unpriced,

    /// <summary>There are no peers to compare with.</summary>
    NoBenchmark,

    /// <summary>The question does not apply to this subject, for example because of its role.</summary>
    NotApplicable,

    /// <summary>This version does not compute it.</summary>
    NotComputed,

    /// <summary>The target is reached: nothing remains to be covered.</summary>
    TargetReached,

    /// <summary>It is part of another number that is shown, and would be counted twice.</summary>
    CountedElsewhere,
}
