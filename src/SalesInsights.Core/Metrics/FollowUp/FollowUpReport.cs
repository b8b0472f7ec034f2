using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.FollowUp;

/// <summary>Which customers in hand became opportunities, and which did not, per salesperson as of a day.</summary>
/// <remarks>
/// Judged is the present owner, over the time since the customer came to them; contacts count whoever made them. Documented in
/// <c>docs/metrics/follow-up.md</c>. Lists of customers are made when asked for.
/// </remarks>
public sealed partial class FollowUpReport
{
    private readonly Snapshot _snapshot;
    private readonly CustomersInHand _inHand;
    private readonly int[] _place;

    private FollowUpReport(Snapshot snapshot, FollowUpOptions options)
    {
        _snapshot = snapshot;
        _inHand = new CustomersInHand(snapshot, options);
        var newCustomers = snapshot.Kept.Get(nameof(NewCustomerDays), () => NewCustomerDays.Of(snapshot));
        var people = snapshot.Organization.Salespeople;
        var counts = _inHand.CountByOwner();
        Rows = people.Select((p, i) => new FollowUpRow(p.Id, new(counts, i), _inHand.Signs.HasActivities, newCustomers.Of(i))).ToArray();
        _place = Rows.Select((_, i) => i).ToArray();
    }

    private FollowUpReport(FollowUpReport whole, ViewerScope scope)
    {
        (_snapshot, _inHand) = (whole._snapshot, whole._inHand);
        Rows = whole.Rows.Where(r => scope.Contains(Subject.Salesperson(r.Salesperson))).ToArray();
        _place = new int[whole._place.Length];
        _place.AsSpan().Fill(-1);
        for (var i = 0; i < Rows.Count; i++) _place[_snapshot.Organization.IndexOf(Rows[i].Salesperson)] = i;
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf => _snapshot.AsOf;

    /// <summary>One row for every salesperson, by id.</summary>
    public IReadOnlyList<FollowUpRow> Rows { get; }

    /// <summary>Looks at every customer in hand.</summary>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The grace is negative.</exception>
    public static FollowUpReport Of(Snapshot snapshot, FollowUpOptions options)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        if (options is null) throw new ArgumentNullException(nameof(options));
        if (options.GraceWorkingDays < 0)
            throw new ArgumentOutOfRangeException(nameof(options), options.GraceWorkingDays, "GraceWorkingDays is 0 or more.");
        return snapshot.Kept.Get(options.Key, () => new FollowUpReport(snapshot, options));
    }

    /// <summary>The part that a viewer may see: the rows and customers of the people within; all others are as not listed.</summary>
    /// <remarks>Whether the company keeps activities and creators of customers at all is judged over the whole company.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    public FollowUpReport VisibleTo(ViewerScope scope) => new(this, scope ?? throw new ArgumentNullException(nameof(scope)));

    /// <summary>The row of a salesperson, or null for somebody who is not listed.</summary>
    public FollowUpRow? Find(Id<Salesperson> salesperson) => PlaceOf(salesperson) is var place && place >= 0 ? Rows[place] : null;

    /// <summary>The mature customers with neither opportunity nor order, by day of acquisition (unknown first), then id.</summary>
    public IReadOnlyList<Id<Customer>> CustomersWithout(Id<Salesperson> salesperson) =>
        Customers(salesperson, FollowUpStanding.WithoutOpportunity);

    /// <summary>Of <see cref="CustomersWithout"/>, those without an outbound contact; empty where no activities are on record.</summary>
    public IReadOnlyList<Id<Customer>> CustomersWithoutContact(Id<Salesperson> salesperson) => _inHand.Signs.HasActivities
        ? List(salesperson, span => _inHand.StandingOf(span) == FollowUpStanding.WithoutOpportunity && !_inHand.HasContact(span))
        : [];

    /// <summary>The customers of a standing, by day of acquisition (unknown first), then id; none for an unlisted salesperson.</summary>
    public IReadOnlyList<Id<Customer>> Customers(Id<Salesperson> salesperson, FollowUpStanding standing) =>
        List(salesperson, span => _inHand.StandingOf(span) == standing);

    /// <summary>Every customer in a salesperson's hands, by day of acquisition (unknown first), then id; none for an unlisted salesperson.</summary>
    public IReadOnlyList<HeldCustomer> InHand(Id<Salesperson> salesperson) =>
        SpansInHand(salesperson, _ => true).Select(span => Held(salesperson, span)).ToArray();

    /// <summary>How many customers came to a salesperson in a period, up to the snapshot's day; undated ones are not counted.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="period"/> is null.</exception>
    public AcquiredCustomers NewCustomersIn(Id<Salesperson> salesperson, TargetPeriod period)
    {
        if (period is null) throw new ArgumentNullException(nameof(period));
        var days = new Window(_snapshot, period);
        var customers = _snapshot.Ledger.Customers;
        var byOrigin = new long[3];
        foreach (var span in SpansOf(salesperson))
        {
            if (days.Contains(customers.SpanFrom[span])) byOrigin[(int)customers.SpanOrigin[span]]++;
        }

        return new(byOrigin[0], byOrigin[1], byOrigin[2]);
    }

    private int PlaceOf(Id<Salesperson> salesperson) => _snapshot.Organization.IndexOf(salesperson) is var i && i >= 0 ? _place[i] : -1;

    private ReadOnlySpan<int> SpansOf(Id<Salesperson> salesperson) => PlaceOf(salesperson) >= 0
        ? _snapshot.Ledger.Customers.SpansByOwner[_snapshot.Organization.IndexOf(salesperson)]
        : default;

    private Id<Customer>[] List(Id<Salesperson> salesperson, Func<int, bool> belongs) =>
        SpansInHand(salesperson, belongs).Select(CustomerOf).ToArray();

    private Id<Customer> CustomerOf(int span) => _snapshot.Ledger.Customers.Ids[_snapshot.Ledger.Customers.SpanCustomer[span]];

    private HeldCustomer Held(Id<Salesperson> owner, int span)
    {
        var customers = _snapshot.Ledger.Customers;
        return new(
            CustomerOf(span),
            owner,
            DayNumber.ToDateOrNull(customers.SpanFrom[span]),
            customers.SpanOrigin[span],
            _inHand.StandingOf(span),
            _inHand.Signs.HasActivities ? _inHand.HasContact(span) : null);
    }

    private IEnumerable<int> SpansInHand(Id<Salesperson> salesperson, Func<int, bool> belongs)
    {
        var customers = _snapshot.Ledger.Customers;
        var spans = new List<int>();
        foreach (var span in SpansOf(salesperson))
        {
            if (customers.SpanOn(customers.SpanCustomer[span], _snapshot.AsOfDay) == span && belongs(span)) spans.Add(span);
        }

        return spans.OrderBy(s => customers.SpanFrom[s]).ThenBy(s => customers.Ids[customers.SpanCustomer[s]], StringComparer.Ordinal);
    }
}
