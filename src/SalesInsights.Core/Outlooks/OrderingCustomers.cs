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
        // What is known of a customer lies together: orders come in any order of customers.
        var (orders, count) = (snapshot.Ledger.Orders, snapshot.Ledger.Customers.Count);
        using var rented = Rented<Days>.Filled(count, Days.None);
        var days = rented.Items;
        for (var row = 0; row < orders.Count; row++)
        {
            var (customer, day) = (orders.Customer[row], orders.Day[row]);
            if (customer >= 0 && snapshot.HasCustomer(customer) && MeasureEvents.Stands(snapshot, row)) days[customer].Add(day, middle);
        }

        double now = 0, then = 0;
        FirstDay = new int[count];
        for (var customer = 0; customer < count; customer++)
        {
            FirstDay[customer] = days[customer].First;
            if (days[customer].Last > snapshot.AsOfDay - Year) now++;
            if (days[customer].LastThen > middle - Year) then++;
        }

        Growth = (now + CustomersThatCount) / (then + CustomersThatCount);
    }

    /// <summary>The day of each customer's first order; never for one who has none.</summary>
    public int[] FirstDay { get; }

    /// <summary>Customers who ordered within a year, by those who had by the middle of the days; drawn towards 1.</summary>
    public double Growth { get; }

    /// <summary>The first and the last day on which a customer ordered, and the last one by the middle of the days.</summary>
    private struct Days
    {
        public static readonly Days None = new() { First = DayNumber.Never, Last = DayNumber.Unknown, LastThen = DayNumber.Unknown };

        public int First { get; private set; }

        public int Last { get; private set; }

        public int LastThen { get; private set; }

        public void Add(int day, int middle)
        {
            First = Math.Min(First, day);
            Last = Math.Max(Last, day);
            if (day <= middle) LastThen = Math.Max(LastThen, day);
        }
    }
}
