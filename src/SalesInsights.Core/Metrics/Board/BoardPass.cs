using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Board;

/// <summary>One pass over the opportunities of a pipeline.</summary>
internal sealed class BoardPass
{
    private readonly Snapshot _snapshot;
    private readonly OwnerGroup _group;
    private readonly ViewerScope? _scope;
    private AmountTally _unstaged;

    public BoardPass(Snapshot snapshot, BoardOptions options, ViewerScope? scope)
    {
        if (options.CardsPerStage < 0)
            throw new ArgumentOutOfRangeException(nameof(options), options.CardsPerStage, "CardsPerStage is 0 or more, or null for all.");
        (_snapshot, _scope) = (snapshot, scope);
        Scale = new StageScale(snapshot.Ledger, options.Pipeline, nameof(options));
        Rule = new StuckRule(snapshot, options.DefaultExpectedDays, nameof(options));
        _group = new OwnerGroup(snapshot, options.Subject, nameof(options));
        Stages = Scale.Open.Select(_ => new BoardTally()).ToArray();
        for (var i = 0; i < snapshot.Ledger.Opportunities.Count && Scale.Pipeline >= 0; i++)
        {
            if (snapshot.Ledger.Opportunities.Pipeline[i] == Scale.Pipeline && OpenOpportunity.TryRead(snapshot, i, out var open)) Add(open);
        }
    }

    public StageScale Scale { get; }

    public StuckRule Rule { get; }

    public BoardTally[] Stages { get; }

    public ref readonly AmountTally Unstaged => ref _unstaged;

    private void Add(in OpenOpportunity open)
    {
        if (!_group.Contains(open.Owner, Stamp.OfDay(_snapshot.AsOfDay)) || _scope?.Contains(open.Owner) == false) return;
        if (open.Stage < 0)
        {
            _unstaged.Add(open.Units);
            return;
        }

        var stage = Stages[Scale.PlaceOf(open.Stage)];
        stage.Open.Add(open);
        stage.Total.Add(open.Units);
        if (Rule.IsStuck(open.Stage, open.EnteredDay)) stage.Stuck.Add(open.Units);
        if (open.EnteredDay == DayNumber.Unknown) stage.Ages.AddUndated();
        else stage.Ages.Add(_snapshot.AsOfDay - open.EnteredDay);
    }
}
