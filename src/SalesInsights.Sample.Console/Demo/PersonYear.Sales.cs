using NodaTime;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Identifiers;

namespace SalesInsights.Sample.Demo;

internal sealed partial class PersonYear
{
    private const int DaysForDeposit = 7;
    private const int DaysForRest = 30;
    private static readonly string[] EuroCountries = ["DE", "FR", "NL", "IT", "AT", "BE", "ES", "FI"];

    private void WriteSale(Opportunity opportunity, LocalDate day, bool isRepeat)
    {
        WriteOrder(opportunity.Customer, opportunity.Id, day, opportunity.Amount ?? 0m, opportunity.Currency);
        // A repeat belongs to a chain of orders already; a second chain would grow without end.
        if (!isRepeat && random.Chance(plan.Loyalty)) WriteRepeats(opportunity.Customer, Later(day, random.Between(35, 70)));
    }

    /// <summary>A customer who knows the company orders again, sometimes after asking for a new quotation.</summary>
    private void WriteRepeats(Id<Customer> customer, LocalDate first)
    {
        for (var day = first; day <= AsOf; day = Later(day, random.Between((plan.RepeatDays + 1) / 2, plan.RepeatDays)))
        {
            var (amount, currency) = DealFor(customer);
            if (random.Chance(300) && MayOpenAgain(day)) WriteOpportunity(customer, day, isRepeat: true);
            else WriteOrder(customer, default, day, amount, currency);
        }
    }

    private bool MayOpenAgain(LocalDate day) => !IsAway(day) && (plan.Story != Story.StuckInQuotation || day <= plan.LastNewCustomer);

    private void WriteOrder(Id<Customer> customer, Id<Opportunity> opportunity, LocalDate day, decimal amount, Currency currency)
    {
        Id<Order> id = NewId("s", ref _orders, 3);
        var cancelled = random.Chance(15) ? Later(day, random.Between(3, 8)) : (LocalDate?)null;
        if (cancelled > AsOf) cancelled = null;
        facts.Orders.Add(new Order(id, day, amount, plan.Id, customer, opportunity, currency, cancelled));
        var deposit = decimal.Round(amount * 0.3m, 0, MidpointRounding.ToEven);
        facts.PaymentsDue.Add(new PaymentDue(id, DemoCalendar.WorkingDayFrom(day.PlusDays(DaysForDeposit)), deposit));
        facts.PaymentsDue.Add(new PaymentDue(id, DemoCalendar.WorkingDayFrom(day.PlusDays(DaysForRest)), amount - deposit));
        if (cancelled is not null) return;
        WritePayment(id, customer, DemoCalendar.WorkingDayFrom(day.PlusDays(random.Between(2, 9))), deposit, currency);
        WritePayment(id, customer, DemoCalendar.WorkingDayFrom(day.PlusDays(random.Between(24, 48))), amount - deposit, currency);
    }

    private void WritePayment(Id<Order> order, Id<Customer> customer, LocalDate day, decimal amount, Currency currency)
    {
        if (day <= AsOf) facts.Payments.Add(new Payment(NewId("p", ref _payments, 3), day, amount, order, plan.Id, customer, currency));
    }

    private (decimal Amount, Currency Currency) DealFor(Id<Customer> customer)
    {
        var dollars = (decimal)plan.DealSize * random.Between(500, 1500) * random.Between(600, 1500) / 1_000_000m;
        var currency = CurrencyOf(_countries[customer]);
        var amount = currency == Currency.CNY ? dollars * 7m : currency == Currency.EUR ? dollars * 0.9m : dollars;
        return (decimal.Round(amount / 10m, 0, MidpointRounding.ToEven) * 10m, currency);
    }

    private static Currency CurrencyOf(string country) =>
        country == "CN" ? Currency.CNY : EuroCountries.Contains(country) ? Currency.EUR : Currency.USD;
}
