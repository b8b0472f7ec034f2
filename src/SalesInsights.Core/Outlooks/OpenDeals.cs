using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Pipelines;
using SalesInsights.Targets;

namespace SalesInsights.Outlooks;

/// <summary>The opportunities: how long stays in each stage last and where they lead, what is open, and how often new ones begin.</summary>
internal sealed class OpenDeals
{
    // A kind's mean size counts as much as that of all after so many sales.
    private const double SizesThatCount = 5;

    private readonly Snapshot _snapshot;
    private readonly OutlookDays _days;
    private readonly StageExits[] _exits;
    private readonly DealStrata _strata;
    private readonly int[][] _entries;
    private readonly RateStream _wonByStratum;
    private readonly List<Candidate> _open = [];
    private readonly VisitBuffer _visits;
    private readonly EventFilter? _filter;
    private readonly EventCredit? _credit;
    private readonly WonOrders? _orders;
    private WinClock[][] _clocks = [];

    public OpenDeals(Snapshot snapshot, TargetMeasure measure, OutlookDays days, int owners)
    {
        (_snapshot, _days) = (snapshot, days);
        var stages = snapshot.Ledger.Stages;
        _strata = new DealStrata(snapshot);
        _exits = new StageExits[stages.Stages.Length];
        for (var s = 0; s < _exits.Length; s++)
            _exits[s] = new(stages.FirstStage[stages.PipelineOf[s] + 1] - stages.FirstStage[stages.PipelineOf[s]], _strata.Count);
        _entries = Array.ConvertAll(_exits, _ => new int[_strata.Count]);
        _wonByStratum = new(_strata.Count);
        _visits = new VisitBuffer(snapshot.Ledger);
        (Opened, Won) = (new(owners), new(owners));
        if (measure.Source != MeasureSource.WonOpportunities) _orders = new WonOrders(snapshot);
        if (measure.IsPlain) return;
        var records = new EventRecords(snapshot.Ledger, MeasureSource.WonOpportunities);
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

        foreach (var exits in _exits) exits.Finish();
        _orders?.Finish();
        var (stages, after) = (_snapshot.Ledger.Stages, AfterWon(payments));
        _clocks = new WinClock[stages.Pipelines.Length][];
        for (var p = 0; p < _clocks.Length; p++)
        {
            int from = stages.FirstStage[p], count = stages.FirstStage[p + 1] - from;
            var (exits, outcome) = (_exits.AsSpan(from, count).ToArray(), stages.Outcome.AsSpan(from, count).ToArray());
            _clocks[p] = [.. Enumerable.Range(0, _strata.Count).Select(stratum => new WinClock(exits, outcome, after, _days, stratum))];
        }
    }

    /// <summary>Gives everybody their deals.</summary>
    public void AddTo(Expectation[] owners)
    {
        var stages = _snapshot.Ledger.Stages;
        foreach (var deal in _open)
        {
            var owner = owners[deal.Owner < 0 ? owners.Length - 1 : deal.Owner];
            if (deal.Stage < 0 || deal.Age < 0 || !Units.IsAmount(deal.Units))
            {
                owner.Exclude();
                continue;
            }

            var pipeline = stages.PipelineOf[deal.Stage];
            var chance = stages.Outcome[deal.Stage] == StageOutcome.Won
                ? Math.Max(0, _orders!.Curve.Within(deal.Age, _days.Ahead) - _orders.Curve.Within(deal.Age, _days.Skipped))
                : _clocks[pipeline][deal.Stratum].Of(deal.Stage - stages.FirstStage[pipeline], deal.Age);
            owner.AddDeal(deal.Units * Yield, chance);
        }
    }

    /// <summary>
    /// Of opportunities created at the present rate in the days to come, what comes within the period, in weights of days and sales of the
    /// mean size.
    /// </summary>
    public double ShareOfOpened()
    {
        var (stages, all, share) = (_snapshot.Ledger.Stages, _entries.Sum(e => (long)e.Sum()), 0d);
        for (var s = 0; s < _entries.Length; s++)
        {
            var (pipeline, stage) = (stages.PipelineOf[s], s - stages.FirstStage[stages.PipelineOf[s]]);
            for (var stratum = 0; stratum < _strata.Count; stratum++)
            {
                if (_entries[s][stratum] > 0) share += Come(_clocks[pipeline][stratum], stage) * RelativeSize(stratum) * _entries[s][stratum] / all;
            }
        }

        return share;
    }

    private double Come(WinClock clock, int stage)
    {
        var come = 0d;
        for (var day = 1; day <= _days.Ahead; day++)
            come += _days.Weights[day] * (clock.Entering(stage, _days.Ahead - day) - clock.Entering(stage, _days.Skipped - day));
        return come;
    }

