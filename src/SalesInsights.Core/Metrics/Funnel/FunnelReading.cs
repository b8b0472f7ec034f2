namespace SalesInsights.Metrics.Funnel;

/// <summary>Which opportunities a stage counts.</summary>
/// <remarks>
/// All but <see cref="Flow"/> follow a cohort: the opportunities created in the period. In each stage <see cref="DirectOnly"/> counts
/// at most as many as <see cref="InOrder"/>, that as many as <see cref="Visited"/>, and that as many as <see cref="Reached"/>.
/// </remarks>
public enum FunnelReading
{
    /// <summary>Those that came as far as the stage: a stage that was jumped over counts as passed.</summary>
    Reached = 0,

    /// <summary>The stays that were there, came and went in the period, whenever the opportunity was created.</summary>
    Flow = 1,

    /// <summary>Those that were in the stage at any time, in any order; a stage that was jumped over does not count.</summary>
    Visited = 2,

    /// <summary>Those that were in the stage after all stages before it, in their order; other stays may lie between.</summary>
    InOrder = 3,

    /// <summary>
    /// Those that went straight on from the first stage to this one, without a jump, a step back or a loss between. An opportunity
    /// that began again in the first stage has several attempts: the one that went furthest counts, of equal ones the last.
    /// </summary>
    DirectOnly = 4,

    /// <summary>As <see cref="Reached"/>, but only those that are won or lost: the open ones are left out, and counted as such.</summary>
    ClosedCohort = 5,
}
