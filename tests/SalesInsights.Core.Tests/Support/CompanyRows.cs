using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Tests.Support;

/// <summary>Draws the rows of one small company from a seed.</summary>
internal sealed class CompanyRows(int seed, bool isTidy)
{
    public const int Days = 180;
    private static readonly LocalDate LongAgo = SmallCompanies.FirstDay.PlusDays(-10);
    private static readonly string[] Stages = ["inquiry", "quote", "offer", "sample", "won", "lost"];
    private readonly Random _random = new(seed);
    private readonly List<object> _rows = [];

    public IReadOnlyList<object> All()
    {
        Organization();
        Many(4, _ => _rows.Add(new ExchangeRate(Currency.USD, Date(0, Days), 6.5m + Number(10) / 10m)));
        var kept = _rows.OfType<ExchangeRate>().DistinctBy(r => r.Date).ToArray();
        if (isTidy) _rows.RemoveAll(r => r is ExchangeRate rate && !kept.Contains(rate));
        Many(2, i => _rows.Add(new Campaign("k" + i, "Fair", Date(0, 90), Date(90, Days))));
        Many(8, CustomerRows);
        Many(2, i => Shares("c" + i));
        Many(4, AssistRow);
        Many(9, OpportunityRows);
        Many(4, ChangeRows);
        Many(6, OrderRows);
        Many(6, PaymentRow);
        Many(4, DueRow);
        Many(9, ActivityRow);
        Targets();
        if (!isTidy) Spoil();
        return _rows;
    }

    private void Organization()
    {
        for (var i = 0; i < 4; i++) _rows.Add(new Department("d" + i, "D" + i, i == 0 ? default : "d" + Number(isTidy ? i : 4), Person()));
        Many(3, i => _rows.Add(new Department("d" + i, "D" + i, Chance(3) ? "d" + Number(4) : "", Person(), Date(0, Days))));
        for (var i = 0; i < 5; i++) _rows.Add(new Salesperson("u" + i, "U" + i, "d" + Number(4), (Role)Number(5), Chance(4) ? Date(0,
            60) : null, Chance(5) ? Date(90, Days) : null));
        Many(5, i => _rows.Add(new Membership("u" + i, "d" + Number(4), Date(0, Days), Chance(2) ? (Role)Number(5) : null)));
        Many(4, i => _rows.Add(Date(0, Days - 20) is var from ? new Absence("u" + Number(5), from, from.PlusDays(Number(20))) : null!));
    }

    private void CustomerRows(int i)
    {
        var (created, day) = Begin();
        var owner = Owner();
        if (Chance(3))
        {
            Moment from = created.IsUnknown ? LongAgo : created;
            for (var next = 0; next < 3; next++)
            {
                _rows.Add(new CustomerOwnerChange("c" + i, owner, from, (CustomerOrigin)Number(3)));
                if (next == 2 || Chance(2)) break;
                (owner, from) = (Owner(), At(day + 1 + next, Days + next));
            }
        }

        _rows.Add(new Customer("c" + i, owner, created, (CustomerOrigin)Number(3), Reference("k", 2), Text(), Text(), Text(), Text()));
    }

    private void OpportunityRows(int i)
    {
        var (created, day) = Begin();
        var (owner, hasUndated) = (Person(), Chance(3));
        if (Chance(3) && !(isTidy && hasUndated))
        {
            if (isTidy || Chance(2)) _rows.Add(new OpportunityOwnerChange("o" + i, owner, created.IsUnknown ? LongAgo : created));
            Many(3, n => _rows.Add(new OpportunityOwnerChange("o" + i, owner = Person(), At(day + 1 + (60 * n), day + 60 + (60 * n)))));
        }

        var bySequence = Chance(2);
        Many(7, n => _rows.Add(new StageEntry(
            "o" + i, Stages[Number(6)], hasUndated && (isTidy || Chance(2)) ? default : At(day + (Chance(2) ? 0 : 2 * n), Days),
                bySequence ? Number(9) : null)));
        var currency = Chance(2) && !created.IsUnknown ? Currency.USD : default;
        _rows.Add(new Opportunity(
            "o" + i, owner, Reference("c", 8), created, Chance(2) ? "p" : "", Chance(4) ? null : Number(5000) / 10m, currency, Text(),
                PresentStage("o" + i), At(day, Days), Chance(2) ? At(day, Days) : default, Chance(2) ? Date(day, Days + 30) : Moment.Unknown, Text()));
    }

