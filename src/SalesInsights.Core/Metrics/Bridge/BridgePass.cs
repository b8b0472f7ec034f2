using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Bridge;

/// <summary>Follows every opportunity through the days of a period and books how it came into the subject's pipeline and left it.</summary>
internal sealed class BridgePass
{
    private const int NoVisit = -1;
    private readonly Snapshot _snapshot;
    private readonly OwnerGroup _group;
    private readonly VisitBuffer _visits;
    private readonly short _pipeline;
    private readonly int _startDay;
    private readonly int _endDay;
    private readonly List<int> _rows = [];
    private int _row;
    private bool _isIn;
    private long _units;

    public AmountTally Start;
    public AmountTally New;
    public AmountTally Reopened;
    public AmountTally HandedIn;
    public AmountTally HandedOut;
    public AmountTally Won;
    public AmountTally Lost;
    public AmountTally Raised;
    public AmountTally Lowered;
    public AmountTally End;
    public long Undated;

    public BridgePass(Snapshot snapshot, BridgeOptions options)
    {
        _snapshot = snapshot;
        _group = new OwnerGroup(snapshot, options.Subject, nameof(options));
        _pipeline = OutcomeCase.PipelineOf(snapshot, options.Pipeline, nameof(options));
        _visits = new VisitBuffer(snapshot.Ledger);
        _startDay = Math.Min(DayNumber.Of(options.Period.First) - 1, snapshot.AsOfDay);
        _endDay = Math.Min(DayNumber.Of(options.Period.Last), snapshot.AsOfDay);
    }

    public void Run()
    {
        var opportunities = _snapshot.Ledger.Opportunities;
        for (var i = 0; i < opportunities.Count; i++)
        {
            if (opportunities.FirstDay[i] > _endDay || (_pipeline >= 0 && opportunities.Pipeline[i] != _pipeline)) continue;
            Follow(i, opportunities.FirstDay[i]);
        }
    }

    private void Follow(int opportunity, int firstDay)
    {
        _visits.Load(opportunity, Stamp.EndOfDay(_endDay));
        var undated = LastVisible(Stamp.Unknown);
        (_row, _isIn) = (LastVisible(Stamp.EndOfDay(_startDay)), false);
        if (firstDay <= _startDay) Begin(ref Start, _startDay);
        else Begin(ref New, firstDay);
        foreach (var row in RowsOfThePeriod())
        {
            if (row > _row) Step(row, Stamp.Day(_visits.Entered[row]));
        }

        Settle(_endDay);
        if (_isIn) End.Add(_units);
        else if (_row >= 0 && _row == undated && OutcomeOf(_row) != StageOutcome.Open && IsOwn(_row, _endDay)) Undated++;
    }

    /// <summary>The last row that had begun by a stamp; an undated one always had.</summary>
    private int LastVisible(int stamp)
    {
        var row = _visits.Count - 1;
        while (row >= 0 && _visits.Entered[row] > stamp) row--;
        return row;
    }

    /// <summary>The rows that begin in the period as they happened, which is their order but where a dated one follows an undated one.</summary>
    private List<int> RowsOfThePeriod()
    {
        _rows.Clear();
        var isInOrder = true;
        for (var row = 0; row < _visits.Count; row++)
        {
            if (_visits.Entered[row] <= Stamp.EndOfDay(_startDay)) continue;
            isInOrder &= _rows.Count == 0 || _visits.Entered[_rows[_rows.Count - 1]] <= _visits.Entered[row];
            _rows.Add(row);
        }

        if (isInOrder) return _rows;
        _rows.Sort((left, right) => _visits.Entered[left] != _visits.Entered[right]
            ? _visits.Entered[left].CompareTo(_visits.Entered[right])
            : left.CompareTo(right));
        return _rows;
    }

    private void Begin(ref AmountTally how, int day)
    {
        if (OutcomeOf(_row) == StageOutcome.Open && IsOwn(_row, day)) Enter(ref how, Units(_row, day));
    }

    private void Step(int next, int day)
    {
        Settle(day);
        var (isOwn, wasOpen, outcome) = (IsOwn(next, day), OutcomeOf(_row) == StageOutcome.Open, OutcomeOf(next));
        var hasChanged = outcome != OutcomeOf(_row);
        if (_isIn && isOwn) Revalue(Units(next, day));
        else if (_isIn) Leave(ref HandedOut);
        else if (isOwn && wasOpen) Enter(ref HandedIn, Units(next, day));
        else if (isOwn && hasChanged) Enter(ref Reopened, Units(next, day));
        _row = next;
        if (_isIn && outcome == StageOutcome.Won) Leave(ref Won);
        else if (_isIn && outcome == StageOutcome.Lost) Leave(ref Lost);
    }

    /// <summary>People who have moved to another department by the day have taken along what they hold.</summary>
    private void Settle(int day)
    {
        if (OutcomeOf(_row) != StageOutcome.Open) return;
        var isOwn = IsOwn(_row, day);
        if (_isIn && isOwn) Revalue(Units(_row, day));
        else if (_isIn) Leave(ref HandedOut);
        else if (isOwn) Enter(ref HandedIn, Units(_row, day));
    }

    private void Enter(ref AmountTally how, long units)
    {
        how.Add(units);
        (_isIn, _units) = (true, units);
    }

    private void Leave(ref AmountTally how)
    {
        how.Add(_units);
        _isIn = false;
    }

    private void Revalue(long units)
    {
        var change = (Ledgers.Units.IsAmount(units) ? units : 0) - (Ledgers.Units.IsAmount(_units) ? _units : 0);
        if (change > 0) Raised.Add(change);
        else if (change < 0) Lowered.Add(-change);
        _units = units;
    }

    private StageOutcome OutcomeOf(int row) => row == NoVisit ? StageOutcome.Open : _visits.OutcomeOf(row);

    private bool IsOwn(int row, int day) => _group.Contains(
        row == NoVisit ? _snapshot.Ledger.Opportunities.FirstOwner[_visits.Opportunity] : _visits.Owner[row], Stamp.OfDay(day));

    private long Units(int row, int day) =>
        row == NoVisit ? OpenOpportunity.FirstAmount(_snapshot.Ledger, _visits.Opportunity, Stamp.EndOfDay(day)) : _visits.Amount[row];
}
