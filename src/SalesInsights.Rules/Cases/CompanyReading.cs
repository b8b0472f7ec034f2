using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Journeys;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Completion;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Metrics.FollowUp;
using SalesInsights.Organizations;
using SalesInsights.Outlooks;
using SalesInsights.Pipelines;
using SalesInsights.Shortfalls;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Cases;

/// <summary>The whole company as of a day, read once: the reports that the facts of all cases are taken from.</summary>
/// <remarks>Reports are made when first asked for. Safe to use from any number of threads.</remarks>
public sealed class CompanyReading
{
    private readonly Lazy<CompletionReport> _completion;
    private readonly Lazy<FollowUpReport> _followUp;
    private readonly Lazy<StageLoadReport> _stageLoads;
    private readonly Lazy<int> _targetsSet;
    private readonly Lazy<Dictionary<Subject, long>> _dealsWon;
    private readonly Lazy<JourneyReport> _journeys;
    private readonly Lazy<ShortfallReport> _shortfall;
    private readonly Lazy<OutlookReport> _outlook;
    private readonly Lazy<ILookup<Id<Salesperson>, OpenStay>> _overdueByStake;
    private readonly Lazy<PastReading> _previous;
    private readonly Lazy<PastReading> _yearAgo;
    private Acquisition? _lastAcquisition;

    internal CompanyReading(Snapshot snapshot, TargetPeriod period, TargetMeasure measure, ReadingOptions options)
    {
        Snapshot = snapshot;
        Period = period;
        Measure = measure;
        Options = options;
        OpenStages = snapshot.Ledger.Company.Pipelines
            .SelectMany(p => p.Stages.Where(s => s.Outcome == StageOutcome.Open).Select(s => new StageKey(p.Id, s))).ToArray();
        _completion = new(() => CompletionReport.Of(snapshot, new CompletionOptions { Period = period, Measure = measure }));
        _followUp = new(() => FollowUpReport.Of(snapshot, new FollowUpOptions
        {
            AcquiredFrom = Calendar.WorkingDaysBefore(snapshot.AsOf, options.FollowUpWindowWorkingDays),
            GraceWorkingDays = options.FollowUpGraceWorkingDays,
        }));
        _stageLoads = new(() => StageLoadReport.Of(snapshot, new StageLoadOptions
        {
            FinishedFrom = snapshot.AsOf.PlusDays(1 - options.LossWindowDays),
            DefaultExpectedDays = options.DefaultExpectedDays,
            HandOverGraceWorkingDays = options.HandOverGraceWorkingDays,
        }));
        var journeys = new JourneyOptions { Period = period };
        _journeys = new(() => JourneyReport.Of(snapshot, journeys));
        _shortfall = new(() => ShortfallReport.Of(snapshot, new ShortfallOptions { Period = period, Measure = measure }));
        _outlook = new(() => OutlookReport.Of(snapshot, new OutlookOptions { Period = period, Measure = measure }));
        _overdueByStake = new(OverdueByStake);
        Materiality = journeys.Materiality;
        Mails = new MailReading(snapshot, options);
        InHand = new InHandReading(snapshot, options, () => FollowUp);
        Risks = new RiskReading(this);
        Contacts = new ContactReading(this);
        Peers = new PeerReading(this);
        TrackRecord = new TrackRecord(snapshot, period, measure, options.PastPeriods);
        _previous = new(() => PastReading.Of(this, OwnPeriod.Previous));
        _yearAgo = new(() => PastReading.Of(this, OwnPeriod.YearAgo));
        _dealsWon = new(DealsWonByPerson);
        _targetsSet = new(() => Completion.Rows.Count(r => r.TargetBasis == TargetBasis.Set));
    }

    /// <summary>The ledger as of the day.</summary>
    public Snapshot Snapshot { get; }

    /// <summary>The period asked about.</summary>
    public TargetPeriod Period { get; }

    /// <summary>The measure asked about.</summary>
    public TargetMeasure Measure { get; }

    /// <summary>Which records the facts look at.</summary>
    public ReadingOptions Options { get; }

    /// <summary>The open stages of all pipelines, pipeline by pipeline in their order.</summary>
    public IReadOnlyList<StageKey> OpenStages { get; }

