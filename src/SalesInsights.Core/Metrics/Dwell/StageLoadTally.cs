using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Dwell;

/// <summary>
/// Counts stays by owner and stage in one flat table, and keeps how long those that ended took; stays of owners who are not listed are left out.
/// </summary>
internal readonly struct StageLoadTally(Snapshot snapshot, FinishedRule finished, StuckRule rule, HandOverGrace grace, FinishedDays days) : IStaySink
{
    private readonly VisitTable _visits = snapshot.Ledger.Visits;
    private readonly int _asOfDay = snapshot.AsOfDay;

    /// <summary>Owner by owner, every stage of all pipelines.</summary>
    public StageCounts[] Counts { get; } = new StageCounts[snapshot.Organization.Salespeople.Count * rule.Stages];

    public void AddFinished(int row, int entry, int next)
    {
        if (!finished.Counts(row, next, out var left, out var isLost)) return;
        var (place, entered) = ((_visits.Owner[row] * rule.Stages) + _visits.Stage[row], Stamp.Day(_visits.Entered[entry]));
        ref var counts = ref Counts[place];
        counts.Finished++;
        if (isLost) counts.Lost++;
        if (entered != DayNumber.Unknown) days.Add(place, left - entered);
    }

    public void AddOpen(int row, int entry)
    {
        var (owner, stage, entered) = (_visits.Owner[row], _visits.Stage[row], Stamp.Day(_visits.Entered[entry]));
        if (owner < 0) return;
        ref var counts = ref Counts[(owner * rule.Stages) + stage];
        counts.Open++;
        if (entered == DayNumber.Unknown) return;
        var age = _asOfDay - entered;
        counts.Dated++;
        counts.OldestDays = Math.Max(counts.OldestDays, age);
        if (rule.IsStuck(stage, entered) && !grace.Covers(row, _asOfDay)) counts.Overdue++;
    }
}
