using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Pipelines;
using SalesInsights.Targets;

namespace SalesInsights.Outlooks;

/// <summary>The opportunities: what is open and what was won, by whom, and how often new ones begin.</summary>
/// <remarks>What is open lies in an array that is handed back.</remarks>
internal sealed class OpenDeals : IDisposable
{
    // A kind's mean size counts as much as that of all after so many sales.
    private const double SizesThatCount = 5;
    private const int FirstCapacity = 1 << 12;

    private readonly Snapshot _snapshot;
    private readonly OutlookDays _days;
    private readonly DealStrata _strata;
    private readonly StageHistory _stages;
    private readonly RateStream _wonByStratum;
    private readonly Rented<Candidate> _open = new(FirstCapacity);
    private int _openCount;
    private readonly VisitTable _visits;
    private readonly StageOutcome[] _outcome;
    private readonly EventFilter? _filter;
    private readonly EventCredit? _credit;
    private readonly WonOrders? _orders;

    public OpenDeals(Snapshot snapshot, TargetMeasure measure, OutlookDays days, int owners)
    {
        (_snapshot, _days) = (snapshot, days);
        _strata = new DealStrata(snapshot);
        _stages = new StageHistory(snapshot, days, _strata);
        _wonByStratum = new(_strata.Count);
        (_visits, _outcome) = (snapshot.Ledger.Visits, snapshot.Ledger.Stages.Outcome);
        (Opened, Won) = (new(owners), new(owners));
        if (measure.Source != MeasureSource.WonOpportunities) _orders = new WonOrders(snapshot);
        if (measure.IsPlain) return;
        var records = new EventRecords(snapshot, MeasureSource.WonOpportunities);
        _filter = new(snapshot, records, measure);
        if (measure.Credit is CreditRole.FirstOwner or CreditRole.CustomerOwner) _credit = new(snapshot, records, measure.Credit);
    }

    /// <summary>Opportunities created, by first owner.</summary>
    public RateStream Opened { get; }

    /// <summary>What was won, by owner.</summary>
    public RateStream Won { get; }

    /// <summary>How many were won or lost.</summary>
    public int Finished { get; private set; }

    /// <summary>What is ordered for each unit won; 1 for what is measured when it is won.</summary>
    public double Yield => _orders?.Yield ?? 1;

    /// <summary>Goes over all opportunities once and makes the clocks.</summary>
    public void Read(OrderPayments? payments)
    {
        for (var i = 0; i < _snapshot.Ledger.Opportunities.Count; i++)
        {
            if (_snapshot.HasOpportunity(i)) Add(i);
        }

        _orders?.Finish();
        _stages.MakeClocks(AfterWon(payments));
    }

    /// <summary>Gives everybody their deals.</summary>
    public void AddTo(Expectation[] owners)
    {
        var stages = _snapshot.Ledger.Stages;
        foreach (ref readonly var deal in _open.Items.AsSpan(0, _openCount))
        {
            var owner = owners[deal.Owner < 0 ? owners.Length - 1 : deal.Owner];
            if (deal.Age < 0 || !Units.IsAmount(deal.Units))
            {
                owner.Exclude();
                continue;
            }

            var chance = deal.Stage >= 0 && stages.Outcome[deal.Stage] == StageOutcome.Won
                ? Math.Max(0, _orders!.Curve.Within(deal.Age, _days.Ahead) - _orders.Curve.Within(deal.Age, _days.Skipped))
                : _stages.ShareOf(deal.Pipeline, deal.Stratum, deal.Stage, deal.Age);
            owner.AddDeal(deal.Units * Yield, chance);
        }
    }

    public void Dispose()
    {
        _open.Dispose();
        _orders?.Dispose();
    }

    /// <inheritdoc cref="StageHistory.ShareOfCreated"/>
    public double ShareOfOpened() => _stages.ShareOfCreated(RelativeSize);

    /// <summary>The mean size of a kind by that of all, drawn towards 1.</summary>
    private double RelativeSize(int stratum)
    {
        var mean = _wonByStratum.MeanSize();
        return mean <= 0 ? 1 : ((SizesThatCount * mean) + _wonByStratum.SizesOf(stratum)) / (SizesThatCount + _wonByStratum.SizedOf(stratum)) / mean;
    }

