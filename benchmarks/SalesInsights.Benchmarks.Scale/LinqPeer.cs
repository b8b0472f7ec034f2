namespace SalesInsights.Benchmarks.Scale;

/// <summary>The same rows as objects with texts and days, and the reports as LINQ: what a program does that has neither.</summary>
internal sealed class LinqPeer
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2026, 9, 30);
    private readonly GeneratedRows _rows;
    private readonly Customer[] _customers;
    private readonly Opportunity[] _opportunities;
    private readonly Entry[] _entries;
    private readonly Order[] _orders;
    private readonly Payment[] _payments;
    private readonly Activity[] _activities;

    public LinqPeer(GeneratedRows rows)
    {
        _rows = rows;
        _customers = [.. rows.Customers.Select((id, i) => new Customer(id, rows.People[rows.CustomerOwner[i]], Day(rows.CustomerDay[i])))];
        _opportunities = [.. rows.Opportunities.Select((id, i) => new Opportunity(
            id, rows.Customers[rows.OpportunityCustomer[i]], rows.People[rows.OpportunityOwner[i]]))];
        _entries = [.. rows.Entries.Opportunity.Select((o, i) => new Entry(
            rows.Opportunities[o], rows.Entries.Stage[i] + 1, new DateTime(2025, 1, 1).AddMinutes(rows.Entries.Minute[i])))];
        _orders = [.. rows.Orders.Select((id, i) => new Order(
            id, rows.Customers[rows.OrderCustomer[i]], rows.People[rows.OrderOwner[i]], Day(rows.OrderDay[i]), rows.OrderAmount[i]))];
        _payments = [.. rows.Payments.Select((_, i) => new Payment(
            rows.Orders[rows.PaymentOrder[i]], Day(rows.PaymentDay[i]), rows.PaymentAmount[i]))];
        _activities = [.. rows.Activities.Select((_, i) => new Activity(
            GeneratedRows.Kinds[rows.ActivityKind[i]], rows.People[rows.ActivityPerson[i]], new DateTime(2025, 1, 1).AddMinutes(rows.ActivityMinute[i])))];
    }

    /// <summary>The rows of a report in the form and order of the query's.</summary>
    public List<string> Rows(string report) => report switch
    {
        "completion" => Completion(),
        "funnel" => Funnel(),
        "followup" => FollowUp(),
        _ => Workload(),
    };

    private static DateOnly Day(int day) => new DateOnly(2025, 1, 1).AddDays(day);

    private static bool IsIn(DateOnly day) => day >= First && day <= Last;

    private List<string> Completion()
    {
        var orders = _orders.Where(o => IsIn(o.Ordered)).GroupBy(o => (o.Owner, o.Ordered.Month)).ToDictionary(g => g.Key, g => g.Sum(o => o.Amount));
        var ownerOf = _orders.ToDictionary(o => o.Id, o => o.Owner);
        var payments = _payments.Where(p => IsIn(p.Received)).GroupBy(p => (ownerOf[p.OrderedAs], p.Received.Month))
            .ToDictionary(g => g.Key, g => g.Sum(p => p.Amount));
        return
        [
            .. from measure in new[] { (Name: "orders", Actual: orders, Target: 100_000m), (Name: "payments", Actual: payments, Target: 80_000m) }
               from person in _rows.People
               from month in Enumerable.Range(1, 12)
               select string.Join("|", measure.Name, person, Normal.Of(new DateOnly(2026, month, 1)),
                   Normal.Of(measure.Actual.GetValueOrDefault((person, month))), Normal.Of(measure.Target)),
        ];
    }

    private List<string> Funnel()
    {
        var ownerOf = _opportunities.ToDictionary(o => o.Id, o => o.Owner);
        var stays =
            from way in _entries.Where(e => e.Entered < Last.AddDays(1).ToDateTime(default)).GroupBy(e => e.Opportunity)
            let visits = way.OrderBy(e => e.Entered).ToArray()
            let owner = ownerOf[way.Key]
            from i in Enumerable.Range(0, visits.Length)
            where visits[i].Place < 5
            let next = i + 1 < visits.Length ? visits[i + 1] : null
            let began = DateOnly.FromDateTime(visits[i].Entered)
            let ended = next is null ? (DateOnly?)null : DateOnly.FromDateTime(next.Entered)
            where ended is null || ended >= First
            select (Owner: owner, visits[i].Place, Began: began, Ended: ended, Next: next?.Place ?? 0);
        return
        [
            .. from g in stays.GroupBy(s => (s.Owner, s.Place)).OrderBy(g => g.Key.Owner, StringComparer.Ordinal).ThenBy(g => g.Key.Place)
               let days = g.Where(s => s.Ended is not null).Select(s => s.Ended!.Value.DayNumber - s.Began.DayNumber).Order().ToArray()
               select string.Join("|", g.Key.Owner, g.Key.Place, g.Count(s => s.Began < First), g.Count(s => s.Began >= First),
                   g.Count(s => s.Next == 5 || (s.Next is > 0 and < 5 && s.Next > s.Place)), g.Count(s => s.Next == 6),
                   g.Count(s => s.Next > 0 && s.Next < s.Place), g.Count(s => s.Ended is null),
                   days.Length == 0 ? "-" : Normal.Of((days[(days.Length - 1) / 2] + days[days.Length / 2]) / 2d)),
        ];
    }

    private List<string> FollowUp()
    {
        var worked = _opportunities.Select(o => o.Customer).ToHashSet();
        var lastOrder = _orders.Where(o => o.Ordered <= Last).GroupBy(o => o.Customer).ToDictionary(g => g.Key, g => g.Max(o => o.Ordered));
        return
        [
            .. _customers.Where(c => c.Created <= new DateOnly(2026, 9, 15) && !worked.Contains(c.Id)
                    && !(lastOrder.TryGetValue(c.Id, out var day) && day >= c.Created))
                .GroupBy(c => c.Owner).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key}|{g.Count()}"),
        ];
    }

    private List<string> Workload() =>
    [
        .. _activities.Where(a => IsIn(DateOnly.FromDateTime(a.At))).GroupBy(a => (a.Person, a.At.Month, a.Kind))
            .OrderBy(g => g.Key.Person, StringComparer.Ordinal).ThenBy(g => g.Key.Month).ThenBy(g => g.Key.Kind, StringComparer.Ordinal)
            .Select(g => $"{g.Key.Person}|2026-{g.Key.Month:00}|{g.Key.Kind}|{g.Count()}"),
    ];

    private sealed record Customer(string Id, string Owner, DateOnly Created);

    private sealed record Opportunity(string Id, string Customer, string Owner);

    private sealed record Entry(string Opportunity, int Place, DateTime Entered);

    private sealed record Order(string Id, string Customer, string Owner, DateOnly Ordered, decimal Amount);

    private sealed record Payment(string OrderedAs, DateOnly Received, decimal Amount);

    private sealed record Activity(string Kind, string Person, DateTime At);
}
