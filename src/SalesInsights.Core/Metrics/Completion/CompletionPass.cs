using SalesInsights.Ledgers;
using SalesInsights.Targets;

namespace SalesInsights.Metrics.Completion;

/// <summary>One pass over the records of each measure.</summary>
internal static class CompletionPass
{
    public static PieceTotals[] Run(Snapshot snapshot, PeriodGrid grid, IReadOnlyList<TargetMeasure> measures)
    {
        var homes = new PieceHomes(snapshot, grid);
        var totals = new PieceTotals[measures.Count];
        for (var m = 0; m < totals.Length; m++)
        {
            var tally = new PieceTally(snapshot, grid, homes);
            MeasureEvents.Send(snapshot, measures[m].Source, grid.Days, new PieceSink(tally));
            totals[m] = tally.Finish();
        }

        return totals;
    }
}
