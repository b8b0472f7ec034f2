using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.FollowUp;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Rules.Cases;

/// <summary>How many customers without an order everybody has in hand, and what of them compares; put together when first asked for.</summary>
internal sealed class InHandReading
{
    /// <summary>A number of others is told only where so many stand behind it.</summary>
    private const int FewestOthers = 5;

    private readonly Snapshot _snapshot;
    private readonly Func<FollowUpReport> _followUp;
    private readonly Lazy<Dictionary<Role, int[]>> _byRole;

    public InHandReading(Snapshot snapshot, ReadingOptions options, Func<FollowUpReport> followUp)
    {
        (_snapshot, _followUp) = (snapshot, followUp);
        BeforeOn = snapshot.AsOf.PlusDays(-options.InHandBeforeDays);
        SilentFrom = snapshot.Ledger.Company.WorkingCalendar.WorkingDaysBefore(snapshot.AsOf, options.SilentWorkingDays);
        _byRole = new(() => Members.GroupBy(p => RoleOf(p.Id)).ToDictionary(g => g.Key, g => g.Select(p => CountOf(p.Id)).OrderBy(n => n).ToArray()));
    }

    /// <summary>The earlier day that the own past is taken from.</summary>
    public LocalDate BeforeOn { get; }

    /// <summary>A customer without a contact from this day on is silent.</summary>
    public LocalDate SilentFrom { get; }

    private IEnumerable<Salesperson> Members => _snapshot.Organization.Members(Subject.Company, _snapshot.AsOf);

    /// <summary>What the person had in hand on the earlier day; missing where that was nothing.</summary>
    public Measured<int> Before(Id<Salesperson> person) => _followUp().WithoutOrderOn(person, BeforeOn) is var count && count > 0
        ? Measured.Of(count, new Sample(count))
        : Measured.Missing<int>(Gap.NothingToCount);

    /// <summary>How many of them are silent.</summary>
    public Measured<int> Silent(Id<Salesperson> person) => _followUp().SilentSince(person, SilentFrom);

    /// <summary>The customers without an order, those without a contact for the longest time first.</summary>
    public IReadOnlyList<Id<Customer>> Customers(Id<Salesperson> person) =>
        new RecordList<Id<Customer>>(() => [.. _followUp().CustomersWithoutOrder(person)]);

    /// <summary>
    /// The median of the others with the same role on the day. For a viewer it is rounded to two digits, and missing where fewer than five of them are
    /// outside: numbers of few people could be told from it.
    /// </summary>
    public Measured<double> MedianOfOthers(Id<Salesperson> person, ViewerScope? viewer)
    {
        var role = RoleOf(person);
        var all = _byRole.Value.TryGetValue(role, out var counts) ? counts : [];
        var own = _snapshot.Organization.IsActive(person, _snapshot.AsOf) ? Array.BinarySearch(all, CountOf(person)) : all.Length;
        var others = all.Length - (own < all.Length ? 1 : 0);
        if (others < FewestOthers || (viewer is not null && Outside(viewer, role) < FewestOthers)) return Measured.Missing<double>(Gap.NoBenchmark);
        var median = (At((others - 1) / 2) + At(others / 2)) / 2.0;
        return viewer is null ? Measured.Of(median, new Sample(others)) : Measured.Of(Rounded(median), new Sample(FewestOthers));

        int At(int place) => all[place < own ? place : place + 1];
    }

    private int Outside(ViewerScope viewer, Role role) =>
        Members.Count(p => !viewer.Contains(Subject.Salesperson(p.Id)) && RoleOf(p.Id) == role);

    private int CountOf(Id<Salesperson> person) => _followUp().Find(person)?.WithoutOrder ?? 0;

    private Role RoleOf(Id<Salesperson> person) => _snapshot.Organization.RoleOf(person, _snapshot.AsOf);

    /// <summary>Two digits that count.</summary>
    private static double Rounded(double value)
    {
        if (value <= 0) return value;
        var scale = Math.Pow(10, 1 - Math.Floor(Math.Log10(value)));
        return Math.Round(value * scale, MidpointRounding.AwayFromZero) / scale;
    }
}