    /// <summary>With a history the present stage says nothing; a tidy company leaves it empty, so that the history may be cut off.</summary>
    private string PresentStage(string opportunity) =>
        isTidy && _rows.OfType<StageEntry>().Any(e => e.Opportunity == opportunity) ? "" : Stages[Number(6)];

    private void Shares(string customer)
    {
        var first = Number(4);
        if (isTidy && !_rows.OfType<Customer>().Any(c => c.Id == customer)) return;
        _rows.Add(new CustomerShare(customer, "u" + first, 0.5m));
        _rows.Add(new CustomerShare(customer, "u" + (first + 1), isTidy || !Chance(4) ? 0.5m : 0.25m));
    }

    private void AssistRow(int i)
    {
        var (first, last) = (Date(0, 90), Date(90, Days));
        var customer = isTidy ? "" : Reference("c", 8);
        _rows.Add(new Assist(Person(), Owner(), customer, Chance(3) ? null : first, Chance(3) ? null : isTidy || !Chance(9) ? last : first.PlusDays(-1)));
    }

    /// <summary>Amounts of a tidy company are dated from the creation on, so that a later one says nothing about the time before.</summary>
    private void ChangeRows(int i)
    {
        if (_rows.OfType<Opportunity>().FirstOrDefault(o => o.Id == "o" + i) is not { } opportunity) return;
        if (isTidy && (opportunity.CreatedAt.IsUnknown || opportunity.Stage.Value.Length > 0)) return;
        if (isTidy || Chance(2)) _rows.Add(new OpportunityChange("o" + i, opportunity.CreatedAt, Number(5000) / 10m, default, Date(0, Days)));
        var first = opportunity.CreatedAt.IsUnknown ? 0
            : Period.DaysBetween(SmallCompanies.FirstDay, opportunity.CreatedAt.In(SmallCompanies.Profile.Zone).Date) + 1;
        Many(3, n => _rows.Add(new OpportunityChange(
            "o" + i, Date(first + (40 * n), first + (40 * n) + 39), Chance(4) ? null : Number(5000) / 10m, Chance(3) ? Currency.USD : default, Date(0, Days))));
    }

    private void DueRow(int i)
    {
        if (_rows.OfType<Order>().FirstOrDefault(o => o.Id == "r" + i) is not { } order) return;
        var half = decimal.Round(order.Amount / 2m, 2);
        _rows.Add(new PaymentDue(order.Id, At(0, Days), half));
        _rows.Add(new PaymentDue(order.Id, At(Days, Days + 30), order.Amount - half + (isTidy || !Chance(4) ? 0m : 1m)));
    }

    private void OrderRows(int i)
    {
        var day = Number(Days);
        var cancelled = Chance(4) ? At(day, Days) : default;
        _rows.Add(new Order("r" + i, At(day, day), Number(9000) - 500, Owner(), Reference("c", 8), Reference("o", 9),
            Chance(2) ? Currency.USD : default, cancelled));
        if (!Chance(3)) return;
        var first = Number(4);
        _rows.Add(new OrderCredit("r" + i, "u" + first, 0.25m));
        _rows.Add(new OrderCredit("r" + i, "u" + (first + 1), isTidy || !Chance(4) ? 0.75m : 0.5m));
    }

    private void PaymentRow(int i)
    {
        var orders = _rows.OfType<Order>().ToArray();
        var order = orders.Length > 0 && Chance(2) ? orders[Number(orders.Length)] : null;
        var first = order is null || !isTidy ? 0 : Period.DaysBetween(SmallCompanies.FirstDay,
            order.OrderedOn.In(SmallCompanies.Profile.Zone).Date) + 1;
        _rows.Add(new Payment("y" + i, At(first, Days + 1), Number(4000) - 300, order?.Id ?? default, Owner(),
            isTidy && order is not null ? "" : Reference("c", 8), Chance(2) ? Currency.USD : default));
    }

