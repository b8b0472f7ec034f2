using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Outlooks;

namespace SalesInsights.Tests.Outlooks;

public sealed class OrderingCustomersTests
{
    [Fact]
    public void Growth_CustomersWithinAYear_IsDrawnTowardsOne()
    {
        // a ordered last in March 2025, more than a year before both days; e will order after them.
        var company = new LedgerBuilder(new CompanyProfile("Test", Currency.CNY));
        (string Id, LocalDate[] Days)[] customers =
        [
            ("a", [new(2025, 3, 1)]), ("b", [new(2025, 12, 1), new(2026, 5, 1)]), ("c", [new(2026, 2, 1)]), ("d", [new(2026, 6, 1)]),
            ("e", [new(2026, 8, 1)]),
        ];
        foreach (var (id, days) in customers)
        {
            company.Add(new Customer(id, default, new LocalDate(2025, 1, 1)));
            foreach (var day in days) company.Add(new Order($"{id}-{day}", day, 100, default, id));
        }

        var ordering = new OrderingCustomers(company.Build().AsOf(new LocalDate(2026, 7, 1)), DayNumber.Of(new LocalDate(2026, 4, 1)));

        // b, c, d against b, c: (3 + 10) ÷ (2 + 10).
        Assert.Equal(13 / 12d, ordering.Growth, 1e-12);
        Assert.Equal(new LocalDate(2025, 12, 1), DayNumber.ToDate(ordering.FirstDay[1]));
        Assert.Equal(DayNumber.Never, ordering.FirstDay[4]);
    }
}
