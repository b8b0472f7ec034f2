using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Velocity;

/// <summary>One pass over the opportunities, of all owners or of those that a viewer may see.</summary>
internal sealed class VelocityPass
{
    private readonly Snapshot _snapshot;
    private readonly VelocityOptions _options;
    private readonly ViewerScope? _scope;
    private readonly GroupKeys _groups;
    private readonly Window _window;
    private readonly short _pipeline;
    private readonly Dictionary<int, VelocityTally> _tallies = [];
    private readonly List<int> _keys = [];

    public VelocityPass(Snapshot snapshot, VelocityOptions options, ViewerScope? scope)
    {
        if (options.Basis is not (VelocityBasis.OpenOnDay or VelocityBasis.CreatedInPeriod))
            throw new ArgumentOutOfRangeException(nameof(options), options.Basis, "The basis is one of the listed ones.");
        if (options.GroupBy == Grouping.Month)
            throw new ArgumentOutOfRangeException(nameof(options), options.GroupBy, "An open opportunity has no closing month.");
        (_snapshot, _options, _scope) = (snapshot, options, scope);
        _groups = new GroupKeys(snapshot, options.GroupBy, nameof(options));
        _pipeline = OutcomeCase.PipelineOf(snapshot, options.Pipeline, nameof(options));
        _window = new Window(snapshot, options.Period);
        if (options.GroupBy == Grouping.Company) _tallies.Add(-1, new VelocityTally());
    }

    public VelocityRow[] Run()
    {
        for (var i = 0; i < _snapshot.Ledger.Opportunities.Count; i++)
        {
            if (!OutcomeCase.Exists(_snapshot, i, _pipeline)) continue;
            var item = new OutcomeCase(_snapshot, i);
            if (IsHidden(item)) continue;
            _groups.Collect(item, _keys);
            Add(item);
        }

        return _tallies.Select(t => new VelocityRow(_groups.NameOf(t.Key), t.Value)).Where(IsShown)
            .OrderBy(r => r.Key, StringComparer.Ordinal).ToArray();
    }

    /// <summary>Rows of people and departments are shown or not as they are; other rows hold only what the viewer may see.</summary>
    private bool IsHidden(OutcomeCase item) =>
        _scope is not null && _options.GroupBy is Grouping.Company or Grouping.Segment && _scope?.Contains(item.Owner) == false;

    private bool IsShown(VelocityRow row) => _scope is null || _options.GroupBy switch
    {
        Grouping.Salesperson => row.Key.Length > 0 && _scope.Contains(Subject.Salesperson(row.Key)),
        Grouping.Department => row.Key.Length > 0 && _scope.Contains(Subject.Department(row.Key)),
        _ => true,
    };

    private void Add(OutcomeCase item)
    {
        var isClosed = item.Outcome != StageOutcome.Open;
        var isCreated = _options.Basis == VelocityBasis.CreatedInPeriod;
        var isOnItsWay = isCreated ? IsWithin(item.Created) : !isClosed;
        var isClosedWithin = isClosed && IsWithin(item.ClosedDay);
        var isUndated = !_window.IsWhole
            && ((isCreated && item.Created == DayNumber.Unknown) || (isClosed && item.ClosedDay == DayNumber.Unknown));
        if (!isOnItsWay && !isClosedWithin && !isUndated) return;
        foreach (var key in _keys)
        {
            if (!_tallies.TryGetValue(key, out var tally)) _tallies.Add(key, tally = new VelocityTally());
            if (isOnItsWay) tally.OnTheirWay.Add(item.Amount);
            if (isUndated) tally.Undated++;
            if (isClosedWithin) AddClosed(tally, item);
        }
    }

    private static void AddClosed(VelocityTally tally, OutcomeCase item)
    {
        if (item.Outcome == StageOutcome.Lost)
        {
            tally.Lost.Add(item.Amount);
            return;
        }

        tally.Won.Add(item.Amount);
        tally.AddDays(item);
    }

    private bool IsWithin(int day) => _window.IsWhole || _window.Contains(day);
}