    private void ActivityRow(int i)
    {
        var opportunities = _rows.OfType<Opportunity>().Where(o => !isTidy || !o.CreatedAt.IsUnknown).ToArray();
        var about = opportunities.Length > 0 && Chance(2) ? opportunities[Number(opportunities.Length)] : null;
        var first = about is null || !isTidy ? 0 : Period.DaysBetween(SmallCompanies.FirstDay,
            about.CreatedAt.In(SmallCompanies.Profile.Zone).Date) + 1;
        _rows.Add(new Activity("a" + i, (ActivityKind)Number(9), At(first, Days + 1), Owner(),
            isTidy && about is not null ? "" : Reference("c", 8), about?.Id ?? default, Chance(8), Text()));
    }

    private void Targets()
    {
        var months = Enumerable.Range(1, 6).Select(month => TargetPeriod.Parse($"2024-0{month}")).Append(TargetPeriod.Parse("2024-Q1"));
        foreach (var month in months)
        {
            if (Chance(2)) _rows.Add(new Target(Subject.Salesperson("u" + Number(5)), month, TargetMeasure.BuiltIn[Number(6)], Number(500)));
            if (Chance(2)) _rows.Add(new Target(Subject.Company, month, TargetMeasure.Orders, Number(500), default, Date(0, Days)));
        }
    }

    /// <summary>Copies, contradictions, unknown references, missing keys and dates, and numbers and days out of any range.</summary>
    private void Spoil()
    {
        Many(6, _ => _rows.Add(_rows[Number(_rows.Count)]));
        Many(3, i => _rows.Add(new Customer("c" + i, "nobody", default, CustomerOrigin.Created, "nofair")));
        Many(3, i => _rows.Add(new StageEntry(Chance(2) ? "o" + i : "nothing", Chance(2) ? "nowhere" : "won", new LocalDate(9999, 12, 31))));
        Many(3, i => _rows.Add(new Order(Chance(3) ? "" : "x" + i, Chance(3) ? default : At(0, Days),
            Chance(2) ? decimal.MaxValue : -1m, "nobody", "c99", "o99", Currency.EUR)));
        Many(3, i => _rows.Add(new OrderCredit("r" + i, "u" + Number(6), Chance(2) ? decimal.MaxValue : -0.5m)));
        Many(3, i => _rows.Add(new Department("d" + Number(4), "Other", "d" + Number(6), "nobody", Chance(2) ? null : Date(0, Days))));
        Many(3, i => _rows.Add(new CustomerOwnerChange("c" + i, Person(), Chance(2) ? default : At(0, Days), (CustomerOrigin)Number(3))));
        Many(3, i => _rows.Add(new Absence("u" + i, Date(90, Days), Date(0, Days))));
        Many(3, i => _rows.Add(new Membership("u" + i, "d" + Number(6), Date(0, 3))));
        Many(3, i => _rows.Add(new Target(Subject.Department("d" + Number(6)), TargetPeriod.Parse("2024-05"), TargetMeasure.Won,
            decimal.MinValue, Currency.EUR)));
        Many(2, _ => _rows.Add(new ExchangeRate(Currency.USD, Date(0, 3), 0.0001m)));
        Many(2, i => _rows.Add(new Payment("z" + i, DateTimeOffset.MaxValue, 1m, "r99")));
    }

    private void Many(int below, Action<int> add)
    {
        var count = Number(below + 1);
        for (var i = 0; i < count; i++) add(i);
    }

    private (Moment Moment, int Day) Begin()
    {
        if (Chance(6)) return (default, 0);
        var day = Number(Days - 30);
        return (At(day, day), day + 1);
    }

    /// <summary>A date, a local time on a coarse grid (so that ties happen), or an instant near the company's midnight.</summary>
    private Moment At(int first, int last)
    {
        var date = Date(first, last);
        return Number(3) switch
        {
            0 => date,
            1 => date.At(new LocalTime(8 + Number(4), 0)),
            _ => Instant.FromUtc(date.Year, date.Month, date.Day, 15 + Number(2), 59),
        };
    }

    private LocalDate Date(int first, int last) => SmallCompanies.FirstDay.PlusDays(first + Number(Math.Max(1, last - first)));

    private Id<Salesperson> Person() => "u" + Number(5);

    private Id<Salesperson> Owner() => Chance(4) ? default : Person();

    private string Reference(string prefix, int below) => Chance(3) ? "" : prefix + Number(below);

    private string? Text() => Chance(2) ? null : "t" + Number(3);

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private int Number(int below) => _random.Next(below);
}
