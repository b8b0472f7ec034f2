using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Dwell;

/// <summary>Collects one owner's stays at one stage: the open ones with their day of entry, the lost ones with their last day.</summary>
internal readonly struct StayList(Snapshot snapshot, int owner, int stage) : IStaySink
{
    private readonly VisitTable _visits = snapshot.Ledger.Visits;

    public List<(int Opportunity, int EnteredDay)> Open { get; } = [];

    public List<(int Opportunity, int LeftDay)> Lost { get; } = [];

    /// <summary>Only the opportunities that the owner ever had at the stage are looked at.</summary>
    public static StayList Of(Snapshot snapshot, int owner, int stage)
    {
        var (list, visits, before) = (new StayList(snapshot, owner, stage), snapshot.Ledger.Visits, -1);
        foreach (var row in visits.ByOwner[owner])
        {
            if (visits.Stage[row] != stage || visits.Opportunity[row] == before) continue;
            before = visits.Opportunity[row];
            StayEvents.Send(snapshot, before, ref list);
        }

        return list;
    }

    public void AddFinished(int row, int next)
    {
        if (!IsMeant(row) || snapshot.Ledger.Stages.Outcome[_visits.Stage[next]] != StageOutcome.Lost) return;
        Lost.Add((_visits.Opportunity[row], Stamp.Day(_visits.Entered[next])));
    }

    public void AddOpen(int row, int entry)
    {
        if (IsMeant(row)) Open.Add((_visits.Opportunity[row], Stamp.Day(_visits.Entered[entry])));
    }

    private bool IsMeant(int row) => _visits.Owner[row] == owner && _visits.Stage[row] == stage;
}