    /// <summary>The mean size of a kind by that of all, drawn towards 1.</summary>
    private double RelativeSize(int stratum)
    {
        var mean = _wonByStratum.MeanSize();
        return mean <= 0 ? 1 : ((SizesThatCount * mean) + _wonByStratum.SizesOf(stratum)) / (SizesThatCount + _wonByStratum.SizedOf(stratum)) / mean;
    }

    private double[] AfterWon(OrderPayments? payments)
    {
        var after = new double[_days.Ahead + 1];
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
        _visits.Load(opportunity, _snapshot.Horizon);
        _visits.MarkAll();
        AddStays(_strata.Of(opportunity));
        if (_visits.LastOutcome != StageOutcome.Open) Finished++;
        if (_filter is not null && !(LastRow(opportunity) is var row && row >= 0 && _filter.Accepts(row, _snapshot.AsOfDay))) return;
        var created = Window.CreatedDay(_snapshot, opportunity);
        if (created >= _days.Year.From) Opened.AddEvent(_snapshot.Ledger.Opportunities.FirstOwner[opportunity]);
        switch (_visits.LastOutcome)
        {
            case StageOutcome.Won:
                AddWon(opportunity);
                break;
            case StageOutcome.Open:
                AddOpen(opportunity);
                break;
            default:
                break;
        }
    }

    private void AddStays(int stratum)
    {
        for (var row = 0; row < _visits.Count; row++)
        {
            if (_visits.OutcomeOf(row) != StageOutcome.Open) continue;
            var (stage, end) = (_visits.Stage[row], _visits.EndOfStay(row));
            var isLast = end + 1 == _visits.Count;
            var (entered, left) = (Stamp.Day(_visits.Entered[row]), isLast ? _snapshot.AsOfDay : Stamp.Day(_visits.Entered[end + 1]));
            if (entered != DayNumber.Unknown && row == 0 && entered >= _days.HistoryFrom) _entries[stage][stratum]++;
            if (entered != DayNumber.Unknown && left >= entered && left >= _days.HistoryFrom)
            {
                var first = _snapshot.Ledger.Stages.FirstStage[_snapshot.Ledger.Stages.PipelineOf[stage]];
                _exits[stage].Add(Math.Max(0, _days.HistoryFrom - entered), left - entered, isLast ? -1 : _visits.Stage[end + 1] - first, stratum);
            }

            row = end;
        }
    }

    private void AddWon(int opportunity)
    {
        var last = _visits.Count - 1;
        while (last > 0 && _visits.OutcomeOf(last - 1) == StageOutcome.Won) last--;
        var (day, units) = (Stamp.Day(_visits.Entered[last]), _visits.LastAmount);
        if (day == DayNumber.Unknown || day < _days.HistoryFrom) return;
        Won.AddSize(OwnerOf(opportunity), units);
        _wonByStratum.AddSize(_strata.Of(opportunity), units);
        if (_orders is not null && !_orders.AddWon(opportunity, day, units))
            _open.Add(new(OwnerOf(opportunity), _visits.Stage[_visits.Count - 1], _snapshot.AsOfDay - day, units, 0));
    }

    private void AddOpen(int opportunity)
    {
        if (_orders is not null && _orders.HasOrder(opportunity)) return;
        var last = _visits.Count - 1;
        var entered = last < 0 ? DayNumber.Unknown : Stamp.Day(_visits.Entered[_visits.StageEntry(last)]);
        _open.Add(new(
            OwnerOf(opportunity), last < 0 ? -1 : _visits.Stage[last], entered == DayNumber.Unknown ? -1 : _snapshot.AsOfDay - entered, _visits.LastAmount,
            _strata.Of(opportunity)));
    }

    private int OwnerOf(int opportunity) =>
        _credit is not null && LastRow(opportunity) is var row && row >= 0 ? _credit.OwnerOf(row, _snapshot.AsOfDay) : _visits.LastOwner;

    private int LastRow(int opportunity)
    {
        var walk = _snapshot.Visits(opportunity);
        while (walk.MoveNext())
        {
        }

        return walk.Row;
    }

    /// <summary>An opportunity whose money has not come: its stage, or -1, the days there, or -1, and its amount.</summary>
    private readonly struct Candidate(int owner, int stage, int age, long units, int stratum)
    {
        public int Owner { get; } = owner;

        public int Stage { get; } = stage;

        public int Age { get; } = age;

        public long Units { get; } = units;

        public int Stratum { get; } = stratum;
    }
}
