using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Pipelines;
using SalesInsights.Targets;

namespace SalesInsights.Metrics;

/// <summary>Goes once over the rows behind a measure and tells a sink of those that count in a span of days.</summary>
internal static partial class MeasureEvents
{
    /// <summary>How many rows a pass over a source reads.</summary>
    public static long RowsOf(SalesLedger ledger, MeasureSource source) => source switch
    {
        MeasureSource.Orders => ledger.Orders.Day.Length,
        MeasureSource.Payments => ledger.Payments.Day.Length,
        MeasureSource.WonOpportunities => ledger.Visits.Count,
        MeasureSource.NewCustomers => ledger.Customers.SpanFrom.Length,
        MeasureSource.OpportunitiesOpened => ledger.Opportunities.Created.Length,
        _ => ledger.Activities.At.Length,
    };

    /// <summary>The events of a slice of the rows.</summary>
    public static void Send<TSink>(Snapshot snapshot, MeasureSource source, Window days, RowSlice slice, TSink sink)
        where TSink : IMeasureSink
    {
        switch (source)
        {
            case MeasureSource.Orders:
                SendOrders(snapshot, days, slice, sink);
                break;
            case MeasureSource.Payments:
                SendPayments(snapshot, days, slice, sink);
                break;
            case MeasureSource.WonOpportunities:
                SendWon(snapshot, days, slice, sink);
                break;
            case MeasureSource.NewCustomers:
                SendAcquired(snapshot, days, CustomerOrigin.Created, slice, sink);
                break;
            case MeasureSource.OpportunitiesOpened:
                SendOpened(snapshot, days, slice, sink);
                break;
            default:
                SendActivities(snapshot, days, slice, sink, withNotes: false);
                break;
        }
    }

    /// <summary>The customers that came to an owner in a given way; the row is the ownership span.</summary>
    /// <remarks>Who has no owner counts where the record begins so; a later release to the public sea is no gain.</remarks>
    public static void SendAcquired<TSink>(Snapshot snapshot, Window days, CustomerOrigin origin, RowSlice slice, TSink sink)
        where TSink : IMeasureSink
    {
        var customers = snapshot.Ledger.Customers;
        var (from, to) = slice.Of(customers.SpanFrom.Length);
        for (var span = from; span < to; span++)
        {
            var (day, owner) = (customers.SpanFrom[span], customers.SpanOwner[span]);
            if (customers.SpanOrigin[span] != origin || !Counts(days, day)) continue;
            if (owner < 0 && customers.SpanStart[customers.SpanCustomer[span]] != span) continue;
            sink.AddWhole(span, day, 0);
            sink.AddPart(span, owner, day, 0);
        }
    }

    /// <summary>The visit with which an opportunity is won as of the day, or -1.</summary>
    public static int WonVisit(Snapshot snapshot, int opportunity)
    {
        if (!snapshot.HasOpportunity(opportunity)) return -1;
        var row = snapshot.LastVisit(opportunity);
        return row >= 0 && snapshot.Ledger.Stages.Outcome[snapshot.Ledger.Visits.Stage[row]] == StageOutcome.Won ? row : -1;
    }

    /// <summary>Whether an order stands at the end of the snapshot's day: ordered by then and not cancelled by then.</summary>
    public static bool Stands(Snapshot snapshot, int order) =>
        snapshot.Ledger.Orders.Day[order] <= snapshot.AsOfDay && snapshot.Ledger.Orders.CancelledDay[order] > snapshot.AsOfDay;

    /// <summary>Tells of the parts of an order, or of something that follows the shares of a <see cref="CreditTable.KeyOf"/>.</summary>
    public static void SendParts<TSink>(CreditTable credits, int row, int owner, int key, int day, long units, TSink sink)
        where TSink : IMeasureSink
    {
        if (owner != OrderTable.Shared)
        {
            sink.AddPart(row, owner, day, units);
            return;
        }

        var (start, count) = credits.ByKey[key];
        var parts = new long[count];
        if (Units.IsAmount(units)) CreditSplit.Split(units, credits.Share.AsSpan(start, count), parts);
        else parts.AsSpan().Fill(units);
        for (var i = 0; i < count; i++) sink.AddShare(row, credits.Owner[start + i], day, parts[i]);
    }

