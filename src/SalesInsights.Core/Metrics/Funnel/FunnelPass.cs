using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Funnel;

/// <summary>One pass over the opportunities of a pipeline.</summary>
internal sealed partial class FunnelPass
{
    private readonly Snapshot _snapshot;
    private readonly Window _window;
    private readonly bool _isCohort;
    private readonly VisitBuffer _visits;
    private readonly int[] _stayStart;
    private readonly int[] _passedBy;
    private readonly int[] _link;
    private readonly FunnelReading _reading;
    private readonly bool _hasWindow;
    private readonly ConversionWindow _maturity;
    private readonly WorkingCalendar _calendar;
    private readonly int _lastMatureStart;
    private bool _isUnclear;

    public FunnelPass(Snapshot snapshot, FunnelOptions options, StageScale scale)
    {
        (_snapshot, Scale) = (snapshot, scale);
        _window = new Window(snapshot, options.Period);
        _reading = options.Reading;
        _isCohort = _reading != FunnelReading.Flow;
        _hasWindow = options.ConversionWindow is not null;
        _maturity = MaturityOf(options, scale);
        _calendar = snapshot.Ledger.Company.WorkingCalendar;
        _lastMatureStart = LastMatureStart();
        _visits = new VisitBuffer(snapshot.Ledger);
        _stayStart = new int[Scale.Open.Length];
        _passedBy = new int[Scale.Open.Length];
        _link = new int[Scale.Open.Length];
    }

    public StageScale Scale { get; }

    public static StageScale ScaleOf(Snapshot snapshot, FunnelOptions options)
    {
        if (options.Reading is < FunnelReading.Reached or > FunnelReading.ClosedCohort)
            throw new ArgumentOutOfRangeException(nameof(options), options.Reading, "The reading is one of the listed ones.");
        if (options.Reading == FunnelReading.Flow && options.ConversionWindow is { } window)
            throw new ArgumentException($"A flow counts stays of any age and has no conversion window, here {window}.", nameof(options));
        if (options.MaturityDays is < 0)
            throw new ArgumentOutOfRangeException(nameof(options), options.MaturityDays, "An opportunity is mature after 0 days or more.");
        return new StageScale(snapshot.Ledger, options.Pipeline, nameof(options));
    }

    public GroupTally Count(OwnerGroup group, RowSlice slice)
    {
        var tally = new GroupTally(Scale.Open.Length);
        var (from, to) = slice.Of(_snapshot.Ledger.Opportunities.Count);
        for (var i = from; i < to; i++)
        {
            if (Load(i) && _visits.Mark(group)) Add(tally);
        }

        return tally;
    }

    public GroupTally[] CountPeople(int people, RowSlice slice)
    {
        var tallies = Enumerable.Range(0, people).Select(_ => new GroupTally(Scale.Open.Length)).ToArray();
        var seenWith = Enumerable.Repeat(-1, people).ToArray();
        var (from, to) = slice.Of(_snapshot.Ledger.Opportunities.Count);
        for (var i = from; i < to; i++)
        {
            if (!Load(i)) continue;
            if (_visits.HasOneOwner)
            {
                if (_visits.LastOwner < 0) continue;
                _visits.MarkAll();
                Add(tallies[_visits.LastOwner]);
                continue;
            }

            for (var row = 0; row < _visits.Count; row++)
            {
                var owner = _visits.Owner[row];
                if (owner < 0 || seenWith[owner] == i) continue;
                seenWith[owner] = i;
                _visits.Mark(owner);
                Add(tallies[owner]);
            }
        }

        return tallies;
    }

    /// <summary>A flow sees nothing after the period, so that every stay is read as it stood at the period's end.</summary>
    private bool Load(int opportunity)
    {
        if (_snapshot.Ledger.Opportunities.Pipeline[opportunity] != Scale.Pipeline || Scale.Pipeline < 0) return false;
        if (_window.IsEmpty || !_snapshot.HasOpportunity(opportunity)) return false;
        if (!_isCohort && IsOverBeforePeriod(opportunity)) return false;
        _visits.Load(opportunity, _isCohort ? _snapshot.Horizon : Stamp.EndOfDay(_window.Last));
        if (_hasWindow) CutToWindow();
        return true;
    }

    /// <summary>Whether the last entry of all closed it on a known day before the period: no stay counts then.</summary>
    private bool IsOverBeforePeriod(int opportunity)
    {
        var (opportunities, visits) = (_snapshot.Ledger.Opportunities, _snapshot.Ledger.Visits);
        var last = opportunities.VisitStart[opportunity + 1] - 1;
        if (last < opportunities.VisitStart[opportunity] || visits.Entered[last] == Stamp.Unknown) return false;
        return Stamp.Day(visits.Entered[last]) < _window.First && _snapshot.Ledger.Stages.Outcome[visits.Stage[last]] != StageOutcome.Open;
    }

    private void Add(GroupTally tally)
    {
        var created = Window.CreatedDay(_snapshot, _visits.Opportunity);
        if (_isCohort) AddToCohort(tally, created);
        else if (AddFlow(tally, created)) AddState(tally);
    }

    private void AddState(GroupTally tally)
    {
        var amount = _visits.LastAmount;
        tally.Opportunities.Add(amount);
        if (_visits.Count > 0 && !_visits.IsOwn[_visits.Count - 1]) tally.HandedOff.Add(amount);
        else if (_visits.LastOutcome == StageOutcome.Won) tally.Won.Add(amount);
        else if (_visits.LastOutcome == StageOutcome.Lost) tally.Lost.Add(amount);
        else tally.Open.Add(amount);
    }

    private StageExit ExitAfter(int row)
    {
        var next = row + 1;
        if (next == _visits.Count) return StageExit.None;
        if (_visits.Stage[next] == _visits.Stage[row]) return StageExit.HandedOff;
        if (_visits.OutcomeOf(next) == StageOutcome.Lost) return StageExit.Lost;
        return Scale.PlaceOf(_visits.Stage[next]) > Scale.PlaceOf(_visits.Stage[row]) ? StageExit.Advanced : StageExit.MovedBack;
    }

    private void AddDays(ref StageTally stage, int start, int end)
    {
        var (entered, left) = (_visits.Entered[start], _visits.Entered[end + 1]);
        if (entered == Stamp.Unknown || left == Stamp.Unknown) stage.Days.AddUndated();
        else stage.Days.Add(Stamp.Day(left) - Stamp.Day(entered));
    }
}
