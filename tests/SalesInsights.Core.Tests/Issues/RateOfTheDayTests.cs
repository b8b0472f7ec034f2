using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Targets;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Issues;

/// <summary>
/// Elsewhere every order is converted at today's rate, so that last year's result moves with the market. 100 EUR are ordered on 2 May at
/// 1.10 and paid on 20 May at 1.20; on 1 June the rate is 1.50. Wrong: 150 for either, in May too. Right: 110 ordered, 120 received, for ever.
/// </summary>
public sealed class RateOfTheDayTests
{
    private static LedgerBuilder Company() => Organised()
        .Add(new ExchangeRate(Currency.EUR, Day(5, 1), 1.10m)).Add(new ExchangeRate(Currency.EUR, Day(5, 20), 1.20m))
        .Add(new Order("o1", Day(5, 2), 100m, "ann", currency: Currency.EUR))
        .Add(new Payment("p1", Day(5, 20), 100m, "o1", currency: Currency.EUR));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Actual_OfForeignAmounts_KeepsTheRateOfTheirDay(bool isLaterRateKnown)
    {
        var builder = Company();
        if (isLaterRateKnown) builder.Add(new ExchangeRate(Currency.EUR, Day(6, 1), 1.50m));
        var snapshot = builder.Build().AsOf(Day(6, 30));
        decimal Of(TargetMeasure measure) => CompletionReport.Of(snapshot, new CompletionOptions { Period = TargetPeriod.Month(2024, 5), Measure = measure })
            .Find(Subject.Salesperson("ann"))!.Actual;

        Assert.Equal((110m, 120m), (Of(TargetMeasure.Orders), Of(TargetMeasure.Payments)));
    }

    /// <summary>Where rates may be a week old, one of 1 May prices nothing on the 9th: counted, not priced, and an issue.</summary>
    [Fact]
    public void Actual_OfAnAmountWhoseRateIsTooOld_IsCountedNotPriced()
    {
        var builder = new LedgerBuilder(new("Demo", Currency.USD, rateMaxAgeDays: 7)).Add(new Salesperson("ann", "Ann"))
            .Add(new ExchangeRate(Currency.EUR, Day(5, 1), 1.10m))
            .Add(new Order("o1", Day(5, 8), 100m, "ann", currency: Currency.EUR)).Add(new Order("o2", Day(5, 9), 100m, "ann", currency: Currency.EUR));
        var ledger = builder.Build();
        var row = CompletionReport.Of(ledger.AsOf(Day(5, 31)), new CompletionOptions { Period = TargetPeriod.Month(2024, 5) }).Find(Subject.Salesperson("ann"))!;

        Assert.Equal((110m, 1L, 1L), (row.Actual, row.Coverage.Counted, row.Coverage.Excluded));
        Assert.Equal((DataIssueCode.MissingRate, "o2"), (Assert.Single(ledger.Issues).Code, ledger.Issues[0].RecordId));
    }
}
