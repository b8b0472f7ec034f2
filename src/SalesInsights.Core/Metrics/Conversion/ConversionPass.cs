using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Conversion;

/// <summary>One pass over the opportunities of a cohort: their stays, and their way from the first entry on.</summary>
internal sealed class ConversionPass
{
    private readonly Snapshot _snapshot;
    private readonly ConversionOptions _options;
    private readonly StageScale _scale;
    private readonly OwnerGroup _group;
    private readonly VisitBuffer _visits;
    private readonly ConversionTally[] _steps;
    private readonly ConversionTally[] _ways;

    public ConversionPass(Snapshot snapshot, ConversionOptions options)
    {
        if (options.Days < 0) throw new ArgumentOutOfRangeException(nameof(options), options.Days, "The number of days is 0 or more.");
        (_snapshot, _options) = (snapshot, options);
        _scale = new StageScale(snapshot.Ledger, options.Pipeline, nameof(options));
        _group = new OwnerGroup(snapshot, options.Subject, nameof(options));
        _visits = new VisitBuffer(snapshot.Ledger);
        _steps = _scale.Open.Select(_ => new ConversionTally(3, options.Days, snapshot.AsOfDay)).ToArray();
        _ways = _scale.Open.Select(_ => new ConversionTally(2, options.Days, snapshot.AsOfDay)).ToArray();
    }

    private int Places => _scale.Open.Length;

    public ConversionReport Run()
    {
        var (opportunities, window) = (_snapshot.Ledger.Opportunities, new Window(_snapshot, _options.Period));
        var undated = 0L;
        for (var i = 0; i < opportunities.Count && _scale.Pipeline >= 0; i++)
        {
            if (opportunities.Pipeline[i] != _scale.Pipeline || !_snapshot.HasOpportunity(i)) continue;
            var created = Window.CreatedDay(_snapshot, i);
            if (!window.IsWhole && created != DayNumber.Unknown && !window.Contains(created)) continue;
            _visits.Load(i, _snapshot.Horizon);
            if (!_visits.Mark(_group)) continue;
            if (created == DayNumber.Unknown) undated++;
            if (created != DayNumber.Unknown || window.IsWhole) Add();
        }

        return new ConversionReport(_snapshot, _options, _scale, Curves(_steps, 0), Curves(_ways, 1), undated);
    }

    /// <summary>Curves by stage from a place on; beyond the last open stage lies won.</summary>
    private ConversionCurve[] Curves(ConversionTally[] tallies, int firstPlace) => tallies
        .Select((t, k) => new ConversionCurve(firstPlace + k < Places ? _scale.Open[firstPlace + k] : null, t, _options.Days)).ToArray();

    private void Add()
    {
        for (var row = 0; row < _visits.Count; row++)
        {
            if (!_visits.IsOwn[row] || _visits.OutcomeOf(row) != StageOutcome.Open) continue;
            var end = _visits.EndOfStay(row);
            AddStay(_steps[_scale.PlaceOf(_visits.Stage[row])], row, end + 1);
            row = end;
        }

        for (var place = 1; place <= Places && _visits.Count > 0; place++) AddWay(_ways[place - 1], place);
    }

    private void AddStay(ConversionTally tally, int start, int next)
    {
        var entered = _visits.Entered[_visits.StageEntry(start)];
        var end = next == _visits.Count ? null : EndOf(next);
        AddWatched(tally, entered, start, next, end);
    }

    private ConversionEnd? EndOf(int next)
    {
        var (to, from) = (_visits.Stage[next], _visits.Stage[next - 1]);
        if (to == from) return null;
        if (_visits.OutcomeOf(next) == StageOutcome.Lost) return ConversionEnd.Lost;
        return _scale.PlaceOf(to) > _scale.PlaceOf(from) ? ConversionEnd.WentOn : ConversionEnd.MovedBack;
    }

    /// <summary>From the first entry on to a place, watched while the subject owned it.</summary>
    private void AddWay(ConversionTally tally, int place)
    {
        var (reached, end) = EndOfWay(place);
        for (var row = 0; row < _visits.Count && row <= reached; row++)
        {
            if (!_visits.IsOwn[row]) continue;
            var start = row;
            while (row + 1 < _visits.Count && row + 1 <= reached && _visits.IsOwn[row + 1]) row++;
            var isEnd = reached == row;
            AddWatched(tally, _visits.Entered[0], start, isEnd ? row : row + 1, isEnd ? end : null);
        }
    }

    /// <summary>The row that ended the way and how; beyond the last row where it is still open.</summary>
    private (int Row, ConversionEnd? End) EndOfWay(int place)
    {
        var isWonAsked = place == Places;
        var last = _visits.Count - 1;
        for (var row = 0; row <= last && !isWonAsked; row++)
        {
            if (_scale.PlaceOf(_visits.Stage[row]) >= place) return (row, ConversionEnd.WentOn);
        }

        var outcome = _visits.LastOutcome;
        if (outcome == StageOutcome.Open) return (_visits.Count, null);
        while (last > 0 && _visits.OutcomeOf(last - 1) == outcome) last--;
        return (last, outcome == StageOutcome.Won ? ConversionEnd.WentOn : ConversionEnd.Lost);
    }

    private void AddWatched(ConversionTally tally, int begun, int start, int next, ConversionEnd? end)
    {
        var (came, left) = (_visits.Entered[start], next < _visits.Count ? _visits.Entered[next] : _snapshot.Horizon);
        if (begun == Stamp.Unknown || came == Stamp.Unknown || left == Stamp.Unknown)
        {
            tally.AddUndated();
            return;
        }

        var first = Stamp.Day(begun);
        tally.Add(first, Stamp.Day(came) - first, Stamp.Day(left) - first, end);
    }
}
