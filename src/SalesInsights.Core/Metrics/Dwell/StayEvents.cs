using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Dwell;

/// <summary>Goes over the visits of an opportunity and tells a sink of its stays in open stages; hand-overs end no stay.</summary>
internal static class StayEvents
{
    /// <summary>Tells of the stays of one opportunity up to the day, in their order.</summary>
    public static void Send<TSink>(Snapshot snapshot, int opportunity, ref TSink sink)
        where TSink : struct, IStaySink
    {
        if (!snapshot.HasOpportunity(opportunity)) return;
        var ledger = snapshot.Ledger;
        var (stage, entered, outcome) = (ledger.Visits.Stage, ledger.Visits.Entered, ledger.Stages.Outcome);
        var (first, end) = (ledger.Opportunities.VisitStart[opportunity], ledger.Opportunities.VisitStart[opportunity + 1]);
        var (last, entry) = (-1, -1);
        for (var row = first; row < end; row++)
        {
            if (entered[row] > snapshot.Horizon) continue;
            if (last < 0 || stage[row] != stage[last])
            {
                if (last >= 0 && outcome[stage[last]] == StageOutcome.Open) sink.AddFinished(last, entry, row);
                entry = row;
            }

            last = row;
        }

        if (last >= 0 && outcome[stage[last]] == StageOutcome.Open) sink.AddOpen(last, entry);
    }
}
