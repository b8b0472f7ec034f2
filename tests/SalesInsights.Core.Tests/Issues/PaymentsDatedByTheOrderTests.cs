using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Receivables;
using SalesInsights.Metrics.Results;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Issues;

/// <summary>
/// Other systems put a payment into the month of its order. An order of January over 100, paid with 60 in January and 40 in March, then
/// gives January 100 and March 0: January never was that good, and March received nothing. Right is January 60 and March 40.
/// </summary>
public sealed class PaymentsDatedByTheOrderTests
{
    private static readonly TargetPeriod January = TargetPeriod.Month(2024, 1);
    private static readonly TargetPeriod March = TargetPeriod.Month(2024, 3);

    private static SalesLedger Ledger() => Organised().Add(Order("o1", Day(1, 10), 100m, "ann"))
        .Add(new Payment("p1", Day(1, 31), 60m, "o1")).Add(new Payment("p2", Day(3, 1), 40m, "o1")).Build();

    [Fact]
    public void Payments_CountOnTheDayReceived()
    {
        decimal Paid(TargetPeriod period) =>
            ResultsReport.Of(Ledger().AsOf(Day(12, 31)), new ResultsOptions { Period = period }).Total.Payments.Amount;

        Assert.Equal((60m, 0m, 40m), (Paid(January), Paid(TargetPeriod.Month(2024, 2)), Paid(March)));
    }

    [Fact]
    public void Bridge_SaysWhatCameLater()
    {
        var january = PaymentBridgeReport.Of(Ledger().AsOf(Day(12, 31)), new PaymentBridgeOptions { Period = January });
        var march = PaymentBridgeReport.Of(Ledger().AsOf(Day(12, 31)), new PaymentBridgeOptions { Period = March });

        Assert.Equal((40m, 40m), (january.Difference, january[BridgePart.PaidLater]));
        Assert.Equal((-40m, -40m), (march.Difference, march[BridgePart.ForEarlierOrders]));
    }
}
