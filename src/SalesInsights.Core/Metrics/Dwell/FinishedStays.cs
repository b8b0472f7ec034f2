using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Pipelines;

namespace SalesInsights.Metrics.Dwell;

/// <summary>The stays in open stages that ended in a span of days: forward, back, lost or won. Hand-overs end no stay.</summary>
public static class FinishedStays
{
    /// <summary>Lists the stays that ended from the period's first day to its last one or to the snapshot's day, whichever is earlier.</summary>
    /// <param name="snapshot">The ledger as of the day.</param>
    /// <param name="period">The days.</param>
    /// <returns>The stays, opportunity by opportunity in the ledger's order; stays that ended on an unknown day are left out.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static IReadOnlyList<FinishedStay> Of(Snapshot snapshot, TargetPeriod period)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        if (period is null) throw new ArgumentNullException(nameof(period));
        var (ledger, stages) = (snapshot.Ledger, snapshot.Ledger.Stages);
        var (first, last) = (DayNumber.Of(period.First), DayNumber.Of(period.Last));
        var stays = new List<FinishedStay>();
        for (var opportunity = 0; opportunity < ledger.Opportunities.Count; opportunity++)
        {
            if (!snapshot.HasOpportunity(opportunity)) continue;
            var walk = snapshot.Visits(opportunity);
            var (previous, entered) = (-1, Stamp.Unknown);
            while (walk.MoveNext())
            {
                if (!walk.IsContinued(previous)) entered = walk.Entered;
                previous = walk.Row;
                if (walk.NextRow < 0 || walk.Outcome != StageOutcome.Open) continue;
                var next = ledger.Visits.Stage[walk.NextRow];
                var left = Stamp.Day(walk.Left);
                if (next == walk.Stage || left < first || left > last) continue;
                stays.Add(new(ledger, opportunity, walk.Stage, walk.Owner, Stamp.Day(entered), left, EndOf(stages, walk.Stage, next)));
            }
        }

        return stays;
    }

    internal static StayEnd EndOf(StageTable stages, short stage, short next) => stages.Outcome[next] switch
    {
        StageOutcome.Won => StayEnd.Won,
        StageOutcome.Lost => StayEnd.Lost,
        _ => stages.Order[next] > stages.Order[stage] ? StayEnd.Advanced : StayEnd.MovedBack,
    };
}
