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
            var events = new MeasuredEvents(snapshot, measures[m]);
            var tally = SlicedPass.Run(snapshot, events.Rows, slice => Tally(snapshot, grid, homes, events, slice), (all, more) => all.Add(more));
            totals[m] = tally.Finish();
        }

        return totals;
    }

    private static PieceTally Tally(Snapshot snapshot, PeriodGrid grid, PieceHomes homes, MeasuredEvents events, RowSlice slice)
    {
        var tally = new PieceTally(snapshot, grid, homes);
        events.Send(grid.Days, slice, new PieceSink(tally));
        return tally;
    }
}
