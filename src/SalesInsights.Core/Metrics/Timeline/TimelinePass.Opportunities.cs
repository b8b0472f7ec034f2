using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Timeline;

internal sealed partial class TimelinePass
{
    private void AddOpportunity(int opportunity)
    {
        var opportunities = _ledger.Opportunities;
        var (created, holder) = (opportunities.Created[opportunity], OpportunityHolder.Of(_snapshot, opportunity));
        if (created > _snapshot.Horizon) created = Stamp.Unknown;
        var owner = opportunities.FirstOwner[opportunity];
        var units = OpenOpportunity.FirstAmount(_ledger, opportunity, created);
        _entries.Add(new(created, TimelineKind.OpportunityOpened)
        {
            Opportunity = opportunities.Ids[opportunity],
            RecordId = opportunities.Ids[opportunity],
            Holder = holder,
            Person = owner,
            Salesperson = IdOf(owner),
            Amount = AmountOf(units),
        });
        AddMoves(opportunity, holder);
        AddChanges(opportunity, holder);
    }

    private void AddMoves(int opportunity, int holder)
    {
        var (stage, owner) = (-1, _ledger.Opportunities.FirstOwner[opportunity]);
        for (var walk = _snapshot.Visits(opportunity); walk.MoveNext();)
        {
            // A row of the same stage and owner only tells of another amount.
            if (walk.Stage != stage) AddMove(opportunity, holder, stage, walk);
            else if (walk.Owner != owner) AddMove(opportunity, holder, stage, walk, owner);
            (stage, owner) = (walk.Stage, walk.Owner);
        }
    }

    private void AddMove(int opportunity, int holder, int from, VisitWalk to, int before = TimelineEntry.Nobody)
    {
        var stages = _ledger.Stages;
        var isMove = from != to.Stage;
        _entries.Add(new(to.Entered, isMove ? KindOf(stages, from, to.Stage) : TimelineKind.OpportunityHandedOver)
        {
            Opportunity = _ledger.Opportunities.Ids[opportunity],
            RecordId = _ledger.Opportunities.Ids[opportunity],
            Holder = holder,
            From = isMove && from >= 0 ? stages.Stages[from] : null,
            To = isMove ? stages.Stages[to.Stage] : null,
            Person = to.Owner,
            Salesperson = IdOf(to.Owner),
            PreviousPerson = before,
            PreviousOwner = IdOf(before),
            Amount = AmountOf(_ledger.Visits.Amount[to.Row]),
        });
    }

    private static TimelineKind KindOf(StageTable stages, int from, int to)
    {
        if (stages.Outcome[to] == StageOutcome.Won) return TimelineKind.OpportunityWon;
        if (stages.Outcome[to] == StageOutcome.Lost) return TimelineKind.OpportunityLost;
        if (from < 0) return TimelineKind.StageEntered;
        if (stages.Outcome[from] != StageOutcome.Open) return TimelineKind.StageReopened;
        return stages.Order[to] < stages.Order[from] ? TimelineKind.StageBack : TimelineKind.StageAdvanced;
    }

    private void AddChanges(int opportunity, int holder)
    {
        var changes = _ledger.Changes;
        if (!changes.ByOpportunity.TryGetValue(opportunity, out var range)) return;
        for (var row = range.Start; row < range.Start + range.Count && changes.At[row] <= _snapshot.Horizon; row++)
        {
            if (changes.Amount[row] != Units.Missing) AddChange(TimelineKind.AmountChanged, row);
            if (changes.ExpectedClose[row] != DayNumber.Unknown) AddChange(TimelineKind.ExpectedCloseChanged, row);
        }

        void AddChange(TimelineKind kind, int row) => _entries.Add(new(changes.At[row], kind)
        {
            Person = OpportunityHolder.At(_snapshot, opportunity, changes.At[row]),
            Salesperson = IdOf(OpportunityHolder.At(_snapshot, opportunity, changes.At[row])),
            Opportunity = _ledger.Opportunities.Ids[opportunity],
            RecordId = _ledger.Opportunities.Ids[opportunity],
            Holder = holder,
            Amount = AmountOf(kind == TimelineKind.AmountChanged ? changes.Amount[row] : NoAmount),
            ExpectedClose = kind == TimelineKind.ExpectedCloseChanged ? DayNumber.ToDateOrNull(changes.ExpectedClose[row]) : null,
        });
    }
}
