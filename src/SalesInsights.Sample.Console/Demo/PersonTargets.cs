using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Sample.Demo;

/// <summary>Sets one salesperson's targets so that the current period goes as planned and the past ones went about as they should.</summary>
internal sealed class PersonTargets(PersonPlan plan, SplitMix random, DemoFacts facts, IEnumerable<Payment> payments, IEnumerable<Order> orders)
{
    private readonly (LocalDate Day, decimal Yuan)[] _payments =
        [.. payments.Select(p => (p.ReceivedOn.Date, InYuan(p.Amount, p.Currency, p.ReceivedOn)))];

    private readonly (LocalDate Day, decimal Yuan)[] _orders =
    [
        .. orders.Where(o => o.CancelledOn.IsUnknown)
            .Select(o => (o.OrderedOn.Date, InYuan(o.Amount, o.Currency, o.OrderedOn))),
    ];

    // Divides into three equal months of whole ten thousands.
    private const decimal Step = 30_000m;

    public void Write()
    {
        foreach (var measure in new[] { TargetMeasure.Payments, TargetMeasure.Orders })
        {
            for (var quarter = facts.Plan.FirstTargets; quarter.First <= facts.Period.First; quarter = quarter.Next())
                Set(quarter, measure, Math.Max(Step, decimal.Round(Actual(quarter, measure) / Completion(quarter) / Step, 0, MidpointRounding.AwayFromZero) * Step));
        }
    }

    private void Set(TargetPeriod quarter, TargetMeasure measure, decimal amount)
    {
        var subject = Subject.Salesperson(plan.Id);
        facts.Targets.Add(new Target(subject, quarter, measure, amount));
        for (var month = 0; month < 3; month++)
        {
            var first = quarter.First.PlusMonths(month);
            facts.Targets.Add(new Target(subject, TargetPeriod.Month(first.Year, first.Month), measure, amount / 3m));
        }
    }

    private decimal Completion(TargetPeriod quarter)
    {
        if (quarter != facts.Period) return random.Between(86, 114) / 100m;
        var calendar = facts.Company.WorkingCalendar;
        decimal gone = calendar.WorkingDaysBetween(quarter.First, facts.AsOf);
        return gone / calendar.WorkingDaysBetween(quarter.First, quarter.Last) * (plan.PacePercent ?? 100) / 100m;
    }

    private decimal Actual(TargetPeriod quarter, TargetMeasure measure) =>
        (measure == TargetMeasure.Payments ? _payments : _orders).Where(p => quarter.Contains(p.Day)).Sum(p => p.Yuan);

    private static decimal InYuan(decimal amount, Currency currency, Moment day) =>
        DemoRates.Table.TryConvert(new Money(amount, currency), day.Date, out var yuan) ? yuan.Amount : 0m;
}
