using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Targets;

namespace SalesInsights.Metrics;

internal static partial class MeasureEvents
{
    /// <summary>The events of a measure by its own day; whether and to whom they count is for the sink.</summary>
    public static void SendBy<TSink>(Snapshot snapshot, TargetMeasure measure, Window days, RowSlice slice, TSink sink)
        where TSink : IMeasureSink
    {
        if (measure.Basis == DateBasis.Cancelled)
            SendCancelled(snapshot, days, slice, sink);
        else if (measure.Source == MeasureSource.WonOpportunities && measure.Basis == DateBasis.Created)
            SendWonByCreation(snapshot, days, slice, sink);
        else if (measure.Source == MeasureSource.NewCustomers && ConditionOn(measure, MeasureField.Origin) is { } origins)
            SendAcquired(snapshot, days, origins, slice, sink);
        else if (measure.Source == MeasureSource.Activities && ConditionOn(measure, MeasureField.Kind) is not null)
            SendActivities(snapshot, days, slice, sink, withNotes: true);
        else
            Send(snapshot, measure.Source, days, slice, sink);
    }

    private static MeasureCondition? ConditionOn(TargetMeasure measure, MeasureField field) =>
        measure.Where.FirstOrDefault(c => c.Field == field);

    private static void SendAcquired<TSink>(Snapshot snapshot, Window days, MeasureCondition origins, RowSlice slice, TSink sink)
        where TSink : IMeasureSink
    {
        foreach (var origin in origins.Values)
            SendAcquired(snapshot, days, (CustomerOrigin)MeasureWords.NumberOf(MeasureField.Origin, origin), slice, sink);
    }

    /// <summary>Orders by the day they were cancelled; what was cancelled before it was ordered never stood and counts all the same.</summary>
    private static void SendCancelled<TSink>(Snapshot snapshot, Window days, RowSlice slice, TSink sink)
        where TSink : IMeasureSink
    {
        var (orders, asOf) = (snapshot.Ledger.Orders, snapshot.AsOfDay);
        var (from, to) = slice.Of(orders.Day.Length);
        for (var row = from; row < to; row++)
        {
            var day = orders.CancelledDay[row];
            if (!days.Contains(day) || orders.Day[row] > asOf) continue;
            sink.AddWhole(row, day, orders.Amount[row]);
            SendParts(orders.Credits, row, orders.Owner[row], row, day, orders.Amount[row], sink);
        }
    }

    private static void SendWonByCreation<TSink>(Snapshot snapshot, Window days, RowSlice slice, TSink sink)
        where TSink : IMeasureSink
    {
        var visits = snapshot.Ledger.Visits;
        var (from, to) = slice.Of(snapshot.Ledger.Opportunities.Count);
        for (var opportunity = from; opportunity < to; opportunity++)
        {
            var day = Window.CreatedDay(snapshot, opportunity);
            if (!Counts(days, day)) continue;
            var visit = WonVisit(snapshot, opportunity);
            if (visit < 0) continue;
            sink.AddWhole(visit, day, visits.Amount[visit]);
            sink.AddPart(visit, visits.Owner[visit], day, visits.Amount[visit]);
        }
    }
}
