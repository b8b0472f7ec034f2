using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Pipelines;
using SalesInsights.Targets;

namespace SalesInsights.Shortfalls;

/// <summary>What a <see cref="ShortfallReport"/> is asked; checked when the report is made.</summary>
public sealed class ShortfallOptions
{
    /// <summary>The days of the target, both inclusive.</summary>
    public required TargetPeriod Period { get; init; }

    /// <summary>By what the target is set; the report explains amounts of money.</summary>
    /// <value>The default is <see cref="TargetMeasure.Orders"/>.</value>
    public TargetMeasure Measure { get; init; } = TargetMeasure.Orders;

    /// <summary>Which selling process gives the stages.</summary>
    /// <value>The default is empty: the first.</value>
    public Id<PipelineDefinition> Pipeline { get; init; }

    /// <summary>
    /// How many calendar days before the period the customers count as new ones whose business can still fall into it; 0 or more.
    /// </summary>
    /// <value>The default is 90.</value>
    public int CohortDays { get; init; } = 90;

    /// <summary>
    /// How many calendar days before the customers' time tell how much a person differs from the others anyway; from 0 to 3,660.
    /// </summary>
    /// <value>The default is 365.</value>
    public int HistoryDays { get; init; } = 365;

    /// <summary>Within how many calendar days a new customer has an opportunity or counts as not followed up; 1 or more.</summary>
    /// <value>The default is 60.</value>
    public int FollowUpDays { get; init; } = 60;

    /// <summary>
    /// How often the parts are drawn anew from what is not known for sure, for intervals and chances; 0 to leave it out, at most 10,000.
    /// </summary>
    /// <value>The default is 0.</value>
    public int Draws { get; init; }

    /// <summary>Where the draws begin: the same number gives the same report.</summary>
    /// <value>The default is 1.</value>
    public int Seed { get; init; } = 1;

    internal object Key => (nameof(ShortfallReport), Period, Measure, Pipeline, CohortDays, HistoryDays, FollowUpDays, Draws, Seed);
}
