using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Pipelines;

namespace SalesInsights.Outlooks;

/// <summary>How long opportunities stay in each stage and where they go, and what follows from it for those that are open or to come.</summary>
/// <remarks>Within a pipeline place 0 is before any stage: some companies keep no stages but how it ended.</remarks>
internal sealed class StageHistory
{
    private readonly Snapshot _snapshot;
    private readonly OutlookDays _days;
    private readonly DealStrata _strata;
    private readonly int[] _visitStart;
    private readonly int[] _entered;
    private readonly short[] _stage;
    private readonly int _horizon;
    private readonly int _asOf;
    private readonly int _historyFrom;
    private readonly StageOutcome[] _outcome;
    private readonly short[] _pipelineOf;
    private readonly StageExits[] _exits;
    private readonly StageExits[] _before;
    private readonly int[][] _created;
    private WinClock[][] _clocks = [];

    public StageHistory(Snapshot snapshot, OutlookDays days, DealStrata strata)
    {
        (_snapshot, _days, _strata) = (snapshot, days, strata);
        var stages = snapshot.Ledger.Stages;
        (_outcome, _pipelineOf, _visitStart) = (stages.Outcome, stages.PipelineOf, snapshot.Ledger.Opportunities.VisitStart);
        (_entered, _stage) = (snapshot.Ledger.Visits.Entered, snapshot.Ledger.Visits.Stage);
        (_horizon, _asOf, _historyFrom) = (snapshot.Horizon, snapshot.AsOfDay, days.HistoryFrom);
        _exits = [.. stages.PipelineOf.Select(p => new StageExits(PlacesOf(p), strata.Count))];
        _before = [.. stages.Pipelines.Select((_, p) => new StageExits(PlacesOf(p), strata.Count))];
        _created = Array.ConvertAll(_before, _ => new int[strata.Count]);
    }

    /// <summary>Takes in the stays of an opportunity.</summary>
    /// <param name="opportunity">Which one.</param>
    /// <param name="ordered">The day of its first order, or never: where nobody recorded that it was won, it was won then.</param>
    /// <returns>Its last visit by the day, and the visit with which it came into the stage of that one; -1 where there is none.</returns>
    public (int Last, int Entry) Add(int opportunity, int ordered = DayNumber.Never)
    {
        var (end, stratum) = (_visitStart[opportunity + 1], _strata.Of(opportunity));
        var row = NextVisible(_visitStart[opportunity], end);
        AddBefore(opportunity, row < end ? row : -1, stratum);
        var (last, entry, day) = (-1, -1, row < end ? Stamp.Day(_entered[row]) : DayNumber.Unknown);
        while (row < end)
        {
            var (stage, entered) = (_stage[row], day);
            (last, entry) = (row, row);
            row = NextVisible(row + 1, end);
            for (; row < end && _stage[row] == stage; row = NextVisible(row + 1, end)) last = row;
            if (row < end) day = Stamp.Day(_entered[row]);
            if (_outcome[stage] != StageOutcome.Open) continue;
            var pipeline = _pipelineOf[stage];
            if (row < end) Add(_exits[stage], entered, day, PlaceOf(_stage[row], pipeline), stratum);
            else if (ordered <= _asOf) Add(_exits[stage], entered, Math.Max(entered, ordered), WonOf(pipeline), stratum);
            else Add(_exits[stage], entered, _asOf, -1, stratum);
        }

        return (last, entry);
    }

    /// <summary>Makes the clocks; called once, after the last opportunity.</summary>
    /// <param name="afterWon">The share that has come so many days after won.</param>
    public void MakeClocks(double[] afterWon)
    {
        foreach (var exits in _exits) exits.Finish();
        foreach (var exits in _before) exits.Finish();
        var stages = _snapshot.Ledger.Stages;
        _clocks = new WinClock[stages.Pipelines.Length][];
        for (var p = 0; p < _clocks.Length; p++)
        {
            int from = stages.FirstStage[p], count = stages.FirstStage[p + 1] - from;
            StageExits[] exits = [_before[p], .. _exits.AsSpan(from, count)];
            StageOutcome[] outcome = [StageOutcome.Open, .. stages.Outcome.AsSpan(from, count)];
            _clocks[p] = [.. Enumerable.Range(0, _strata.Count).Select(stratum => new WinClock(exits, outcome, afterWon, _days, stratum))];
        }
    }

    /// <summary>The share that comes in the period, of what has been in a stage, or before any (-1), for an age.</summary>
    public double ShareOf(int pipeline, int stratum, int stage, int age) => _clocks[pipeline][stratum].Of(PlaceOf(stage, pipeline), age);

    /// <summary>
    /// Of opportunities created at the present rate in the days to come, what comes within the period, in weights of days and sales of the
    /// mean size.
    /// </summary>
    /// <param name="relativeSize">The mean size of a kind by that of all.</param>
    public double ShareOfCreated(Func<int, double> relativeSize)
    {
        var (all, share) = (_created.Sum(c => (long)c.Sum()), 0d);
        for (var pipeline = 0; pipeline < _created.Length; pipeline++)
        {
            for (var stratum = 0; stratum < _strata.Count; stratum++)
            {
                var count = _created[pipeline][stratum];
                if (count > 0) share += Come(_clocks[pipeline][stratum]) * relativeSize(stratum) * count / all;
            }
        }

        return share;
    }

    private double Come(WinClock clock)
    {
        var come = 0d;
        for (var day = 1; day <= _days.Ahead; day++)
            come += _days.Weights[day] * (clock.Entering(0, _days.Ahead - day) - clock.Entering(0, _days.Skipped - day));
        return come;
    }

    private void AddBefore(int opportunity, int visit, int stratum)
    {
        var (created, pipeline) = (Window.CreatedDay(_snapshot, opportunity), _snapshot.Ledger.Opportunities.Pipeline[opportunity]);
        if (created == DayNumber.Unknown || pipeline < 0) return;
        if (created >= _historyFrom) _created[pipeline][stratum]++;
        if (visit < 0) Add(_before[pipeline], created, _asOf, -1, stratum);
        else Add(_before[pipeline], created, Stamp.Day(_entered[visit]), PlaceOf(_stage[visit], pipeline), stratum);
    }

    private int NextVisible(int row, int end)
    {
        while (row < end && _entered[row] > _horizon) row++;
        return row;
    }

    private void Add(StageExits exits, int entered, int left, int next, int stratum)
    {
        if (entered == DayNumber.Unknown || left < entered || left < _historyFrom) return;
        exits.Add(Math.Max(0, _historyFrom - entered), left - entered, next, stratum);
    }

    private int PlacesOf(int pipeline) =>
        _snapshot.Ledger.Stages.FirstStage[pipeline + 1] - _snapshot.Ledger.Stages.FirstStage[pipeline] + 1;

    /// <summary>The place of the first stage that means won; -1 where a pipeline has none.</summary>
    private int WonOf(int pipeline)
    {
        var stages = _snapshot.Ledger.Stages;
        for (var stage = stages.FirstStage[pipeline]; stage < stages.FirstStage[pipeline + 1]; stage++)
        {
            if (stages.Outcome[stage] == StageOutcome.Won) return PlaceOf(stage, pipeline);
        }

        return -1;
    }

    private int PlaceOf(int stage, int pipeline) => stage < 0 ? 0 : stage - _snapshot.Ledger.Stages.FirstStage[pipeline] + 1;
}
