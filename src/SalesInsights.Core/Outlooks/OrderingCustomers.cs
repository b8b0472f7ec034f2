using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;

namespace SalesInsights.Outlooks;

/// <summary>Since when each customer orders, and how the number of those who can come again has grown.</summary>
internal sealed class OrderingCustomers
{
    private const int Year = 365;

    // With few customers one more or fewer is no trend.
    private const double CustomersThatCount = 10;

    /// <summary>Goes once over the orders that stand.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="middle">The middle of the days with which the present is compared.</param>
    public OrderingCustomers(Snapshot snapshot, int middle)
    {
        var (orders, count) = (snapshot.Ledger.Orders, snapshot.Ledger.Customers.Count);
        using var lastDays = Rented<int>.Filled(count, DayNumber.Unknown);
        using var lastDaysThen = Rented<int>.Filled(count, DayNumber.Unknown);
        (FirstDay, var last, var lastThen) = (new int[count], lastDays.Items, lastDaysThen.Items);
        FirstDay.AsSpan().Fill(DayNumber.Never);
        for (var row = 0; row < orders.Count; row++)
        {
            var (customer, day) = (orders.Customer[row], orders.Day[row]);
            if (customer < 0 || !snapshot.HasCustomer(customer) || !MeasureEvents.Stands(snapshot, row)) continue;
            FirstDay[customer] = Math.Min(FirstDay[customer], day);
            last[customer] = Math.Max(last[customer], day);
            if (day <= middle) lastThen[customer] = Math.Max(lastThen[customer], day);
        }

        double now = 0, then = 0;
        for (var customer = 0; customer < count; customer++)
        {
            if (last[customer] > snapshot.AsOfDay - Year) now++;
            if (lastThen[customer] > middle - Year) then++;
        }

        Growth = (now + CustomersThatCount) / (then + CustomersThatCount);
    }

    /// <summary>The day of each customer's first order; never for one who has none.</summary>
    public int[] FirstDay { get; }

    /// <summary>Customers who ordered within a year, by those who had by the middle of the days; drawn towards 1.</summary>
    public double Growth { get; }
}
