using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.FollowUp;

/// <content>Customers in hand without an order: on the day, on an earlier day, and those without a contact for long.</content>
public sealed partial class FollowUpReport
{
    /// <summary>
    /// The customers of <see cref="FollowUpRow.WithoutOrder"/>, those without an outbound contact for the longest time first, then by id. One without a
    /// contact since the owner has had it stands by the day of acquisition, unknown first.
    /// </summary>
    public IReadOnlyList<Id<Customer>> CustomersWithoutOrder(Id<Salesperson> salesperson) =>
        SpansInHand(salesperson, _inHand.IsWithoutOrder).OrderBy(_inHand.LastSignOf).ThenBy(CustomerOf).Select(CustomerOf).ToArray();

    /// <summary>
    /// How many of them have been in hand since before a day with no outbound contact from that day on; <see cref="Gap.NotApplicable"/> where no activity
    /// at all was on record by the day of the report.
    /// </summary>
    public Measured<int> SilentSince(Id<Salesperson> salesperson, LocalDate day)
    {
        if (!_inHand.Signs.HasActivities) return Measured.Missing<int>(Gap.NotApplicable);
        var (customers, first, silent, all) = (_snapshot.Ledger.Customers, DayNumber.Of(day), 0, 0);
        foreach (var span in SpansOf(salesperson))
        {
            if (customers.SpanOn(customers.SpanCustomer[span], _snapshot.AsOfDay) != span || !_inHand.IsWithoutOrder(span)) continue;
            all++;
            if (_inHand.LastSignOf(span) < first) silent++;
        }

        return Measured.Of(silent, new Sample(all));
    }

    /// <summary>
    /// How many customers without an order the salesperson had in hand at the end of an earlier day: <see cref="FollowUpRow.WithoutOrder"/> of that day.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is after the day of the report.</exception>
    public int WithoutOrderOn(Id<Salesperson> salesperson, LocalDate day)
    {
        if (day > AsOf) throw new ArgumentOutOfRangeException(nameof(day), day, FormattableString.Invariant($"The report knows nothing after {AsOf}."));
        var number = DayNumber.Of(day);
        var counts = _snapshot.Kept.Get((nameof(WithoutOrderOn), number), () => CustomersInHand.CountWithoutOrderOn(_snapshot, number));
        return PlaceOf(salesperson) >= 0 ? counts[_snapshot.Organization.IndexOf(salesperson)] : 0;
    }
}