    private double[] AfterWon(OrderPayments? payments)
    {
        var after = new double[_days.Longest + 1];
        for (var day = 0; day < after.Length; day++)
        {
            after[day] = _orders?.Curve.By(day) ?? 1;
            if (payments is null) continue;
            var paid = 0d;
            for (var wait = 0; wait <= day; wait++) paid += (_orders!.Curve.By(wait) - _orders.Curve.By(wait - 1)) * payments.Curve.By(day - wait);
            after[day] = paid;
        }

        return after;
    }

    private void Add(int opportunity)
    {
        var (last, entry) = _stages.Add(opportunity, _orders?.DayOf(opportunity) ?? DayNumber.Never);
        var outcome = last < 0 ? StageOutcome.Open : _outcome[_visits.Stage[last]];
        if (outcome != StageOutcome.Open) Finished++;
        if (_filter is not null && !(last >= 0 && _filter.Accepts(last, _snapshot.AsOfDay))) return;
        var created = Window.CreatedDay(_snapshot, opportunity);
        if (created >= _days.Year.From) Opened.AddEvent(_snapshot.Ledger.Opportunities.FirstOwner[opportunity]);
        if (outcome == StageOutcome.Won) AddWon(opportunity, last);
        else if (outcome == StageOutcome.Open) AddOpen(opportunity, last, entry);
    }

    private void AddWon(int opportunity, int last)
    {
        var (day, units) = (Stamp.Day(_visits.Entered[FirstWon(opportunity, last)]), _visits.Amount[last]);
        if (day == DayNumber.Unknown || day < _days.HistoryFrom) return;
        Won.AddSize(OwnerOf(opportunity, last), units);
        _wonByStratum.AddSize(_strata.Of(opportunity), units);
        if (_orders is not null && !_orders.AddWon(opportunity, day, units))
            Keep(new(OwnerOf(opportunity, last), _visits.Stage[last], _snapshot.AsOfDay - day, units, 0, 0));
    }

    private void AddOpen(int opportunity, int last, int entry)
    {
        if (_orders is not null && _orders.HasOrder(opportunity)) return;
        var pipeline = _snapshot.Ledger.Opportunities.Pipeline[opportunity];
        var entered = last >= 0 ? Stamp.Day(_visits.Entered[entry])
            : pipeline >= 0 ? Window.CreatedDay(_snapshot, opportunity) : DayNumber.Unknown;
        var units = last >= 0 ? _visits.Amount[last] : OpenOpportunity.FirstAmount(_snapshot.Ledger, opportunity, _snapshot.Horizon);
        Keep(new(
            OwnerOf(opportunity, last), last < 0 ? -1 : _visits.Stage[last], entered == DayNumber.Unknown ? -1 : _snapshot.AsOfDay - entered, units,
            _strata.Of(opportunity), last < 0 ? pipeline : _snapshot.Ledger.Stages.PipelineOf[_visits.Stage[last]]));
    }

    private void Keep(in Candidate deal)
    {
        if (_openCount == _open.Items.Length) _open.Grow();
        _open.Items[_openCount++] = deal;
    }

    /// <summary>The first of the visits by the day, up to the last one, that all lie in won stages.</summary>
    private int FirstWon(int opportunity, int last)
    {
        var (start, won) = (_snapshot.Ledger.Opportunities.VisitStart[opportunity], last);
        for (var row = last - 1; row >= start; row--)
        {
            if (_visits.Entered[row] > _snapshot.Horizon) continue;
            if (_outcome[_visits.Stage[row]] != StageOutcome.Won) break;
            won = row;
        }

        return won;
    }

    private int OwnerOf(int opportunity, int last)
    {
        if (last < 0) return _snapshot.Ledger.Opportunities.FirstOwner[opportunity];
        return _credit is null ? _visits.Owner[last] : _credit.OwnerOf(last, _snapshot.AsOfDay);
    }

    /// <summary>An opportunity whose money has not come: its stage, or -1, the days there, or -1, and its amount.</summary>
    private readonly struct Candidate(int owner, int stage, int age, long units, int stratum, int pipeline)
    {
        public int Owner { get; } = owner;

        public int Stage { get; } = stage;

        public int Age { get; } = age;

        public long Units { get; } = units;

        public int Stratum { get; } = stratum;

        public int Pipeline { get; } = pipeline;
    }
}
