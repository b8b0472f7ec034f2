using System.Collections.Concurrent;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.FollowUp;

/// <content>On which days somebody created customers, and how soon those who came were contacted.</content>
public sealed partial class FollowUpReport
{
    /// <summary>By the first day that counts; one pass over all activities serves everybody.</summary>
    private readonly ConcurrentDictionary<int, Lazy<Dictionary<int, int>>> _firstContacts = new();

    /// <summary>The days up to that of the report on which a salesperson created customers, each once, the earliest first; customers without a day are left out.</summary>
    public IReadOnlyList<LocalDate> CreationDays(Id<Salesperson> salesperson)
    {
        var (customers, days) = (_snapshot.Ledger.Customers, new SortedSet<int>());
        foreach (var span in SpansOf(salesperson))
        {
            var day = customers.SpanFrom[span];
            if (customers.SpanOrigin[span] == CustomerOrigin.Created && day != DayNumber.Unknown && day <= _snapshot.AsOfDay) days.Add(day);
        }

        return days.Select(DayNumber.ToDate).ToArray();
    }

    /// <summary>
    /// How soon each customer who came to a salesperson from a day on, and is in hand on that of the report, was first contacted: calendar days until the first outbound
    /// contact on record, by whomever; 0 for one on the same day.
    /// </summary>
    /// <param name="salesperson">Who.</param>
    /// <param name="from">The first day on which a customer came that counts.</param>
    /// <returns>
    /// By the day on which the customer came, then id. <see cref="Gap.NotReached"/> where no contact is on record, <see cref="Gap.NotApplicable"/> where no
    /// activity at all is.
    /// </returns>
    public IReadOnlyList<Measured<int>> DaysToFirstContact(Id<Salesperson> salesperson, LocalDate from)
    {
        var (customers, first) = (_snapshot.Ledger.Customers, DayNumber.Of(from));
        var spans = SpansInHand(salesperson, span => customers.SpanFrom[span] >= first).ToArray();
        if (!_inHand.Signs.HasActivities) return spans.Select(_ => Measured.Missing<int>(Gap.NotApplicable)).ToArray();
        var contacts = _firstContacts.GetOrAdd(first, day => new(() => FirstContacts(day))).Value;
        return spans.Select(span => contacts.TryGetValue(customers.SpanCustomer[span], out var day)
            ? Measured.Of(day - customers.SpanFrom[span], new Sample(1))
            : Measured.Missing<int>(Gap.NotReached, new Sample(0, 1))).ToArray();
    }

    /// <summary>The day of the first outbound contact with each customer who came to somebody from a day on and is in hand, since then.</summary>
    private Dictionary<int, int> FirstContacts(int first)
    {
        var (customers, activities, contacts) = (_snapshot.Ledger.Customers, _snapshot.Ledger.Activities, new Dictionary<int, int>());
        for (var row = 0; row < activities.Count; row++)
        {
            var customer = activities.Customer[row];
            if (customer < 0 || activities.At[row] > _snapshot.Horizon || !LastSigns.IsOutbound(activities.Kind[row], activities.IsAutomatic[row])) continue;
            var span = customers.SpanOn(customer, _snapshot.AsOfDay);
            if (span < 0 || customers.SpanFrom[span] < first) continue;
            var day = Stamp.Day(activities.At[row]);
            if (day == DayNumber.Unknown || day < customers.SpanFrom[span]) continue;
            if (!contacts.TryGetValue(customer, out var earliest) || day < earliest) contacts[customer] = day;
        }

        return contacts;
    }
}
