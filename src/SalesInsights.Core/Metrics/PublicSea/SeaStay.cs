using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.PublicSea;

/// <summary>The time from when nobody owned a customer until somebody did, or until now.</summary>
internal readonly struct SeaStay(int customer, int from, int to, int lastOwner, int taker, CustomerOrigin origin)
{
    public int Customer { get; } = customer;

    /// <summary>The first day in the sea; unknown for a customer without a date.</summary>
    public int From { get; } = from;

    /// <summary>The day on which somebody took it; never while it is there.</summary>
    public int To { get; } = to;

    /// <summary>Who owned it before; -1 where it began in the sea.</summary>
    public int LastOwner { get; } = lastOwner;

    public int Taker { get; } = taker;

    public bool IsAssigned { get; } = origin == CustomerOrigin.Assigned;

    public bool IsOver => To != DayNumber.Never;

    /// <summary>The stays of all customers by the snapshot's day, customer by customer in their order.</summary>
    public static IEnumerable<SeaStay> All(Snapshot snapshot)
    {
        var customers = snapshot.Ledger.Customers;
        for (var customer = 0; customer < customers.Count; customer++)
        {
            if (!snapshot.HasCustomer(customer)) continue;
            var (end, lastOwner) = (customers.SpanStart[customer + 1], -1);
            for (var span = customers.SpanStart[customer]; span < end && customers.SpanFrom[span] <= snapshot.AsOfDay; span++)
            {
                if (customers.SpanOwner[span] >= 0)
                {
                    lastOwner = customers.SpanOwner[span];
                    continue;
                }

                var from = customers.SpanFrom[span];
                while (span + 1 < end && customers.SpanOwner[span + 1] < 0) span++;
                var isTaken = span + 1 < end && customers.SpanFrom[span + 1] <= snapshot.AsOfDay;
                yield return isTaken
                    ? new(customer, from, customers.SpanFrom[span + 1], lastOwner, customers.SpanOwner[span + 1], customers.SpanOrigin[span + 1])
                    : new(customer, from, DayNumber.Never, lastOwner, -1, default);
            }
        }
    }
}
