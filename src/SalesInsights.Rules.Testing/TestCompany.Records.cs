using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;

namespace SalesInsights.Rules.Testing;

public sealed partial class TestCompany
{
    /// <summary>Adds a customer.</summary>
    /// <param name="id">The id.</param>
    /// <param name="createdOn">The day on which the customer came to the owner.</param>
    /// <param name="owner">Whose; nobody's when empty, in the public sea.</param>
    /// <param name="origin">How the customer came to the owner.</param>
    public TestCompany Customer(string id, LocalDate createdOn, string owner = Someone, CustomerOrigin origin = CustomerOrigin.Created)
    {
        _customers[id] = new(owner, createdOn, origin);
        return this;
    }

    /// <summary>Adds several customers, <c>c001</c>, <c>c002</c> and so on, whose numbers go on with each call.</summary>
    /// <param name="count">How many.</param>
    /// <param name="createdOn">The day on which they came to the owner.</param>
    /// <param name="owner">Whose.</param>
    public TestCompany Customers(int count, LocalDate createdOn, string owner = Someone)
    {
        for (var i = 0; i < count; i++) Customer($"c{_next++:000}", createdOn, owner);
        return this;
    }

    /// <summary>Gives a customer to somebody else, or releases it to the public sea.</summary>
    /// <param name="customer">Which customer.</param>
    /// <param name="owner">Who has it from the day on; nobody when empty.</param>
    /// <param name="from">The first day.</param>
    /// <param name="origin">How it came to this owner.</param>
    /// <exception cref="ArgumentException">There is no such customer yet.</exception>
    public TestCompany Owner(string customer, string owner, LocalDate from, CustomerOrigin origin = CustomerOrigin.Assigned)
    {
        if (!_customers.TryGetValue(customer, out var before))
            throw new ArgumentException($"There is no customer '{customer}'; add it with Customer or Customers first.", nameof(customer));

        // Where owners are dated only the dated ones count, so the first one is told with a day too.
        if (!before.IsDated) Do(b => b.Add(new CustomerOwnerChange(customer, before.Owner, before.CreatedOn, before.Origin)));
        _customers[customer] = before.GivenTo(owner);
        return Do(b => b.Add(new CustomerOwnerChange(customer, owner, from, origin)));
    }

    /// <summary>Adds an opportunity of 1,000 with its way through the stages; it belongs to the customer's owner.</summary>
    /// <param name="id">The id.</param>
    /// <param name="customer">With whom; unknown when empty, then of <c>u1</c>.</param>
    /// <param name="createdOn">The day on which it was opened.</param>
    /// <param name="way">The stages that it came to and the days, such as <c>("quotation", day)</c>.</param>
    public TestCompany Opportunity(string id, string customer, LocalDate createdOn, params (string Stage, LocalDate Day)[] way)
    {
        var owner = OwnerOf(customer);
        Do(b => b.Add(new Opportunity(id, owner, customer, createdOn, amount: 1000m)));
        foreach (var (stage, day) in way ?? []) Stage(id, stage, day);
        return this;
    }

    /// <summary>Lets an opportunity come to a stage.</summary>
    /// <param name="opportunity">Which.</param>
    /// <param name="stage">The stage's id.</param>
    /// <param name="at">When; an unknown moment is unknown.</param>
    public TestCompany Stage(string opportunity, string stage, Moment at) => Do(b => b.Add(new StageEntry(opportunity, stage, at)));

    /// <summary>Adds an order.</summary>
    /// <param name="id">The id.</param>
    /// <param name="day">The day ordered.</param>
    /// <param name="amount">The amount in the reporting currency.</param>
    /// <param name="owner">Whose.</param>
    /// <param name="customer">Who bought; unknown when empty.</param>
    public TestCompany Order(string id, LocalDate day, decimal amount, string owner = Someone, string customer = "") =>
        Do(b => b.Add(new Order(id, day, amount, owner, customer)));

    /// <summary>Says what is due of an order.</summary>
    /// <param name="order">Which order.</param>
    /// <param name="day">The last day in time.</param>
    /// <param name="amount">The amount.</param>
    public TestCompany Due(string order, LocalDate day, decimal amount) => Do(b => b.Add(new PaymentDue(order, day, amount)));

    /// <summary>Adds a payment on an order.</summary>
    /// <param name="id">The id.</param>
    /// <param name="day">The day on which it came in.</param>
    /// <param name="amount">The amount in the reporting currency.</param>
    /// <param name="order">On which order; none when empty.</param>
    /// <param name="owner">Whose, where it is on no order.</param>
    public TestCompany Payment(string id, LocalDate day, decimal amount, string order = "", string owner = Someone) =>
        Do(b => b.Add(new Payment(id, day, amount, order, owner)));

    /// <summary>Adds a call, a mail, a meeting or a note.</summary>
    /// <param name="id">The id.</param>
    /// <param name="kind">What it was.</param>
    /// <param name="at">When: a day, or a day and time.</param>
    /// <param name="customer">With whom; unknown when empty.</param>
    /// <param name="thread">The conversation by mail; none when null.</param>
    /// <param name="person">Whose; the customer's owner when null.</param>
    public TestCompany Activity(string id, ActivityKind kind, Moment at, string customer = "", string? thread = null, string? person = null)
    {
        var by = person ?? OwnerOf(customer);
        return Do(b => b.Add(new Activity(id, kind, at, by, customer, thread: thread)));
    }

    private string OwnerOf(string customer) => _customers.TryGetValue(customer, out var held) && held.Owner.Length > 0 ? held.Owner : Someone;
}
