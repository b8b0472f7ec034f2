using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.FollowUp;

/// <summary>Decides for each customer in hand on the day whether it is looked at, and how it stands.</summary>
internal sealed class CustomersInHand
{
    private readonly Snapshot _snapshot;
    private readonly int _acquiredFrom;
    private readonly int _lastMatureDay;

    public CustomersInHand(Snapshot snapshot, FollowUpOptions options)
    {
        _snapshot = snapshot;
        _acquiredFrom = DayNumber.OfOrUnknown(options.AcquiredFrom);
        Signs = snapshot.Kept.Get(nameof(CustomerSigns), () => CustomerSigns.Of(snapshot));
        _lastMatureDay = options.GraceWorkingDays == 0
            ? snapshot.AsOfDay
            : DayNumber.Of(snapshot.Ledger.Company.WorkingCalendar.WorkingDaysBefore(snapshot.AsOf, options.GraceWorkingDays)) - 1;
    }

    public CustomerSigns Signs { get; }

    /// <summary>The standing under the span that holds on the day; null when the customer is not looked at.</summary>
    public FollowUpStanding? StandingOf(int span)
    {
        var from = _snapshot.Ledger.Customers.SpanFrom[span];
        if (from < _acquiredFrom) return null;
        return from > _lastMatureDay
            ? FollowUpStanding.Young
            : Signs.StandingSince(_snapshot.Ledger.Customers.SpanCustomer[span], from);
    }

    public bool HasContact(int span) =>
        Signs.HasContactSince(_snapshot.Ledger.Customers.SpanCustomer[span], _snapshot.Ledger.Customers.SpanFrom[span]);

    /// <summary>Whether no order stands since the owner has had the customer, whenever that was.</summary>
    public bool IsWithoutOrder(int span) =>
        !Signs.HasOrderSince(_snapshot.Ledger.Customers.SpanCustomer[span], _snapshot.Ledger.Customers.SpanFrom[span]);

    /// <summary>The later of the day on which the customer came and the last outbound contact, by whomever; unknown where both are.</summary>
    public int LastSignOf(int span) =>
        Math.Max(_snapshot.Ledger.Customers.SpanFrom[span], Signs.LastContactOf(_snapshot.Ledger.Customers.SpanCustomer[span]));

    /// <summary>Everybody's counts, in the form of <see cref="FollowUpCounts"/>.</summary>
    public int[] CountByOwner() => SlicedPass.Run(_snapshot, _snapshot.Ledger.Customers.Count, CountByOwner, SlicedPass.Add);

    /// <summary>Customers without an order in everybody's hands at the end of an earlier day, by the number of the salesperson.</summary>
    public static int[] CountWithoutOrderOn(Snapshot snapshot, int day)
    {
        var (customers, counts) = (snapshot.Ledger.Customers, new int[snapshot.Organization.Salespeople.Count]);
        var lastOrders = CustomerSigns.LastOrders(snapshot, day);
        for (var customer = 0; customer < customers.Count; customer++)
        {
            var span = customers.SpanOn(customer, day);
            if (span < 0 || customers.SpanOwner[span] < 0) continue;
            if (!CustomerSigns.IsSince(lastOrders[customer], customers.SpanFrom[span])) counts[customers.SpanOwner[span]]++;
        }

        return counts;
    }

    private int[] CountByOwner(RowSlice slice)
    {
        var customers = _snapshot.Ledger.Customers;
        var counts = FollowUpCounts.Of(_snapshot.Organization.Salespeople.Count);
        var (from, to) = slice.Of(customers.Count);
        for (var customer = from; customer < to; customer++)
        {
            var span = customers.SpanOn(customer, _snapshot.AsOfDay);
            if (span >= 0 && customers.SpanOwner[span] >= 0) Count(new(counts, customers.SpanOwner[span]), span);
        }

        return counts;
    }

    private void Count(FollowUpCounts counts, int span)
    {
        counts.AddInHand();
        if (IsWithoutOrder(span)) counts.AddWithoutOrder();
        if (StandingOf(span) is { } standing)
        {
            counts.Add(standing);
            if (standing == FollowUpStanding.WithoutOpportunity && !HasContact(span)) counts.AddWithoutContact();
        }
        else if (_snapshot.Ledger.Customers.SpanFrom[span] == DayNumber.Unknown)
        {
            counts.AddUndated();
        }
    }
}
