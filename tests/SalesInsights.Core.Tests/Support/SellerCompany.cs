using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Targets;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Support;

/// <summary>
/// Sellers of the second quarter of 2024, each by numbers alone: customers of April, their opportunities and what came of these.
/// </summary>
internal sealed class SellerCompany
{
    public static readonly TargetPeriod Quarter = TargetPeriod.Quarter(2024, 2);

    private readonly List<object> _rows =
        [new Department("sales", "Sales"), new Department("east", "East", "sales"), new Department("west", "West", "sales")];

    private readonly HashSet<string> _people = [];
    private int _id;

    /// <summary>
    /// The followed customers get an opportunity after five days, which leaves "lead" after five more and "quote" after ten; what is
    /// neither lost nor
    /// won stays open in "quote". A win is an order of the day, paid at once, as far as told.
    /// </summary>
    public SellerCompany Seller(
        string id, decimal? target = null, int customers = 0, int followed = 0, int lostAtLead = 0, int lostAtQuote = 0, int won = 0, decimal amount = 1000,
        int repeats = 0, decimal repeatAmount = 500, string segment = "", string department = "", decimal paidShare = 1, int dueAfter = 30, Role role = Role.Mixed)
    {
        if (_people.Add(id)) _rows.Add(new Salesperson(id, id, department.Length > 0 ? department : default(Id<Department>), role));
        if (target is { } whole) _rows.Add(new Target(Subject.Salesperson(id), Quarter, TargetMeasure.Orders, whole));
        for (var i = 0; i < customers; i++)
        {
            var (customer, day) = ($"{id}-{_id++}", Day(4, 1 + (i % 20)));
            _rows.Add(new Customer(customer, id, day, segment: segment));
            if (i >= followed) continue;
            Deal(id, customer, day.PlusDays(5), i < lostAtLead, i < lostAtLead + lostAtQuote, i < lostAtLead + lostAtQuote + won, amount, paidShare, dueAfter);
        }

        for (var i = 0; i < repeats; i++)
        {
            var customer = $"{id}-old{_id++}";
            _rows.AddRange([new Customer(customer, id, Day(1, 5, 2022)), Order("r" + _id++, Day(2, 5, 2022), 1, id, customer)]);
            Sell(id, customer, Day(5, 3), repeatAmount, paidShare, dueAfter);
        }

        return this;
    }

    public SellerCompany Add(params object[] rows)
    {
        _rows.AddRange(rows);
        return this;
    }

    public Snapshot AsOf() => new SmallCompany(Profile(), _rows).Build().AsOf(Day(6, 30));

    public Snapshot ShuffledAsOf(int seed) => new SmallCompany(Profile(), _rows).BuildShuffled(seed).AsOf(Day(6, 30));

    private void Deal(string id, string customer, LocalDate day, bool lostAtLead, bool lostAtQuote, bool won, decimal amount, decimal paidShare, int dueAfter)
    {
        var deal = "d" + _id++;
        _rows.AddRange([new Opportunity(deal, id, customer, day, amount: amount), new StageEntry(deal, "lead", day)]);
        _rows.Add(new StageEntry(deal, lostAtLead ? "lost" : "quote", day.PlusDays(5)));
        if (lostAtLead) return;
        if (lostAtQuote || won) _rows.Add(new StageEntry(deal, lostAtQuote ? "lost" : "won", day.PlusDays(15)));
        if (!lostAtQuote && won) Sell(id, customer, day.PlusDays(15), amount, paidShare, dueAfter);
    }

    private void Sell(string id, string customer, LocalDate day, decimal amount, decimal paidShare, int dueAfter)
    {
        var order = "s" + _id++;
        _rows.AddRange([Order(order, day, amount, id, customer), new PaymentDue(order, day.PlusDays(dueAfter), amount)]);
        if (paidShare > 0) _rows.Add(new Payment("p" + order, day, amount * paidShare, order: order, customer: customer, owner: id));
    }
}
