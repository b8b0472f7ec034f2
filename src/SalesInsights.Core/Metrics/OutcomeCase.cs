using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics;

/// <summary>An opportunity as the snapshot's day finds it: its last visible visit decides.</summary>
internal readonly struct OutcomeCase
{
    public OutcomeCase(Snapshot snapshot, int opportunity)
    {
        var table = snapshot.Ledger.Opportunities;
        (Opportunity, Created, ClosedDay) = (opportunity, Window.CreatedDay(snapshot, opportunity), DayNumber.Unknown);
        var row = snapshot.LastVisit(opportunity);
        if (row < 0)
        {
            (Stage, Owner) = (-1, table.FirstOwner[opportunity]);
            Amount = OpenOpportunity.FirstAmount(snapshot.Ledger, opportunity, snapshot.Horizon);
            return;
        }

        var visits = snapshot.Ledger.Visits;
        (Stage, Owner, Amount) = (visits.Stage[row], visits.Owner[row], visits.Amount[row]);
        Outcome = snapshot.Ledger.Stages.Outcome[Stage];
        if (Outcome != StageOutcome.Open) ClosedDay = Ledgers.Stamp.Day(visits.Entered[row]);
    }

    public int Opportunity { get; }

    /// <summary>The stage's number; -1 where no stage was ever entered.</summary>
    public short Stage { get; }

    public StageOutcome Outcome { get; }

    public int Owner { get; }

    public long Amount { get; }

    public int Created { get; }

    /// <summary>Unknown for an open opportunity, and where the closing entry has no date.</summary>
    public int ClosedDay { get; }

    /// <summary>The number of a pipeline to keep to; -1 for all of them.</summary>
    public static short PipelineOf(Snapshot snapshot, Id<PipelineDefinition> pipeline, string parameter)
    {
        if (pipeline.IsEmpty) return -1;
        var index = snapshot.Ledger.Stages.PipelineIndex(pipeline);
        return index >= 0 ? index : throw new ArgumentException($"The company has no pipeline '{pipeline}'.", parameter);
    }

    public static bool Exists(Snapshot snapshot, int opportunity, short pipeline) =>
        snapshot.HasOpportunity(opportunity) && (pipeline < 0 || snapshot.Ledger.Opportunities.Pipeline[opportunity] == pipeline);
}