    private static bool Counts(Window days, int day) => day == DayNumber.Unknown || days.Contains(day);

    private static void SendOrders<TSink>(Snapshot snapshot, Window days, RowSlice slice, TSink sink)
        where TSink : IMeasureSink
    {
        var (orders, asOf) = (snapshot.Ledger.Orders, snapshot.AsOfDay);
        var (ordered, cancelled, owner, amount) = (orders.Day, orders.CancelledDay, orders.Owner, orders.Amount);
        var (from, to) = slice.Of(ordered.Length);
        for (var row = from; row < to; row++)
        {
            var day = ordered[row];
            if (!days.Contains(day) || day > asOf || cancelled[row] <= asOf) continue;
            sink.AddWhole(row, day, amount[row]);
            SendParts(orders.Credits, row, owner[row], row, day, amount[row], sink);
        }
    }

    private static void SendPayments<TSink>(Snapshot snapshot, Window days, RowSlice slice, TSink sink)
        where TSink : IMeasureSink
    {
        var (payments, credits) = (snapshot.Ledger.Payments, snapshot.Ledger.Orders.Credits);
        var (received, owner, amount) = (payments.Day, payments.Owner, payments.Amount);
        var (order, customer) = (payments.Order, payments.Customer);
        var (from, to) = slice.Of(received.Length);
        for (var row = from; row < to; row++)
        {
            var day = received[row];
            if (!days.Contains(day)) continue;
            sink.AddWhole(row, day, amount[row]);
            SendParts(credits, row, owner[row], CreditTable.KeyOf(order[row], customer[row]), day, amount[row], sink);
        }
    }

    private static void SendWon<TSink>(Snapshot snapshot, Window days, RowSlice slice, TSink sink)
        where TSink : IMeasureSink
    {
        var visits = snapshot.Ledger.Visits;
        var (from, to) = slice.Of(snapshot.Ledger.Opportunities.Count);
        for (var opportunity = from; opportunity < to; opportunity++)
        {
            var visit = WonVisit(snapshot, opportunity);
            if (visit < 0) continue;
            var day = Stamp.Day(visits.Entered[visit]);
            if (!Counts(days, day)) continue;
            sink.AddWhole(visit, day, visits.Amount[visit]);
            sink.AddPart(visit, visits.Owner[visit], day, visits.Amount[visit]);
        }
    }

    private static void SendOpened<TSink>(Snapshot snapshot, Window days, RowSlice slice, TSink sink)
        where TSink : IMeasureSink
    {
        var opportunities = snapshot.Ledger.Opportunities;
        var (from, to) = slice.Of(opportunities.Count);
        for (var row = from; row < to; row++)
        {
            var day = Stamp.Day(opportunities.Created[row]);
            if (!Counts(days, day)) continue;
            sink.AddWhole(row, day, 0);
            sink.AddPart(row, opportunities.FirstOwner[row], day, 0);
        }
    }

    private static void SendActivities<TSink>(Snapshot snapshot, Window days, RowSlice slice, TSink sink, bool withNotes)
        where TSink : IMeasureSink
    {
        var activities = snapshot.Ledger.Activities;
        var (from, to) = slice.Of(activities.Count);
        for (var row = from; row < to; row++)
        {
            var day = Stamp.Day(activities.At[row]);
            if (!days.Contains(day) || activities.IsAutomatic[row]) continue;
            if (activities.Kind[row] == ActivityKind.Note && !withNotes) continue;
            sink.AddWhole(row, day, 0);
            sink.AddPart(row, activities.CreditedTo[row], day, 0);
        }
    }
}
