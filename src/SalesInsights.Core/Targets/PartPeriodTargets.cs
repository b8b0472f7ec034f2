namespace SalesInsights.Targets;

/// <summary>What the target of somebody who was there for a part of its period stands for.</summary>
public enum PartPeriodTargets
{
    /// <summary>The target holds as it was set: whoever set it knew of the part.</summary>
    AsSet = 0,

    /// <summary>
    /// The target was set for the whole period, and holds for the share of its working days from the person's first to their last working
    /// day. Absences between them change nothing.
    /// </summary>
    ByDaysThere = 1,
}
