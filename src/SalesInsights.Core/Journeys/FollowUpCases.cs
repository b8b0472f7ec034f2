using SalesInsights.Ledgers;

namespace SalesInsights.Journeys;

/// <summary>The new customers of everybody, person by person.</summary>
/// <remarks>A customer who had an opportunity or an order before came as an old one and waits for nothing.</remarks>
internal sealed class FollowUpCases
{
    private readonly FollowUpCase[] _cases;
    private readonly int[] _start;

    private FollowUpCases(FollowUpCase[] cases, int people)
    {
        (_cases, _start) = (cases, new int[people + 1]);
        foreach (var one in cases) _start[one.Person + 1]++;
        for (var p = 0; p < people; p++) _start[p + 1] += _start[p];
    }

    public int People => _start.Length - 1;

    public ReadOnlySpan<FollowUpCase> All => _cases;

    public ReadOnlySpan<FollowUpCase> Of(int person) => _cases.AsSpan(_start[person], _start[person + 1] - _start[person]);

    /// <summary>Reads them.</summary>
    /// <param name="snapshot">The ledger as of a day.</param>
    /// <param name="clocks">What the people worked.</param>
    /// <param name="firstDay">Customers who came before are left out.</param>
    public static FollowUpCases Read(Snapshot snapshot, WorkClocks clocks, int firstDay)
    {
        var (signs, customers, people) = (new FirstSigns(snapshot), snapshot.Ledger.Customers, snapshot.Organization.Salespeople.Count);
        var spans = new List<int>();
        for (var span = 0; span < customers.SpanFrom.Length; span++)
        {
            var (from, owner, customer) = (customers.SpanFrom[span], customers.SpanOwner[span], customers.SpanCustomer[span]);
            if (owner >= 0 && from >= firstDay && from <= snapshot.AsOfDay && snapshot.HasCustomer(customer) && signs.DayOf(customer) >= from) spans.Add(span);
        }

        var byPerson = GroupIndex.Build(spans.ConvertAll(span => customers.SpanOwner[span]).ToArray(), people);
        var cases = new FollowUpCase[spans.Count];
        var next = 0;
        for (var person = 0; person < people; person++)
        {
            foreach (var place in byPerson[person]) cases[next++] = CaseOf(snapshot, clocks, spans[place], signs);
        }

        return new FollowUpCases(cases, people);
    }

    private static FollowUpCase CaseOf(Snapshot snapshot, WorkClocks clocks, int span, FirstSigns signs)
    {
        var customers = snapshot.Ledger.Customers;
        var (customer, from, owner) = (customers.SpanCustomer[span], customers.SpanFrom[span], customers.SpanOwner[span]);
        var isLast = span + 1 == customers.SpanStart[customer + 1] || customers.SpanFrom[span + 1] > snapshot.AsOfDay;
        var until = isLast ? snapshot.AsOfDay : customers.SpanFrom[span + 1];
        var isReleased = !isLast && customers.SpanOwner[span + 1] < 0;
        var isFollowedUp = signs.DayOf(customer) <= until;
        var end = isFollowedUp ? FollowUpEnd.FollowedUp : isReleased ? FollowUpEnd.Released : FollowUpEnd.Open;

        // Arrivals of a fair come at once and wait in a queue of their own.
        var stratum = (byte)(((int)customers.SpanOrigin[span] * 2) + (customers.Campaign[customer] >= 0 ? 1 : 0));
        return new FollowUpCase(
            owner,
            from,
            clocks.Between(owner, from, isFollowedUp ? signs.DayOf(customer) : until),
            clocks.Between(owner, from, isReleased ? snapshot.AsOfDay : until),
            end,
            stratum);
    }
}
