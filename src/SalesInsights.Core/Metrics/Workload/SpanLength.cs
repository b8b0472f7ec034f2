namespace SalesInsights.Metrics.Workload;

/// <summary>How long the spans of a <see cref="WorkloadReport"/> are.</summary>
public enum SpanLength
{
    /// <summary>Calendar months.</summary>
    Month = 0,

    /// <summary>ISO weeks: Monday to Sunday, across the year's end; the week belongs to the year of its Thursday.</summary>
    Week = 1,
}
