using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Dwell;

/// <summary>Counts what everybody has open at every stage without an outbound contact since it came there: one pass over activities and opportunities.</summary>
internal static class QuietStays
{
    /// <summary>Counts.</summary>
    /// <param name="snapshot">The ledger as of the day.</param>
    /// <param name="quietDays">For how many days nothing has happened at least.</param>
    /// <returns>Owner by owner, every stage of all pipelines; null where no activity at all is on record.</returns>
    public static int[]? Count(Snapshot snapshot, int quietDays)
    {
        var first = FirstDays.Of(snapshot);
        if (!first.HasActivity || first.Activity > snapshot.AsOfDay) return null;
        var (signs, stages) = (QuoteSigns.OfEveryStage(snapshot), snapshot.Ledger.Stages.Stages.Length);
        var counts = new int[snapshot.Organization.Salespeople.Count * stages];
        for (var row = 0; row < snapshot.Ledger.Opportunities.Count; row++)
        {
            if (!OpenOpportunity.TryRead(snapshot, row, out var open) || open.Owner < 0 || open.Stage < 0) continue;
            if (signs.QuotedAt(open) is not { } since || signs.HasContactAfter(open, snapshot.Ledger.Opportunities.Customer[row], since)) continue;
            var day = Stamp.Day(since);
            if (day == DayNumber.Unknown || snapshot.AsOfDay - day >= quietDays) counts[(open.Owner * stages) + open.Stage]++;
        }

        return counts;
    }
}
