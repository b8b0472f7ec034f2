using SalesInsights.Calendars;

namespace SalesInsights.Metrics.CustomerValue;

/// <summary>The running sums of one row.</summary>
internal sealed class CustomerValueTally
{
    public AmountTally Orders;
    public AmountTally Payments;
    public AmountTally Won;

    public int Customers { get; set; }

    public int Buyers { get; set; }

    public int First { get; private set; } = DayNumber.Never;

    public int Last { get; private set; } = DayNumber.Unknown;

    public void AddOrderDay(int day) => (First, Last) = (Math.Min(First, day), Math.Max(Last, day));
}
