using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Dwell;

/// <summary>One pass over the stays of a pipeline.</summary>
internal sealed class DwellPass
{
    private readonly Snapshot _snapshot;
    private readonly DwellOptions _options;
    private readonly StageScale _scale;
    private readonly OwnerGroup _group;
    private readonly VisitBuffer _visits;
    private readonly DwellClock _clock;
    private readonly DwellStays[] _stays;
    private readonly int _historyFrom;

    public DwellPass(Snapshot snapshot, DwellOptions options)
    {
        if (options.Event is < DwellEvent.AnyExit or > DwellEvent.Lost)
            throw new ArgumentOutOfRangeException(nameof(options), options.Event, "The event is one of the listed ones.");
        if (options.Visits is < DwellVisits.Each or > DwellVisits.Cumulative)
            throw new ArgumentOutOfRangeException(nameof(options), options.Visits, "The visits are one of the listed ones.");
        if (options.Days is not (DwellDays.Calendar or DwellDays.Working))
            throw new ArgumentOutOfRangeException(nameof(options), options.Days, "The days are one of the listed ones.");
        (_snapshot, _options) = (snapshot, options);
        _scale = new StageScale(snapshot.Ledger, options.Pipeline, nameof(options));
        if (options.Stage is { } stage && !_scale.Open.Any(s => s.Id == stage))
            throw new ArgumentException($"The pipeline has no open stage '{stage}'.", nameof(options));
        _group = new OwnerGroup(snapshot, options.Subject, nameof(options));
        _visits = new VisitBuffer(snapshot.Ledger);
        _clock = new DwellClock(snapshot, options.Days);
        _stays = _scale.Open.Select(_ => new DwellStays(options.Visits)).ToArray();
        _historyFrom = DayNumber.OfOrUnknown(options.HistoryFrom);
    }

    public DwellReport Run()
    {
        var opportunities = _snapshot.Ledger.Opportunities;
        for (var i = 0; i < opportunities.Count && _scale.Pipeline >= 0; i++)
        {
            if (opportunities.Pipeline[i] != _scale.Pipeline || !_snapshot.HasOpportunity(i)) continue;
            if (!IsOfSegment(opportunities.Segment[i])) continue;
            _visits.Load(i, _snapshot.Horizon);
            if (_visits.Mark(_group)) AddStays();
        }

        var stages = _scale.Open.Select((s, k) => (Stage: s, Tally: _stays[k].Tally))
            .Where(s => _options.Stage is not { } one || s.Stage.Id == one);
        return new DwellReport(
            _snapshot.AsOf, _options, _scale.Id, stages.Select(s => new DwellStage(s.Stage, s.Tally)).ToArray());
    }

    private bool IsOfSegment(int code) => _options.Segment is null || (_snapshot.Ledger.Labels.TextOf(code) ?? "") == _options.Segment;

    /// <summary>Goes over the stays of every owner: days in other hands are a part of the time in the stage, but not at risk here.</summary>
    private void AddStays()
    {
        foreach (var stage in _stays) stage.Begin();
        for (var row = 0; row < _visits.Count; row++)
        {
            var end = row;
            while (end + 1 < _visits.Count && _visits.Stage[end + 1] == _visits.Stage[row]) end++;
            if (_visits.OutcomeOf(row) == StageOutcome.Open) AddStay(_stays[_scale.PlaceOf(_visits.Stage[row])], row, end + 1);
            row = end;
        }

        foreach (var stage in _stays) stage.End();
    }

    /// <summary>One stay in a stage, whoever had it, in the parts that the group had.</summary>
    private void AddStay(DwellStays stays, int entry, int next)
    {
        stays.BeginStay();
        var (entered, left) = (_visits.Entered[entry], next < _visits.Count ? _visits.Entered[next] : _snapshot.Horizon);
        for (var row = entry; row < next; row++)
        {
            if (!_visits.IsOwn[row]) continue;
            var end = _visits.EndOfStay(row);
            var leftGroup = end + 1 < _visits.Count ? _visits.Entered[end + 1] : _snapshot.Horizon;
            var isEvent = end + 1 == next && next < _visits.Count && IsEvent(next);
            if (entered == Stamp.Unknown || leftGroup == Stamp.Unknown) stays.AddUndated();
            else AddPart(stays, Stamp.Day(entered), Stamp.Day(_visits.Entered[row]), Stamp.Day(leftGroup), isEvent);
            row = end;
        }

        if (entered == Stamp.Unknown || left == Stamp.Unknown) stays.EndUndatedStay();
        else stays.EndStay(_clock.DaysBetween(Stamp.Day(entered), Stamp.Day(left)));
    }

    private void AddPart(DwellStays stays, int entered, int from, int to, bool isEvent)
    {
        if (to < _historyFrom) return;
        stays.Add(_clock.DaysBetween(entered, Math.Max(from, _historyFrom)), _clock.DaysBetween(entered, to), isEvent);
    }

    private bool IsEvent(int next)
    {
        var (stage, before) = (_visits.Stage[next], _visits.Stage[next - 1]);
        if (stage == before) return false;
        return _options.Event switch
        {
            DwellEvent.AnyExit => true,
            DwellEvent.Advanced => _scale.PlaceOf(stage) > _scale.PlaceOf(before),
            DwellEvent.Won => _visits.OutcomeOf(next) == StageOutcome.Won,
            _ => _visits.OutcomeOf(next) == StageOutcome.Lost,
        };
    }
}
