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
        var contacts = FirstContacts(spans.ToDictionary(span => customers.SpanCustomer[span], span => customers.SpanFrom[span]));
        return spans.Select(span => contacts.TryGetValue(customers.SpanCustomer[span], out var day)
            ? Measured.Of(day - customers.SpanFrom[span], new Sample(1))
            : Measured.Missing<int>(Gap.NotReached, new Sample(0, 1))).ToArray();
    }

    /// <summary>The day of the first outbound contact with each of some customers from a day of their own on.</summary>
    private Dictionary<int, int> FirstContacts(Dictionary<int, int> from)
    {
        var (activities, contacts) = (_snapshot.Ledger.Activities, new Dictionary<int, int>());
        for (var row = 0; row < activities.Count; row++)
        {
            if (activities.At[row] > _snapshot.Horizon || !from.TryGetValue(activities.Customer[row], out var since)) continue;
            var day = Stamp.Day(activities.At[row]);
            if (day == DayNumber.Unknown || day < since || !LastSigns.IsOutbound(activities.Kind[row], activities.IsAutomatic[row])) continue;
            if (!contacts.TryGetValue(activities.Customer[row], out var first) || day < first) contacts[activities.Customer[row]] = day;
        }

        return contacts;
    }
}
