using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.OpenWork;

/// <summary>Where an open opportunity stands on the day: its stage (-1 for none), since when, its owner and its amount.</summary>
internal readonly struct OpenVisit(int opportunity, short stage, int entered, int owner, long units)
{
    public int Opportunity { get; } = opportunity;

    public short Stage { get; } = stage;

    /// <summary>When the stage was entered, hand-overs within it apart; unknown where it is not known.</summary>
    public int Entered { get; } = entered;

    public int Owner { get; } = owner;

    public long Units { get; } = units;

    /// <summary>The open opportunities of the day, one by one.</summary>
    public static IEnumerable<OpenVisit> All(Snapshot snapshot)
    {
        var opportunities = snapshot.Ledger.Opportunities;
        for (var row = 0; row < opportunities.Count; row++)
        {
            if (snapshot.HasOpportunity(row) && Of(snapshot, row) is { } open) yield return open;
        }
    }

    private static OpenVisit? Of(Snapshot snapshot, int row)
    {
        var ledger = snapshot.Ledger;
        var (walk, entered, previous) = (snapshot.Visits(row), Stamp.Unknown, -1);
        while (walk.MoveNext())
        {
            if (!walk.IsContinued(previous)) entered = walk.Entered;
            previous = walk.Row;
        }

        if (walk.Row < 0)
        {
            var amount = ledger.Changes.TryGetAmount(row, snapshot.Horizon, out var changed) ? changed : ledger.Opportunities.Amount[row];
            return new(row, -1, Stamp.Unknown, ledger.Opportunities.FirstOwner[row], amount);
        }

        return walk.Outcome == StageOutcome.Open ? new(row, walk.Stage, entered, walk.Owner, ledger.Visits.Amount[walk.Row]) : null;
    }
}
