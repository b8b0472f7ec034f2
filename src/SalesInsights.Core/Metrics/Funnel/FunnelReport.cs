using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Funnel;

/// <summary>How opportunities came into each stage and how they left it.</summary>
/// <remarks>
/// A cohort counts each opportunity once per stage, by its last exit from it (<see cref="FunnelReading.DirectOnly"/>: by the exit of the
/// attempt that counts); a flow counts stays. Hand-overs inside the subject net out. Going lost passes no stage; won counts as advanced.
/// </remarks>
public sealed class FunnelReport
{
    internal FunnelReport(Snapshot snapshot, FunnelOptions options, Subject subject, StageScale scale, GroupTally tally)
    {
        Subject = subject;
        AsOf = snapshot.AsOf;
        Period = options.Period;
        Reading = options.Reading;
        Pipeline = scale.Id;
        var first = tally.Stages.Length > 0 ? tally.Stages[0].Entered.Count : 0;
        var isCohort = options.Reading != FunnelReading.Flow;
        ConversionWindow = options.ConversionWindow;
        Maturity = FunnelPass.MaturityOf(options, scale);
        Immature = tally.Immature;
        Stages = scale.Open.Select((s, k) => new FunnelStage(s, tally.Stages[k], isCohort, first)).ToArray();
        Opportunities = tally.Opportunities.Result;
        Won = tally.Won.Result;
        Lost = tally.Lost.Result;
        Open = tally.Open.Result;
        HandedOff = tally.HandedOff.Result;
        Undated = tally.Undated;
        OpenLeftOut = tally.OpenLeftOut;
        ImmatureShare = FunnelStage.ShareOf(Immature, Opportunities.Count, tally.Ageless, isCohort);
    }

    /// <summary>Whose stays were counted.</summary>
    public Subject Subject { get; }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The days asked about; null for everything.</summary>
    public TargetPeriod? Period { get; }

    /// <summary>What was counted.</summary>
    public FunnelReading Reading { get; }

    /// <summary>Which selling process.</summary>
    public Id<PipelineDefinition> Pipeline { get; }

    /// <summary>How long each opportunity had from its first entry on; null for no limit.</summary>
    public ConversionWindow? ConversionWindow { get; }

    /// <summary>
    /// How old, from its first entry on, an opportunity is that had its time: the window, otherwise what the options say. One that
    /// never entered a stage is as old as its creation.
    /// </summary>
    public ConversionWindow Maturity { get; }

    /// <summary>The open stages, by order, then id; empty where the company has no pipeline.</summary>
    public IReadOnlyList<FunnelStage> Stages { get; }

    /// <summary>
    /// The opportunities that the subject owned at any time and that are in the cohort; for a flow, those with a counted stay.
    /// They are <see cref="Won"/> + <see cref="Lost"/> + <see cref="Open"/> + <see cref="HandedOff"/>.
    /// </summary>
    public CountAndAmount Opportunities { get; }

    /// <summary>Those that are won, credited to the subject.</summary>
    public CountAndAmount Won { get; }

    /// <summary>Those that are lost, credited to the subject.</summary>
    public CountAndAmount Lost { get; }

    /// <summary>Those that are open in the subject's hands; one that never entered a stage is open.</summary>
    public CountAndAmount Open { get; }

    /// <summary>Those that somebody else owns by now or owned when they closed; always 0 for the company.</summary>
    public CountAndAmount HandedOff { get; }

    /// <summary>
    /// What could not be placed in the period: for a cohort the opportunities without a known creation day (without a period they
    /// are in the cohort too) and with a conversion window those whose unknown dates leave open what lies within it; for a flow the
    /// stays whose unknown dates leave it open.
    /// </summary>
    public long Undated { get; }

    /// <summary>
    /// The opportunities that a <see cref="FunnelReading.ClosedCohort"/> leaves out because they are neither won nor lost; 0 for the others.
    /// </summary>
    public long OpenLeftOut { get; }

    /// <summary>The opportunities of the cohort that are younger than <see cref="Maturity"/>; 0 for a flow.</summary>
    public long Immature { get; }

    /// <summary>
    /// Their share of the cohort; those whose age is unknown are excluded. <see cref="Gap.NotApplicable"/> for a flow,
    /// <see cref="Gap.Undated"/> where no age is known.
    /// </summary>
    public Measured<double> ImmatureShare { get; }

    /// <summary>Counts the funnel of one subject.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="options">What to count; the defaults when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    /// <exception cref="ArgumentException">The ledger does not know the pipeline or the subject, or a flow has a window.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The reading is not one of the listed ones, or the maturity is negative.</exception>
    public static FunnelReport Of(Snapshot snapshot, FunnelOptions? options = null)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        options ??= new FunnelOptions();
        return snapshot.Kept.Get(options.Key, () => OfSubject(snapshot, options));
    }

    /// <summary>Counts the funnels of all salespeople in one pass.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="options">What to count; its subject is not used.</param>
    /// <returns>One report for everybody who is or was listed, by id.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    /// <exception cref="ArgumentException">The ledger does not know the pipeline, or a flow has a window.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The reading is not one of the listed ones, or the maturity is negative.</exception>
    public static IReadOnlyList<FunnelReport> BySalesperson(Snapshot snapshot, FunnelOptions? options = null)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        options ??= new FunnelOptions();
        return snapshot.Kept.Get(options.KeyOfAll, () => OfPeople(snapshot, options));
    }

    /// <summary>The report itself where its subject is within what a viewer may see; else null, for the company as well.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public FunnelReport? VisibleTo(ViewerScope scope) =>
        (scope ?? throw new ArgumentNullException(nameof(scope))).Contains(Subject) ? this : null;

    private static FunnelReport OfSubject(Snapshot snapshot, FunnelOptions options)
    {
        var (scale, group) = (FunnelPass.ScaleOf(snapshot, options), new OwnerGroup(snapshot, options.Subject, nameof(options)));
        var tally = SlicedPass.Run(
            snapshot,
            snapshot.Ledger.Visits.Count,
            slice => new FunnelPass(snapshot, options, scale).Count(group, slice),
            (all, more) => all.Add(more));
        return new(snapshot, options, options.Subject, scale, tally);
    }

    private static FunnelReport[] OfPeople(Snapshot snapshot, FunnelOptions options)
    {
        var (scale, people) = (FunnelPass.ScaleOf(snapshot, options), snapshot.Organization.Salespeople);
        var tallies = SlicedPass.Run(
            snapshot,
            snapshot.Ledger.Visits.Count,
            slice => new FunnelPass(snapshot, options, scale).CountPeople(people.Count, slice),
            AddTo);
        return tallies.Select((tally, i) => new FunnelReport(snapshot, options, Subject.Salesperson(people[i].Id), scale, tally)).ToArray();
    }

    private static void AddTo(GroupTally[] all, GroupTally[] more)
    {
        for (var i = 0; i < all.Length; i++) all[i].Add(more[i]);
    }
}
