using SalesInsights.Currencies;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Receivables;
using SalesInsights.Organizations;

namespace SalesInsights.Shortfalls;

/// <summary>Reads what of the period's orders is paid, not due yet and overdue.</summary>
internal sealed class PaymentReading(Snapshot snapshot, ShortfallWindow window)
{
    public void Into(PersonTally[] people)
    {
        MeasureEvents.Send(snapshot, Targets.MeasureSource.Payments, window.Period, RowSlice.Whole, new PaidSink(people, window.Period));
        MeasureEvents.Send(snapshot, Targets.MeasureSource.Orders, window.Period, RowSlice.Whole, new OrderedSink(people, window.Period));
        var (orders, accounts) = (snapshot.Ledger.Orders, new OrderAccounts(snapshot, Subject.Company, Sight.Whole));
        for (var order = 0; order < orders.Count; order++)
        {
            if (!window.Period.Contains(orders.Day[order]) || !MeasureEvents.Stands(snapshot, order)) continue;
            var owner = accounts.OwnerOf(order);
            if (owner < 0 || accounts.ReceivableOf(order) is not { IsUnpriced: false } receivable) continue;
            people[owner].NotYetDue += FixedPoint.ToDecimal(receivable.NotYetDue);
            people[owner].Overdue += FixedPoint.ToDecimal(receivable.Overdue);
        }
    }

    private sealed class PaidSink(PersonTally[] people, Window period) : IMeasureSink
    {
        public void AddWhole(int row, int day, long units)
        {
        }

        public void AddPart(int row, int owner, int day, long units)
        {
            if (owner >= 0 && period.Contains(day) && Units.IsAmount(units)) people[owner].Paid += FixedPoint.ToDecimal(units);
        }

        public void AddShare(int row, int owner, int day, long units) => AddPart(row, owner, day, units);
    }

    private sealed class OrderedSink(PersonTally[] people, Window period) : IMeasureSink
    {
        public void AddWhole(int row, int day, long units)
        {
        }

        public void AddPart(int row, int owner, int day, long units)
        {
            if (owner >= 0 && period.Contains(day) && Units.IsAmount(units)) people[owner].Orders += FixedPoint.ToDecimal(units);
        }

        public void AddShare(int row, int owner, int day, long units) => AddPart(row, owner, day, units);
    }
}
