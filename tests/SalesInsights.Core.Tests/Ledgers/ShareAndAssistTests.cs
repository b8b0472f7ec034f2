using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Core.Tests.Ledgers;

/// <summary>Customers shared by several, assistants, and what is due: who gets which part, worked by hand.</summary>
public sealed class ShareAndAssistTests
{
    private static LocalDate May(int day) => new(2026, 5, day);

    private static LedgerBuilder Company() => new LedgerBuilder(new CompanyProfile("Test", Currency.CNY)).AddRange(
        [new Salesperson("a", "A"), new Salesperson("b", "B"), new Salesperson("c", "C"), new Salesperson("h", "Helper", role: Role.Assistant)]);

    private static string Actuals(SalesLedger ledger, TargetMeasure measure) => string.Join(" ", CompletionReport
        .Of(ledger.AsOf(May(31)), new CompletionOptions { Period = TargetPeriod.Month(2026, 5), Measure = measure }).Rows
        .Select(r => FormattableString.Invariant($"{(r.Subject.Id.IsEmpty ? "company" : r.Subject.Id)}={r.Actual:0.##}")));

    [Fact]
    public void Orders_OfASharedCustomer_AreSplitWhereTheOwnerIsAmongThem()
    {
        // 100 by a: a 60, b 40. 10 by c, who has no share: c 10. 7 of the house: the company's only. 20 with shares of its own: c 20.
        var ledger = Company()
            .Add(new Customer("k", "a", May(1)))
            .AddRange([new CustomerShare("k", "a", 0.6m), new CustomerShare("k", "b", 0.4m)])
            .AddRange(
            [
                new Order("r1", May(5), 100m, "a", "k"), new Order("r2", May(6), 10m, "c", "k"), new Order("r3", May(7), 7m, default, "k"),
                new Order("r4", May(8), 20m, "a", "k"),
            ])
            .Add(new OrderCredit("r4", "c", 1m))
            .Build();

        Assert.Empty(ledger.Issues);
        Assert.Equal("company=137 a=60 b=40 c=30 h=0", Actuals(ledger, TargetMeasure.Orders));
    }

    [Fact]
    public void Payments_OfASharedCustomer_FollowTheOrderOrTheShares()
    {
        // 50 for the shared order: a 30, b 20. 10 without an order: a 6, b 4. 5 for c's order: c 5. 3 with an owner of its own: b 3.
        var ledger = Company()
            .Add(new Customer("k", "a", May(1)))
            .AddRange([new CustomerShare("k", "b", 0.4m), new CustomerShare("k", "a", 0.6m)])
            .AddRange([new Order("r1", May(5), 100m, "a", "k"), new Order("r2", May(6), 10m, "c", "k")])
            .AddRange(
            [
                new Payment("p1", May(20), 50m, "r1"), new Payment("p2", May(21), 10m, customer: "k"), new Payment("p3", May(22), 5m, "r2"),
                new Payment("p4", May(23), 3m, default, "b", "k"),
            ])
            .Build();

        Assert.Equal("company=68 a=36 b=27 c=5 h=0", Actuals(ledger, TargetMeasure.Payments));
    }

    [Fact]
    public void Shares_ThatAreBad_AreIssuesAndTheOwnerTakesAll()
    {
        var ledger = Company()
            .AddRange([new Customer("k", "a", May(1)), new Customer("l", "a", May(9))])
            .AddRange(
            [
                new CustomerShare("k", "a", 0.6m), new CustomerShare("k", "b", 0.3m), new CustomerShare("no", "b", 1m), new CustomerShare("l", "no", 1m),
                new CustomerShare("l", "a", 0.5m), new CustomerShare("l", "b", 0.5m),
            ])
            .AddRange([new Order("r1", May(5), 100m, "a", "k"), new Order("r2", May(8), 10m, "a", "l")])
            .Build();

        Assert.Equal(
            [DataIssueCode.SharesNotOne, DataIssueCode.SharesNotOne, DataIssueCode.UnknownCustomer, DataIssueCode.UnknownSalesperson],
            ledger.Issues.Select(i => i.Code));

        // The customer l was listed a day after the order of the 8th, so its shares say nothing about it.
        Assert.Equal("company=110 a=110 b=0 c=0 h=0", Actuals(ledger, TargetMeasure.Orders));
    }

