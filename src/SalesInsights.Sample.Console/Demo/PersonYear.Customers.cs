using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Identifiers;

namespace SalesInsights.Sample.Demo;

internal sealed partial class PersonYear
{
    private static readonly string[] Segments = ["lighting", "garden", "tools", "kitchen", "bathroom", "packaging"];
    private static readonly string[] Sources = ["web shop", "directory", "fair", "referral", "cold mail"];

    private readonly Dictionary<Id<Customer>, string> _countries = [];
    private readonly Dictionary<Id<Customer>, string> _segments = [];
    private readonly Quota _followUps = new(850, random.Between(0, 999));

    private void WriteOldCustomers()
    {
        for (var i = 0; i < plan.OldCustomers; i++)
        {
            var since = DemoCalendar.WorkingDayFrom(facts.Plan.FirstDay.PlusDays(-random.Between(60, 700)));
            var customer = NewCustomer(since, CustomerOrigin.Created);
            WriteRepeats(customer, Later(facts.Plan.FirstDay, random.Between(0, plan.RepeatDays)));
        }
    }

    /// <summary>New customers every few working days, most with an opportunity within some days.</summary>
    private void WriteRhythm()
    {
        var day = Later(facts.Plan.FirstDay, random.Between(0, 4));
        while (day <= plan.LastNewCustomer)
        {
            if (!IsAway(day)) WriteWinnable(NewCustomer(day, CustomerOrigin.Created), day);
            day = Later(day, random.Between((plan.NewCustomerDays + 1) / 2, plan.NewCustomerDays));
        }
    }

    private void WriteWinnable(Id<Customer> customer, LocalDate day)
    {
        WriteFirstContact(customer, day);
        if (_followUps.Next()) WriteOpportunity(customer, Later(day, random.Between(1, 6)));
    }

    private void WriteAssigned(params LocalDate[] days)
    {
        foreach (var day in days) WriteWinnable(NewCustomer(day, CustomerOrigin.Assigned), day);
    }

    private void WriteFirstWeeks()
    {
        foreach (var day in new LocalDate[] { new(2026, 8, 20), new(2026, 8, 21) })
        {
            var customer = TakenOver(day, CustomerOrigin.Assigned);
            WriteFirstContact(customer, day);
            WriteOpportunity(customer, Later(day, 4));
        }

        foreach (var day in new LocalDate[] { new(2026, 8, 26), new(2026, 8, 27) })
            WriteFirstContact(TakenOver(day, CustomerOrigin.Claimed), day);
        foreach (var day in new LocalDate[] { new(2026, 9, 2), new(2026, 9, 8) })
            WriteFirstContact(NewCustomer(day, CustomerOrigin.Created), day);
    }

    /// <summary>A customer that nobody owned until the day.</summary>
    private Id<Customer> TakenOver(LocalDate day, CustomerOrigin origin)
    {
        var created = day.PlusDays(-random.Between(200, 500));
        var customer = NewCustomer(created, origin);
        facts.CustomerOwners.Add(new CustomerOwnerChange(customer, default, created));
        facts.CustomerOwners.Add(new CustomerOwnerChange(customer, plan.Id, day, origin));
        return customer;
    }

    private Id<Customer> NewCustomer(LocalDate day, CustomerOrigin origin, Id<Campaign> campaign = default)
    {
        Id<Customer> id = NewId("c", ref _customers, 3);
        var (country, segment) = (random.Pick(plan.Countries), random.Pick(Segments));
        var source = campaign.IsEmpty ? random.Pick(Sources) : "fair";
        facts.Customers.Add(new Customer(id, plan.Id, day, origin, campaign, segment, source, country));
        facts.CustomerNames.Add(id, facts.Plan.NameOf(plan.Number, _customers, country));
        _countries.Add(id, country);
        _segments.Add(id, segment);
        return id;
    }
}
