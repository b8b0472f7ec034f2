using SalesInsights.Pipelines;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Funnel;

/// <summary>One open stage of a funnel: what came in and where it went.</summary>
/// <remarks>
/// <see cref="StartedWith"/> + <see cref="Entered"/> = <see cref="Advanced"/> + <see cref="Lost"/> + <see cref="MovedBack"/> +
/// <see cref="HandedOff"/> + <see cref="StillThere"/>, in counts and in amounts. Amounts are those of the entry's day.
/// </remarks>
public sealed class FunnelStage
{
    internal FunnelStage(Stage stage, in StageTally tally, bool isCohort, long reachedFirst)
    {
        Stage = stage;
        StartedWith = tally.StartedWith.Result;
        Entered = tally.Entered.Result;
        Advanced = tally.Advanced.Result;
        Lost = tally.Lost.Result;
        MovedBack = tally.MovedBack.Result;
        HandedOff = tally.HandedOff.Result;
        StillThere = tally.StillThere.Result;
        MedianDays = new DayStatistics(tally.Days).Median;
        WentOn = isCohort ? Measured.Share(tally.WentOn, Entered.Count) : Measured.Missing<double>(Gap.NotApplicable);
        WentOnInterval = isCohort ? Wilson.Of(tally.WentOn, Entered.Count) : null;
        FromFirst = isCohort ? Measured.Share(tally.FromFirst, reachedFirst) : Measured.Missing<double>(Gap.NotApplicable);
        FromFirstInterval = isCohort ? Wilson.Of(tally.FromFirst, reachedFirst) : null;
        Immature = tally.Immature;
        ImmatureShare = ShareOf(Immature, Entered.Count, tally.Ageless, isCohort);
    }

    /// <summary>The stage.</summary>
    public Stage Stage { get; }

    /// <summary>Stays that were open when the period began; 0 for a cohort. An entry without a date counts here where it can.</summary>
    public CountAndAmount StartedWith { get; }

    /// <summary>Opportunities of the cohort that the reading counts here; for a flow, stays that began in the period.</summary>
    public CountAndAmount Entered { get; }

    /// <summary>Those that went on to a later stage or were won.</summary>
    public CountAndAmount Advanced { get; }

    /// <summary>Those that were lost from here.</summary>
    public CountAndAmount Lost { get; }

    /// <summary>Those that went back to an earlier stage.</summary>
    public CountAndAmount MovedBack { get; }

    /// <summary>Those that an owner outside the subject took over in the stage; always 0 for the company.</summary>
    public CountAndAmount HandedOff { get; }

    /// <summary>Those that were in the stage at the end of the last day.</summary>
    public CountAndAmount StillThere { get; }

    /// <summary>
    /// The median (type 7) of the calendar days of the counted stays that have ended; 0 or more.
    /// Excluded are stays of which a date is unknown.
    /// </summary>
    public Measured<double> MedianDays { get; }

    /// <summary>
    /// The share of those that entered here that the reading counts in the next open stage too;
    /// from the last open stage, that are won.
    /// <see cref="Gap.NotApplicable"/> for a flow, whose stays are no cohort.
    /// </summary>
    public Measured<double> WentOn { get; }

    /// <summary>The Wilson interval of <see cref="WentOn"/> at 95 %; null where there is no share.</summary>
    public Interval? WentOnInterval { get; }

    /// <summary>The share of those that entered the first open stage that entered this one too; 1 for the first itself.</summary>
    public Measured<double> FromFirst { get; }

    /// <summary>The Wilson interval of <see cref="FromFirst"/> at 95 %; null where there is no share.</summary>
    public Interval? FromFirstInterval { get; }

    /// <summary>Those of <see cref="Entered"/> whose opportunity is younger than <see cref="FunnelReport.Maturity"/>; 0 for a flow.</summary>
    public long Immature { get; }

    /// <summary>
    /// Their share of those that entered; those whose age is unknown are excluded. <see cref="Gap.NotApplicable"/> for a flow,
    /// <see cref="Gap.Undated"/> where no age is known.
    /// </summary>
    public Measured<double> ImmatureShare { get; }

    internal static Measured<double> ShareOf(long immature, long all, long ageless, bool isCohort)
    {
        if (!isCohort) return Measured.Missing<double>(Gap.NotApplicable);
        return ageless > 0 && ageless == all
            ? Measured.Missing<double>(Gap.Undated, new Sample(0, ageless))
            : Measured.Share(immature, all - ageless, ageless);
    }
}
