using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using static SalesInsights.Tests.Support.Rows;

namespace SalesInsights.Tests.Ledgers;

public class OwnershipTests
{
    [Fact]
    public void Spans_DatedOwners_HoldFromTheirDay()
    {
        var ledger = Builder().Add(new Customer("c1", "u2", Day(1, 1))).AddRange([
            new CustomerOwnerChange("c1", "u2", Day(3, 1), CustomerOrigin.Claimed),
            new CustomerOwnerChange("c1", "u1", Day(1, 1), CustomerOrigin.Created),
            new CustomerOwnerChange("c1", default, Day(2, 1))]).Build();

        Assert.Equal("u1 u1 - u2", string.Join(" ", new[] { Day(1, 1), Day(1, 31), Day(2, 1), Day(3, 1) }.Select(day => OwnerOn(ledger, day))));
        Assert.Equal([CustomerOrigin.Created, CustomerOrigin.Assigned, CustomerOrigin.Claimed], ledger.Customers.SpanOrigin);
        Assert.Equal(-1, ledger.Customers.OwnerOn(0, DayNumber.Of(Day(1, 1)) - 1));
    }

    [Fact]
    public void Spans_SameOwnerAndMomentWithTwoOrigins_DoNotDependOnInputOrder()
    {
        CustomerOwnerChange[] changes = [new("c1", "u1", Day(1, 1), CustomerOrigin.Created), new("c1", "u1", Day(1, 1), CustomerOrigin.Claimed)];

        var origins = new[] { changes, [changes[1], changes[0]] }
            .Select(rows => Builder().Add(new Customer("c1", "u1")).AddRange(rows).Build().Customers.SpanOrigin.Single()).ToArray();

        Assert.Equal([CustomerOrigin.Claimed, CustomerOrigin.Claimed], origins);
    }

    [Theory]
    [InlineData(1, "u2")]
    [InlineData(2, "-")]
    public void Opportunities_FirstDatedOwner_HoldsFromTheBeginningOnlyWhenDatedOnTheDayOfCreation(int month, string expected)
    {
        var ledger = Builder().Add(new Opportunity("o1", "u3", createdAt: Day(1, 1)))
            .Add(new OpportunityOwnerChange("o1", "u2", Day(month, 1))).Add(new OpportunityOwnerChange("o1", "u3", Day(3, 1))).Build();

        Assert.Equal(expected, Name(ledger, ledger.Opportunities.FirstOwner[0]));
    }

    [Theory]
    [InlineData("u3", "r1", "c1", "u3")]
    [InlineData("", "r1", "c1", "u2")]
    [InlineData("u9", "r1", "c1", "u2")]
    [InlineData("", "", "c1", "u1")]
    [InlineData("", "", "", "-")]
    public void Payments_Owner_IsItsOwnThenTheOrdersThenTheCustomersOfTheDay(string owner, string order, string customer, string expected)
    {
        var ledger = Builder().Add(new Order("r1", Day(5, 1), 1m, "u2", "c1")).Add(new Customer("c1", "u1"))
            .Add(new Payment("y1", Day(5, 2), 1m, order, owner, customer)).Build();

        Assert.Equal(expected, Name(ledger, ledger.Payments.Owner[0]));
    }

    [Fact]
    public void Orders_SharesThatSumToOne_ReplaceTheOwner()
    {
        var ledger = Builder().Add(new OrderCredit("r1", "u2", 0.7m)).Add(new OrderCredit("r1", "u1", 0.3m)).Add(new Order("r1", Day(5, 1), 1m, "u3")).Build();

        Assert.Equal(OrderTable.Shared, ledger.Orders.Owner[0]);
        Assert.Equal(["u1", "u2"], ledger.Orders.Credits.Owner.Select(i => Name(ledger, i)));
        Assert.Equal([0.3m, 0.7m], ledger.Orders.Credits.Share);
    }

    [Theory]
    [InlineData(4, 30, Units.Unpriced)]
    [InlineData(5, 1, 70_0000)]
    [InlineData(5, 9, 70_0000)]
    [InlineData(5, 10, 80_0000)]
    public void Orders_ForeignAmount_TakesTheLastRateNeverALaterOne(int month, int day, long units)
    {
        var ledger = Builder().AddRange([new ExchangeRate(Currency.USD, Day(5, 10), 8m), new ExchangeRate(Currency.USD, Day(5, 1), 7m)])
            .Add(new Order("r1", Day(month, day), 10m, currency: Currency.USD)).Build();

        Assert.Equal(units, ledger.Orders.Amount[0]);
    }

    [Fact]
    public void LastDay_NothingDated_IsNull() => Assert.Null(Builder().Build().LastDay);

    private static string OwnerOn(SalesLedger ledger, NodaTime.LocalDate day) => Name(ledger, ledger.Customers.OwnerOn(0, DayNumber.Of(day)));

    private static string Name(SalesLedger ledger, int person) => person < 0 ? "-" : ledger.Organization.Salespeople[person].Id.Value;
}
