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
    private readonly DwellTally[] _tallies;

    public DwellPass(Snapshot snapshot, DwellOptions options)
    {
        if (options.Event is < DwellEvent.AnyExit or > DwellEvent.Lost)
            throw new ArgumentOutOfRangeException(nameof(options), options.Event, "The event is one of the listed ones.");
        (_snapshot, _options) = (snapshot, options);
        _scale = new StageScale(snapshot.Ledger, options.Pipeline, nameof(options));
        if (options.Stage is { } stage && !_scale.Open.Any(s => s.Id == stage))
            throw new ArgumentException($"The pipeline has no open stage '{stage}'.", nameof(options));
        _group = new OwnerGroup(snapshot, options.Subject, nameof(options));
        _visits = new VisitBuffer(snapshot.Ledger);
        _tallies = _scale.Open.Select(_ => new DwellTally()).ToArray();
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

        var stages = _scale.Open.Select((s, k) => (Stage: s, Tally: _tallies[k]))
            .Where(s => _options.Stage is not { } one || s.Stage.Id == one);
        return new DwellReport(
            _snapshot.AsOf, _options.Subject, _scale.Id, _options.Event, stages.Select(s => new DwellStage(s.Stage, s.Tally)).ToArray());
    }

    private bool IsOfSegment(int code) => _options.Segment is null || (_snapshot.Ledger.Labels.TextOf(code) ?? "") == _options.Segment;

    private void AddStays()
    {
        for (var row = 0; row < _visits.Count; row++)
        {
            if (!_visits.IsOwn[row] || _visits.OutcomeOf(row) != StageOutcome.Open) continue;
            var end = _visits.EndOfStay(row);
            AddStay(_tallies[_scale.PlaceOf(_visits.Stage[row])], row, end + 1);
            row = end;
        }
    }

    private void AddStay(DwellTally tally, int start, int next)
    {
        var entered = _visits.Entered[_visits.StageEntry(start)];
        var left = next < _visits.Count ? _visits.Entered[next] : _snapshot.Horizon;
        if (entered == Stamp.Unknown || left == Stamp.Unknown)
        {
            tally.AddUndated();
            return;
        }

        var from = Stamp.Day(_visits.Entered[start]) - Stamp.Day(entered);
        tally.Add(from, Stamp.Day(left) - Stamp.Day(entered), next < _visits.Count && IsEvent(next));
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
