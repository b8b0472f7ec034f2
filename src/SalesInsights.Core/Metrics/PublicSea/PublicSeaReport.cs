using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.PublicSea;

/// <summary>Customers whom nobody owns: who came into the public sea, who was taken out of it, and who is about to fall. 公海</summary>
/// <remarks>
/// At the start + arrived + released − left = at the end. Of the whole company, left = claimed + assigned; of a part, left counts the
/// part's former customers, whoever took them, while claimed and assigned count what the part took. Documented in
/// <c>docs/metrics/public-sea.md</c>.
/// </remarks>
public sealed class PublicSeaReport
{
    private readonly Snapshot _snapshot;
    private readonly PublicSeaOptions _options;
    private readonly Sight _sight;
    private readonly SeaTally _total;
    private readonly Lazy<SeaCustomer[]> _inSea;
    private readonly Lazy<(FallingCustomer[] Customers, Measured<int> Count)> _falling;
    private readonly Lazy<PublicSeaRow[]> _rows;

    private PublicSeaReport(Snapshot snapshot, PublicSeaOptions options, Sight sight)
    {
        (_snapshot, _options, _sight) = (snapshot, options, sight);
        var pass = new PublicSeaPass(snapshot, options, sight);
        (_total, TakenAfter) = (pass.Total, pass.IdleDays);
        _inSea = new(() =>
            [.. pass.InSea.OrderBy(c => !c.IdleDays.HasValue).ThenByDescending(c => c.IdleDays.ValueOr(0)).ThenBy(c => c.CustomerId)]);
        _falling = new(() => FallingOf(pass));
        _rows = new(() => RowsOf(pass));
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf => _snapshot.AsOf;

    /// <summary>The days whose releases and claims count; null for all up to the day.</summary>
    public TargetPeriod? Period => _options.Period;

    /// <summary>Whose customers.</summary>
    public Subject Subject => _options.Subject;

    /// <summary>After how many days without contact or order a customer in hand falls.</summary>
    public int LimitDays => _options.LimitDays;

    /// <summary>Customers in the sea before the period's first day; without a period those whose first day in it is unknown.</summary>
    public int AtStart => _total.AtStart;

    /// <summary>Customers whose record began in the sea in the period; only the whole company has such.</summary>
    public int Arrived => _total.Arrived;

    /// <summary>Customers that an owner gave up in the period; one who went twice counts twice.</summary>
    public int Released => _total.Released;

    /// <summary>Customers that left the sea in the period.</summary>
    public int Left => _total.Left;

    /// <summary>Customers in the sea at the end of the period, or of the snapshot's day if that is earlier.</summary>
    public int AtEnd => _total.AtEnd;

    /// <summary>Customers taken from the sea in the period in any way but by assignment.</summary>
    public int Claimed => _total.Claimed;

    /// <summary>Customers given to somebody from the sea in the period.</summary>
    public int Assigned => _total.Assigned;

    /// <summary>Days that the claimed and assigned customers had been in the sea; those without a known first day are told apart.</summary>
    public DayStatistics TakenAfter { get; }

    /// <summary>
    /// The customers in the sea on the snapshot's day, idle for longest first, those without a known day last; then by id.
    /// </summary>
    /// <remarks>Made when first asked for, as are those about to fall and the rows.</remarks>
    public IReadOnlyList<SeaCustomer> InSea => _inSea.Value;

    /// <summary>The customers in hand with at most <see cref="PublicSeaOptions.WarnDays"/> days left, by days left, then by id.</summary>
    public IReadOnlyList<FallingCustomer> Falling => _falling.Value.Customers;

    /// <summary>
    /// How many they are. The sample counts the customers in hand and excludes those without a single dated sign;
    /// <see cref="Gap.NotApplicable"/> where no activity at all is on record, for then everybody would seem idle.
    /// </summary>
    public Measured<int> FallingCount => _falling.Value.Count;

    /// <summary>One row for every salesperson asked about, by id.</summary>
    public IReadOnlyList<PublicSeaRow> Rows => _rows.Value;

    /// <summary>Looks at every customer.</summary>
    /// <exception cref="ArgumentNullException">The snapshot is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is below 1 or the warning negative.</exception>
    /// <exception cref="ArgumentException">The subject is not listed.</exception>
    public static PublicSeaReport Of(Snapshot snapshot, PublicSeaOptions? options = null)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        var asked = options ?? new();
        if (asked.LimitDays < 1) throw new ArgumentOutOfRangeException(nameof(options), asked.LimitDays, "LimitDays is 1 or more.");
        if (asked.WarnDays < 0) throw new ArgumentOutOfRangeException(nameof(options), asked.WarnDays, "WarnDays is 0 or more.");
        return snapshot.Kept.Get(asked.Key, () => new PublicSeaReport(snapshot, asked, Sight.Whole));
    }

    /// <summary>
    /// The part of the report that a viewer may see: customers whom the people within own, owned last or took, all numbers of them alone.
    /// </summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    /// <returns>The part; null where a subject was asked for that is not within, other than the company.</returns>
    public PublicSeaReport? VisibleTo(ViewerScope scope) =>
        _sight.For(scope) is var part && part.Shows(_options.Subject) ? new(_snapshot, _options, part) : null;

    private (FallingCustomer[] Customers, Measured<int> Count) FallingOf(PublicSeaPass pass)
    {
        var falling = new FallingCustomers(_snapshot, _options.LimitDays);
        var customers = falling.Within(_options.WarnDays, pass.IsAsked);
        var count = falling.CanSay
            ? Measured.Of(customers.Length, new Sample(falling.InHand - falling.Undated, falling.Undated))
            : Measured.Missing<int>(Gap.NotApplicable, new Sample(0, falling.InHand));
        return (customers, count);
    }

    private PublicSeaRow[] RowsOf(PublicSeaPass pass)
    {
        var fallingOf = Falling.ToLookup(f => f.OwnerId);
        return [.. _snapshot.Organization.Salespeople.Select((p, i) => (p.Id, Index: i)).Where(p => pass.IsAsked(p.Index))
            .Select(p => new PublicSeaRow(p.Id, pass.Of(p.Index), fallingOf[p.Id].Count()))];
    }
}
