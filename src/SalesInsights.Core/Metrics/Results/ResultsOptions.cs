using SalesInsights.Calendars;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Results;

/// <summary>What a <see cref="ResultsReport"/> is asked.</summary>
public sealed class ResultsOptions
{
    /// <summary>The days that count, both inclusive.</summary>
    /// <value>The default is null: everything up to the snapshot's day.</value>
    public TargetPeriod? Period { get; init; }

    /// <summary>What each row stands for.</summary>
    /// <value>The default is <see cref="Grouping.Company"/>.</value>
    public Grouping GroupBy { get; init; }

    /// <summary>Whose results: only those credited to a department or a salesperson as of the event.</summary>
    /// <value>The default is the company. Another subject goes with grouping by company, segment or month.</value>
    public Subject Subject { get; init; }

    internal object Key => (Period, GroupBy, Subject);
}
