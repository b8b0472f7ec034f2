using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Receivables;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.Receivables;

/// <summary>
/// February 2024, seen on 15 March. Orders of the month: o1 100 with 40 due on 20 February and 60 on 31 March; o2 50 without terms; o3 80
/// of which 80 came in March; a return of 10; o4 of 20, paid in January. In all 240.
/// Payments of the month: 25 on o1, 30 on an order of January, 5 on an order of March, 7 on a cancelled one, 3 without order, a refund of
/// 4. In all 66. 240 - 66 = 174.
/// </summary>
public sealed class PaymentBridgeReportTests
{
    private static readonly TargetPeriod February = TargetPeriod.Month(2024, 2);

    private static LedgerBuilder Month() => Organised()
        .Add(Order("o1", Day(2, 1), 100m, "ann")).Add(new PaymentDue("o1", Day(2, 20), 40m)).Add(new PaymentDue("o1", Day(3, 31), 60m))
        .Add(Order("o2", Day(2, 10), 50m, "ann")).Add(Order("o3", Day(2, 29), 80m, "bob")).Add(Order("r", Day(2, 12), -10m, "ann"))
        .Add(Order("o4", Day(2, 2), 20m, "bob")).Add(Order("jan", Day(1, 31), 30m, "bob")).Add(Order("mar", Day(3, 1), 90m, "ann"))
        .Add(new Order("gone", Day(1, 5), 70m, "ann", cancelledOn: Day(2, 3)))
        .Add(new Payment("p1", Day(2, 25), 25m, "o1")).Add(new Payment("p2", Day(3, 2), 80m, "o3")).Add(new Payment("p3", Day(1, 20), 20m, "o4"))
        .Add(new Payment("p4", Day(2, 1), 30m, "jan")).Add(new Payment("p5", Day(2, 28), 5m, "mar")).Add(new Payment("p6", Day(2, 29), 7m, "gone"))
        .Add(new Payment("p7", Day(2, 14), 3m, owner: "ann")).Add(new Payment("p8", Day(2, 15), -4m, "jan"));

    private static PaymentBridgeReport Of(LedgerBuilder builder) =>
        PaymentBridgeReport.Of(builder.Build().AsOf(Day(3, 15)), new PaymentBridgeOptions { Period = February });

    [Fact]
    public void Parts_NameEveryReasonAndSumToTheDifference()
    {
        var bridge = Of(Month());

        Assert.Equal((240m, 66m, 174m), (bridge.Orders.Amount, bridge.Payments.Amount, bridge.Difference));
        Assert.Equal(
            [
                "NotYetDue 60", "Overdue 15", "WithoutTerms 50", "PaidEarlier 20", "PaidLater 80", "Overpaid 0", "Returns -10", "ForEarlierOrders -30",
                "ForLaterOrders -5", "ForCancelledOrders -7", "ForUnpricedOrders 0", "WithoutOrder -3", "Refunds 4", "Exchange 0",
            ],
            bridge.Parts.Select(p => FormattableString.Invariant($"{p.Part} {p.Amount:0.####}")));
        Assert.Equal(174m, bridge.Parts.Sum(p => p.Amount));
    }

    [Fact]
    public void Exchange_IsAReasonOfItsOwn()
    {
        // 100 EUR ordered at 1.10, received at 1.05: 110 against 105.
        var bridge = Of(Organised().Add(new ExchangeRate(Currency.EUR, Day(1, 1), 1.10m)).Add(new ExchangeRate(Currency.EUR, Day(2, 20), 1.05m))
            .Add(new Order("o1", Day(2, 10), 100m, "ann", currency: Currency.EUR)).Add(new PaymentDue("o1", Day(2, 25), 100m))
            .Add(new Payment("p1", Day(2, 25), 100m, "o1", currency: Currency.EUR)));

        Assert.Equal((5m, 5m, 0m), (bridge.Difference, bridge[BridgePart.Exchange], bridge[BridgePart.Overdue]));
    }

    [Fact]
    public void Overpaid_TakesAwayFromTheDifference()
    {
        var bridge = Of(Organised().Add(Order("o1", Day(2, 10), 100m, "ann")).Add(new PaymentDue("o1", Day(2, 25), 100m))
            .Add(new Payment("p1", Day(2, 25), 130m, "o1")));

        Assert.Equal((-30m, -30m), (bridge.Difference, bridge[BridgePart.Overpaid]));
    }

    [Fact]
    public void UnpricedOrder_TakesItsPaymentsWithIt()
    {
        var bridge = Of(Organised().Add(new Order("o1", Day(2, 10), 100m, "ann", currency: Currency.EUR)).Add(new Payment("p1", Day(2, 25), 90m, "o1")));

        Assert.Equal((1L, -90m, -90m), (bridge.Orders.Unpriced, bridge.Difference, bridge[BridgePart.ForUnpricedOrders]));
    }

    [Fact]
    public void VisibleTo_Bob_IsTheBridgeOfHisOrders()
    {
        var snapshot = Month().Build().AsOf(Day(3, 15));
        var bob = PaymentBridgeReport.Of(snapshot, new PaymentBridgeOptions { Period = February }).VisibleTo(snapshot.ScopeOf("bob"))!;

        // o3 and o4 are 100; 30 came for January, 4 went back.
        Assert.Equal((100m, 26m), (bob.Orders.Amount, bob.Payments.Amount));
        Assert.Equal((80m, 20m, -30m, 4m), (bob[BridgePart.PaidLater], bob[BridgePart.PaidEarlier], bob[BridgePart.ForEarlierOrders], bob[BridgePart.Refunds]));
    }

    [Fact]
    public void Part_ThatDoesNotExist_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Of(Month())[(BridgePart)14]);
}
