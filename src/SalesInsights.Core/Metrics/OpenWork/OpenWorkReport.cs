using NodaTime;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.OpenWork;

/// <summary>What is to be done: next actions, quotations without contact since, customers about to fall to the public sea. 待办</summary>
/// <remarks>
/// Work belongs to the owner on the snapshot's day. Next actions are as last loaded. Documented in <c>docs/metrics/open-work.md</c>.
/// </remarks>
public sealed class OpenWorkReport
{
    private readonly Snapshot _snapshot;
    private readonly OpenWorkOptions _options;
    private readonly Sight _sight;

    private OpenWorkReport(Snapshot snapshot, OpenWorkOptions options, Sight sight)
    {
        (_snapshot, _options, _sight) = (snapshot, options, sight);
        var group = new OwnerGroup(snapshot, options.Subject, nameof(options));
        bool IsAsked(int owner) => sight.Contains(owner) && group.Contains(owner, snapshot.Horizon);
        var (pass, falling) = (new OpenWorkPass(snapshot, options, IsAsked), new FallingCustomers(snapshot, options.LimitDays));
        OpenOpportunities = pass.OpenDeals;
        NextActions = InOrder(pass.NextActions);
        WithoutNextAction = InOrder(pass.WithoutNextAction);
        QuietQuotations = InOrder(pass.QuietQuotations);
        FallingCustomers = falling.Within(options.WarnDays, IsAsked);
        FallingCount = falling.CanSay
            ? Measured.Of(FallingCustomers.Count, new Sample(falling.InHand - falling.Undated, falling.Undated))
            : Measured.Missing<int>(Gap.NotApplicable, new Sample(0, falling.InHand));
        Rows = MakeRows(snapshot.Organization.Salespeople.Where((_, i) => IsAsked(i)).Select(p => p.Id)).ToArray();
    }

    /// <summary>The last day that counts.</summary>
    public LocalDate AsOf => _snapshot.AsOf;

    /// <summary>Whose work.</summary>
    public Subject Subject => _options.Subject;

    /// <summary>How many opportunities are open on the day.</summary>
    public int OpenOpportunities { get; }

    /// <summary>
    /// Open opportunities whose next action is due by the last day ahead, the longest overdue first, then by amount, the largest first,
    /// then by id.
    /// </summary>
    public IReadOnlyList<OpenDeal> NextActions { get; }

    /// <summary>
    /// Open opportunities without a next action, the one opened first first, those without a known day last; then as above.
    /// </summary>
    public IReadOnlyList<OpenDeal> WithoutNextAction { get; }

    /// <summary>
    /// Open opportunities that were quoted, without an outbound contact since, quiet for longest first, those without a known day last;
    /// then as above. A contact of the day of the quotation counts only where its time is later.
    /// </summary>
    public IReadOnlyList<OpenDeal> QuietQuotations { get; }

    /// <summary>Customers in hand with at most <see cref="OpenWorkOptions.WarnDays"/> days left, by days left, then by id.</summary>
    public IReadOnlyList<FallingCustomer> FallingCustomers { get; }

    /// <summary>
    /// How many they are. The sample counts the customers in hand and excludes those without a single dated sign;
    /// <see cref="Gap.NotApplicable"/> where no activity at all is on record.
    /// </summary>
    public Measured<int> FallingCount { get; }

    /// <summary>One row for every salesperson asked about, by id, then one for owners who are not listed if they have anything.</summary>
    public IReadOnlyList<OpenWorkRow> Rows { get; }

    /// <summary>Looks at every open opportunity and every customer in hand.</summary>
    /// <exception cref="ArgumentNullException">The snapshot is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number of days is negative, or the limit below 1.</exception>
    /// <exception cref="ArgumentException">The subject is not listed.</exception>
    public static OpenWorkReport Of(Snapshot snapshot, OpenWorkOptions? options = null)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        var asked = options ?? new();
        if (asked.LimitDays < 1) throw new ArgumentOutOfRangeException(nameof(options), asked.LimitDays, "LimitDays is 1 or more.");
        foreach (var (name, days) in new[] { ("AheadDays", asked.AheadDays), ("QuietDays", asked.QuietDays), ("WarnDays", asked.WarnDays) })
        {
            if (days < 0) throw new ArgumentOutOfRangeException(nameof(options), days, name + " is 0 or more.");
        }

        return snapshot.Kept.Get(asked.Key, () => new OpenWorkReport(snapshot, asked, Sight.Whole));
    }

    /// <summary>The part of the report that a viewer may see: the work of the people within, all numbers of it alone.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="scope"/> is null.</exception>
    /// <returns>The part; null where a subject was asked for that is not within, other than the company.</returns>
    public OpenWorkReport? VisibleTo(ViewerScope scope) =>
        _sight.For(scope) is var part && part.Shows(_options.Subject) ? new(_snapshot, _options, part) : null;

    private static OpenDeal[] InOrder(IEnumerable<OpenDeal> deals) =>
    [
        .. deals.OrderBy(d => !d.Days.HasValue).ThenByDescending(d => d.Days.ValueOr(0)).ThenByDescending(d => d.Amount.ValueOr(0))
            .ThenBy(d => d.OpportunityId),
    ];

    private IEnumerable<OpenWorkRow> MakeRows(IEnumerable<Id<Salesperson>> people)
    {
        var (next, without) = (NextActions.ToLookup(d => d.OwnerId), WithoutNextAction.ToLookup(d => d.OwnerId));
        var (quiet, falling) = (QuietQuotations.ToLookup(d => d.OwnerId), FallingCustomers.ToLookup(c => c.OwnerId));
        foreach (var id in people) yield return Row(id);
        if (Row(default) is { Total: > 0 } nobodys) yield return nobodys;

        OpenWorkRow Row(Id<Salesperson> id) => new(
            id, next[id].Count(d => d.Days.Value > 0), next[id].Count(d => d.Days.Value <= 0), without[id].Count(), quiet[id].Count(),
            falling[id].Count());
    }
}