    /// <summary>Target, actual, completion and pace of everybody.</summary>
    public CompletionReport Completion => _completion.Value;

    /// <summary>Which customers are followed up.</summary>
    public FollowUpReport FollowUp => _followUp.Value;

    /// <summary>At which steps something is wrong, and how sure that is; with the journeys' default options.</summary>
    public JourneyReport Journeys => _journeys.Value;

    /// <summary>What is missing to each target, and why; of the first pipeline, without draws.</summary>
    public ShortfallReport Shortfall => _shortfall.Value;

    /// <summary>Where everybody will land.</summary>
    public OutlookReport Outlook => _outlook.Value;

    /// <summary>The mails of everybody, and who waits for an answer.</summary>
    internal MailReading Mails { get; }

    /// <summary>How many customers without an order everybody has in hand.</summary>
    internal InHandReading InHand { get; }

    /// <summary>How everybody ended the periods before.</summary>
    internal TrackRecord TrackRecord { get; }

    /// <summary>Business at risk: repeat customers, open payments, customers about to fall.</summary>
    internal RiskReading Risks { get; }

    /// <summary>On which days customers were created, and how soon those who came were contacted.</summary>
    internal ContactReading Contacts { get; }

    /// <summary>What everybody's facts are, to compare one with the others.</summary>
    internal PeerReading Peers { get; }

    /// <summary>How far a count must lie from what was expected to matter, as a share of it.</summary>
    internal double Materiality { get; }

    /// <summary>The opportunities that a person won in the window of losses.</summary>
    internal long DealsWon(Id<Salesperson> person) => _dealsWon.Value.TryGetValue(Subject.Salesperson(person), out var won) ? won : 0;

    /// <summary>How many subjects have a target of their own; counted once, for every case may ask.</summary>
    internal int TargetsSet => _targetsSet.Value;

    private WorkingCalendar Calendar => Snapshot.Ledger.Company.WorkingCalendar;

    /// <summary>Target, actual, completion and pace of one subject; null for somebody who was not active in the period and has no figures.</summary>
    public CompletionRow? CompletionOf(Subject subject) => Completion.Find(subject);

    /// <summary>The company in a past period, as far into it; read once, when first asked for.</summary>
    internal PastReading Past(OwnPeriod period) => (period == OwnPeriod.Previous ? _previous : _yearAgo).Value;

    /// <summary>The customers that ask for follow-up and have none: those without an opportunity, then those with an empty one.</summary>
    /// <returns>A list that is made when it is first read.</returns>
    public IReadOnlyList<Id<Customer>> CustomersNotFollowedUp(Id<Salesperson> person) => new RecordList<Id<Customer>>(() =>
        [.. FollowUp.CustomersWithout(person), .. FollowUp.Customers(person, FollowUpStanding.EmptyOpportunity)]);

    /// <summary>Of those without an opportunity, the customers with whom no outbound contact is on record.</summary>
    /// <returns>A list that is made when it is first read; empty where no activities are on record at all.</returns>
    public IReadOnlyList<Id<Customer>> CustomersWithoutContact(Id<Salesperson> person) =>
        new RecordList<Id<Customer>>(() => [.. FollowUp.CustomersWithoutContact(person)]);

    /// <summary>The opportunities that a person holds at a stage for longer than it expects, the oldest first.</summary>
    /// <returns>A list that is made when it is first read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stage"/> is null.</exception>
    public IReadOnlyList<Id<Opportunity>> OverdueAt(Id<Salesperson> person, StageKey stage)
    {
        if (stage is null) throw new ArgumentNullException(nameof(stage));
        return new RecordList<Id<Opportunity>>(() =>
            [.. StageLoad(person, stage).ExpectedDays == ExpectedDays(stage)
                ? _stageLoads.Value.Overdue(person, stage.Pipeline, stage.Stage.Id)
                : _stageLoads.Value.OpenLongerThan(person, stage.Pipeline, stage.Stage.Id, ExpectedDays(stage))]);
    }

