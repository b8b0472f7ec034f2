using NodaTime;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Sample.Demo;
using SalesInsights.Targets;

namespace SalesInsights.Sample.Tests.Demo;

/// <summary>Counts over the demo facts by plain loops, apart from the library, what its policy rules ask.</summary>
internal sealed class DemoCount(DemoFacts facts)
{
    private static readonly LocalDate AsOf = new(2026, 9, 15);

    private readonly Dictionary<string, (string Stage, LocalDate Entered)[]> _ways = facts.StageEntries
        .GroupBy(e => e.Opportunity.Value)
        .ToDictionary(g => g.Key, g => g.OrderBy(e => e.EnteredAt).Select(e => (e.Stage.Value, e.EnteredAt.Date)).ToArray());

    public IEnumerable<Salesperson> People => facts.Salespeople;

    /// <summary>Working days after the last customer created, absences out.</summary>
    public int OwnDaysWithoutNewCustomer(Salesperson person)
    {
        var last = facts.Customers.Where(c => c.Owner == person.Id && c.Origin == CustomerOrigin.Created).Max(c => (LocalDate?)c.CreatedOn.Date);
        var from = new[] { last, person.ActiveFrom?.PlusDays(-1) }.Max() ?? facts.Plan.FirstDay;
        return DaysAfter(from).Count(d => DemoCalendar.Working.IsWorkingDay(d) && !IsAway(person, d));
    }

    /// <summary>Customers acquired in the last 60 working days and held for at least 10, and those of them without an opportunity.</summary>
    public (int All, Customer[] Open) WithoutFollowUp(Salesperson person)
    {
        var first = DemoCalendar.Working.WorkingDaysBefore(AsOf, 60);
        var all = facts.Customers.Where(c => c.Owner == person.Id && AcquiredOn(c) >= first && WorkingDaysSince(AcquiredOn(c)) >= 10).ToArray();
        return (all.Length, [.. all.Where(c => facts.Opportunities.All(o => o.Customer != c.Id))]);
    }

    public bool HasContact(Customer customer) =>
        facts.Activities.Any(a => a.Customer == customer.Id && a.Kind != ActivityKind.Note);

    /// <summary>Days that each opportunity open at a stage has been there.</summary>
    public int[] OpenDays(Salesperson person, string stage) =>
        [.. WaysOf(person).Where(w => w[^1].Stage == stage).Select(w => Period.DaysBetween(w[^1].Entered, AsOf)).Order()];

    /// <summary>Stays at a stage that ended in the last 180 days, and those of them that ended in a loss.</summary>
    public (int All, int Lost) Finished(Salesperson person, string stage)
    {
        var ends = WaysOf(person).SelectMany(w => w.Zip(w.Skip(1)))
            .Where(m => m.First.Stage == stage && Period.DaysBetween(m.Second.Entered, AsOf) < 180).ToArray();
        return (ends.Length, ends.Count(m => m.Second.Stage == "lost"));
    }

    /// <summary>Payments of the current quarter ÷ target ÷ share of the 66 working days of which 55 have gone; null without target.</summary>
    public decimal? Pace(Salesperson person)
    {
        var target = TargetOf(Subject.Salesperson(person.Id), "2026-Q3", TargetMeasure.Payments);
        return target is { } amount ? PaidIn2026Q3(person) / amount * 66m / 55m : null;
    }

    public decimal PaidIn2026Q3(Salesperson person) => facts.Payments
        .Where(p => p.Owner == person.Id && p.ReceivedOn.Date >= new LocalDate(2026, 7, 1) && p.ReceivedOn.Date <= AsOf)
        .Sum(p => p.Amount * RateOn(p.Currency, p.ReceivedOn.Date));

    public decimal? TargetOf(Subject subject, string period, TargetMeasure measure) => facts.Targets
        .FirstOrDefault(t => t.Subject == subject && t.Period.Name == period && t.Measure.Equals(measure))?.Amount;

    public bool IsAway(Salesperson person, LocalDate day) => facts.Absences.Any(a => a.Salesperson == person.Id && a.From <= day && day <= a.To);

    private IEnumerable<(string Stage, LocalDate Entered)[]> WaysOf(Salesperson person) =>
        facts.Opportunities.Where(o => o.Owner == person.Id).Select(o => _ways[o.Id.Value]);

    private LocalDate AcquiredOn(Customer customer) =>
        facts.CustomerOwners.Where(c => c.Customer == customer.Id).Select(c => c.From.Date).Append(customer.CreatedOn.Date).Max();

    private static int WorkingDaysSince(LocalDate day) => DaysAfter(day).Count(DemoCalendar.Working.IsWorkingDay);

    private static IEnumerable<LocalDate> DaysAfter(LocalDate day)
    {
        for (var next = day.PlusDays(1); next <= AsOf; next = next.PlusDays(1)) yield return next;
    }

    private decimal RateOn(Currency currency, LocalDate day) => currency == Currency.CNY
        ? 1m
        : facts.Rates.Where(r => r.Currency == currency && r.Date <= day).OrderBy(r => r.Date).Last().Rate;
}
