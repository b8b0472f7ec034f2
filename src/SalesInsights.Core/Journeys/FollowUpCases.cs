using SalesInsights.Ledgers;

namespace SalesInsights.Journeys;

/// <summary>The new customers of everybody, person by person.</summary>
/// <remarks>A customer who had an opportunity or an order before came as an old one and waits for nothing.</remarks>
internal sealed class FollowUpCases : IDisposable
{
    private readonly Rented<FollowUpCase> _cases;
    private readonly int[] _start;

    private FollowUpCases(Rented<FollowUpCase> cases, int[] start) => (_cases, _start) = (cases, start);

    public int People => _start.Length - 1;

    public ReadOnlySpan<FollowUpCase> All => _cases.Items.AsSpan(0, _start[People]);

    public ReadOnlySpan<FollowUpCase> Of(int person) => _cases.Items.AsSpan(_start[person], _start[person + 1] - _start[person]);

    /// <summary>Reads them.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="clocks">What the people worked.</param>
    /// <param name="firstDay">Customers who came before are left out.</param>
    public static FollowUpCases Read(Snapshot snapshot, WorkClocks clocks, int firstDay)
    {
        var (customers, people) = (snapshot.Ledger.Customers, snapshot.Organization.Salespeople.Count);
        using var signs = new FirstSigns(snapshot);
        var (cases, start, count) = (new Rented<FollowUpCase>(customers.SpanFrom.Length), new int[people + 1], 0);
        for (var person = 0; person < people; person++)
        {
            foreach (var span in customers.SpansByOwner[person])
            {
                var (from, customer) = (customers.SpanFrom[span], customers.SpanCustomer[span]);
                if (from >= firstDay && from <= snapshot.AsOfDay && snapshot.HasCustomer(customer) && signs.DayOf(customer) is var day && day >= from)
                    cases.Items[count++] = CaseOf(snapshot, clocks, span, day);
            }

            start[person + 1] = count;
        }

        return new FollowUpCases(cases, start);
    }

    public void Dispose() => _cases.Dispose();

    private static FollowUpCase CaseOf(Snapshot snapshot, WorkClocks clocks, int span, int firstSign)
    {
        var customers = snapshot.Ledger.Customers;
        var (customer, from, owner) = (customers.SpanCustomer[span], customers.SpanFrom[span], customers.SpanOwner[span]);
        var isLast = span + 1 == customers.SpanStart[customer + 1] || customers.SpanFrom[span + 1] > snapshot.AsOfDay;
        var until = isLast ? snapshot.AsOfDay : customers.SpanFrom[span + 1];
        var isReleased = !isLast && customers.SpanOwner[span + 1] < 0;
        var isFollowedUp = firstSign <= until;
        var end = isFollowedUp ? FollowUpEnd.FollowedUp : isReleased ? FollowUpEnd.Released : FollowUpEnd.Open;

        // Arrivals of a fair come at once and wait in a queue of their own.
        var stratum = (byte)(((int)customers.SpanOrigin[span] * 2) + (customers.Campaign[customer] >= 0 ? 1 : 0));
        return new FollowUpCase(
            owner,
            from,
            clocks.Between(owner, from, isFollowedUp ? firstSign : until),
            clocks.Between(owner, from, isReleased ? snapshot.AsOfDay : until),
            end,
            stratum);
    }
}