    /// <summary>The overdue opportunities of a person with the most at stake: age at the stage × amount, the largest first; those without an amount last, the oldest first.</summary>
    /// <param name="person">Who.</param>
    /// <param name="most">How many at most.</param>
    /// <returns>A list that is made when it is first read.</returns>
    public IReadOnlyList<Id<Opportunity>> MostAtStake(Id<Salesperson> person, int most) =>
        new RecordList<Id<Opportunity>>(() =>
        {
            var overdue = new HashSet<Id<Opportunity>>(OpenStages.SelectMany(stage => OverdueAt(person, stage)));
            return _overdueByStake.Value[person].Select(s => s.OpportunityId).Where(overdue.Contains).Take(most).ToArray();
        });

    /// <summary>The opportunities that a person lost at a stage in the window, the latest first.</summary>
    /// <returns>A list that is made when it is first read.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stage"/> is null.</exception>
    public IReadOnlyList<Id<Opportunity>> LostAt(Id<Salesperson> person, StageKey stage)
    {
        if (stage is null) throw new ArgumentNullException(nameof(stage));
        return new RecordList<Id<Opportunity>>(() => [.. _stageLoads.Value.Lost(person, stage.Pipeline, stage.Stage.Id)]);
    }

    /// <summary>The calendar days that a stage expects at most.</summary>
    internal int ExpectedDays(StageKey stage) => stage.Stage.ExpectedDays ?? Options.DefaultExpectedDays;

    /// <summary>
    /// The customers that came to a person in the period. The last answer is kept: a rule that speaks of them asks for each origin.
    /// </summary>
    internal AcquiredCustomers Acquired(Id<Salesperson> person)
    {
        var last = _lastAcquisition;
        if (last is null || last.Person != person) _lastAcquisition = last = new(person, FollowUp.NewCustomersIn(person, Period));
        return last.Customers;
    }

    private Dictionary<Subject, long> DealsWonByPerson() => WinRateReport
        .Of(Snapshot, new WinRateOptions { Period = TargetPeriod.Days(Snapshot.AsOf.PlusDays(1 - Options.LossWindowDays), Snapshot.AsOf), GroupBy = Grouping.Salesperson })
        .Rows.Where(r => r.Key.Length > 0).ToDictionary(r => Subject.Salesperson(r.Key), r => r.Won.Count);

    // All people at once: the ledger has no index of who holds an opportunity now, and going through it for each of many findings would be slow.
    private ILookup<Id<Salesperson>, OpenStay> OverdueByStake() => OpenStays.Of(Snapshot)
        .Where(s => s.AgeDays.TryGet(out var age) && age > (s.Stage.ExpectedDays ?? Options.DefaultExpectedDays))
        .OrderByDescending(s => s.AgeDays.Value * s.Amount.ValueOr(0m)).ThenByDescending(s => s.AgeDays.Value).ThenBy(s => s.OpportunityId)
        .ToLookup(s => s.OwnerId);

    /// <summary>What everybody has at every stage.</summary>
    internal StageLoadReport StageLoads => _stageLoads.Value;

    internal StageLoad StageLoad(Id<Salesperson> person, StageKey stage) => _stageLoads.Value.Find(person, stage.Pipeline, stage.Stage.Id);

    /// <summary>The last absence that matters on the day: the present one, however short, else the last long one.</summary>
    /// <param name="person">Who.</param>
    /// <param name="longWorkingDays">From how many working days on an absence that is over counts as a long one.</param>
    /// <returns>Working days since coming back, 0 while away; null when there is no such absence.</returns>
    internal int? WorkingDaysSinceAbsence(Id<Salesperson> person, int longWorkingDays)
    {
        var absences = Snapshot.Organization.AbsencesOf(person);
        if (absences.Count == 0) return null;
        var begun = absences.Where(a => a.From <= Snapshot.AsOf).ToArray();
        if (begun.Length == 0) return null;
        if (begun[begun.Length - 1].To >= Snapshot.AsOf) return 0;
        var last = begun.LastOrDefault(a => Calendar.WorkingDaysBetween(a.From, a.To) >= longWorkingDays);
        return last is null ? null : Calendar.WorkingDaysBetween(last.To.PlusDays(1), Snapshot.AsOf);
    }

    private sealed class Acquisition(Id<Salesperson> person, AcquiredCustomers customers)
    {
        public Id<Salesperson> Person { get; } = person;

        public AcquiredCustomers Customers { get; } = customers;
    }
}