    [Fact]
    public void Activities_OfAnAssistant_CountForTheCustomersOwnerOfTheDay()
    {
        // By role: k is a's until the 9th, then b's. Without a customer the helper did it. c is no assistant.
        var ledger = Company()
            .Add(new Customer("k", "b", May(1)))
            .AddRange([new CustomerOwnerChange("k", "a", May(1)), new CustomerOwnerChange("k", "b", May(10))])
            .AddRange(
            [
                new Activity("1", ActivityKind.Call, May(9), "h", "k"), new Activity("2", ActivityKind.Call, May(10), "h", "k"),
                new Activity("3", ActivityKind.Call, May(11), "h"), new Activity("4", ActivityKind.Call, May(12), "c", "k"),
            ])
            .Build();

        Assert.Equal("company=4 a=1 b=1 c=1 h=1", Actuals(ledger, TargetMeasure.Activities));
    }

    [Fact]
    public void Activities_OfSomebodyWhoAssists_CountWhileTheyDo()
    {
        // c assists a from the 5th to the 10th: a's customer k counts for a in these days, b's customer l never; without a customer for a.
        var ledger = Company()
            .AddRange([new Customer("k", "a", May(1)), new Customer("l", "b", May(1))])
            .Add(new Assist("c", "a", default, May(5), May(10)))
            .AddRange(
            [
                new Activity("1", ActivityKind.Call, May(4), "c", "k"), new Activity("2", ActivityKind.Call, May(5), "c", "k"),
                new Activity("3", ActivityKind.Call, May(10), "c", "k"), new Activity("4", ActivityKind.Call, May(11), "c", "k"),
                new Activity("5", ActivityKind.Call, May(6), "c", "l"), new Activity("6", ActivityKind.Call, May(6), "c"),
            ])
            .Build();

        Assert.Equal("company=6 a=3 b=0 c=3 h=0", Actuals(ledger, TargetMeasure.Activities));
    }

    [Fact]
    public void Activities_AboutTheCustomerOfAnAssist_CountForWhomItNames()
    {
        // h helps b with k, although a owns it; with l, which a owns, the role decides.
        var ledger = Company()
            .AddRange([new Customer("k", "a", May(1)), new Customer("l", "a", May(1))])
            .Add(new Assist("h", "b", "k"))
            .AddRange([new Activity("1", ActivityKind.Call, May(4), "h", "k"), new Activity("2", ActivityKind.Call, May(4), "h", "l")])
            .Build();

        Assert.Equal("company=2 a=1 b=1 c=0 h=0", Actuals(ledger, TargetMeasure.Activities));
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(2, 1, 0)]
    [InlineData(1, 2, 0)]
    public void Activities_OfSomebodyWhoAssistsSeveral_CountAlikeInAnyOrder(params int[] order)
    {
        // c helps a with everything, and b with a's customer k: that one is more exact. With l two are helped, and a owns it.
        Assist[] assists = [new("c", "a"), new("c", "b", "k"), new("c", "b", "l")];
        var ledger = Company()
            .AddRange([new Customer("k", "a", May(1)), new Customer("l", "a", May(1)), new Customer("m", "b", May(1))])
            .AddRange(order.Select(i => assists[i]))
            .Add(new Assist("c", "a", "l"))
            .AddRange(
            [
                new Activity("1", ActivityKind.Call, May(4), "c", "k"), new Activity("2", ActivityKind.Call, May(4), "c", "l"),
                new Activity("3", ActivityKind.Call, May(4), "c", "l"), new Activity("4", ActivityKind.Call, May(4), "c", "m"),
            ])
            .Build();

        Assert.Equal("company=4 a=2 b=1 c=1 h=0", Actuals(ledger, TargetMeasure.Activities));
    }

    [Fact]
    public void Build_BadAssistsAndDues_AreIssues()
    {
        var ledger = Company()
            .Add(new Order("r1", May(5), 100m, "a"))
            .AddRange(
            [
                new Assist("no", "a"), new Assist("h", "no"), new Assist("h", "a", "no"), new Assist("h", "a", default, May(9), May(8)),
                new Assist("h", "a"), new Assist("h", "a"),
            ])
            .AddRange(
            [
                new PaymentDue("no", May(9), 1m), new PaymentDue("r1", default, 1m), new PaymentDue("r1", May(20), 60m), new PaymentDue("r1", May(20), 60m),
                new PaymentDue("r1", May(10), 39m),
            ])
            .Build();

        Assert.Equal(
            [
                DataIssueCode.DuesDisagree, DataIssueCode.UnknownSalesperson, DataIssueCode.UnknownSalesperson, DataIssueCode.UnknownCustomer,
                DataIssueCode.NegativeDuration, DataIssueCode.EqualDuplicate, DataIssueCode.UnknownOrder, DataIssueCode.MissingDate,
                DataIssueCode.EqualDuplicate,
            ],
            ledger.Issues.Select(i => i.Code));
        Assert.Equal("99", ledger.Issues[0].Value);
        Assert.Equal([DayNumber.Of(May(10)), DayNumber.Of(May(20))], ledger.Dues.Day);
    }
}
