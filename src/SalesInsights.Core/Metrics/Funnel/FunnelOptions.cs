using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Funnel;

/// <summary>What a <see cref="FunnelReport"/> is about; checked when the report is made.</summary>
public sealed class FunnelOptions
{
    /// <summary>The days asked about, both ends inclusive; the part after the snapshot's day has not come yet.</summary>
    /// <value>The default is null: everything up to the snapshot's day, opportunities without a creation date included.</value>
    public TargetPeriod? Period { get; init; }

    /// <summary>Which opportunities a stage counts.</summary>
    /// <value>The default is <see cref="FunnelReading.Reached"/>.</value>
    public FunnelReading Reading { get; init; }

    /// <summary>Which selling process.</summary>
    /// <value>The default is the company's only one, or the first by id.</value>
    public Id<PipelineDefinition> Pipeline { get; init; }

    /// <summary>Whose stays count: a department has those whose owner belonged to it on the day of the entry.</summary>
    /// <value>The default is the company, unknown owners included.</value>
    public Subject Subject { get; init; }

    /// <summary>
    /// How long each opportunity has, from its first entry into a stage on, whoever owned it then: it is read as it stood at the end
    /// of its window. Not for <see cref="FunnelReading.Flow"/>.
    /// </summary>
    /// <value>The default is null: no limit but the snapshot's day.</value>
    public ConversionWindow? ConversionWindow { get; init; }

    /// <summary>
    /// How old, in calendar days from its first entry on, an opportunity is before it had its time. With a
    /// <see cref="ConversionWindow"/> that is the window, and this is not used. 0 or more.
    /// </summary>
    /// <value>
    /// The default is null: the expected days of the open stages together where every one of them has some, otherwise 90.
    /// </value>
    public int? MaturityDays { get; init; }

    internal object Key => (Subject, KeyOfAll);

    internal object KeyOfAll => (Period, Reading, Pipeline, ConversionWindow, MaturityDays);
}
