using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Coverage;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Targets;

namespace SalesInsights.Core.Tests.Issues;

/// <summary>
/// Lost deals at 100 % in a forecast: a forecast multiplied every amount by the probability of its stage, and "closed lost" carried the
/// 100 % of everything that is closed.
/// </summary>
public sealed class LostDealsInForecastTests
{
    private static readonly LocalDate Today = new(2026, 5, 10);

    private static CoverageRow Row(params (string Id, string Stage)[] deals)
    {
        var company = new LedgerBuilder(new CompanyProfile("Test", Currency.USD, pipelines:
        [
            new PipelineDefinition("p",
            [
                new Stage("quote", "Quotation", 1, probability: 0.5),
                new Stage("won", "Won", 2, StageOutcome.Won, probability: 1), new Stage("lost", "Closed lost", 3, StageOutcome.Lost, probability: 1),
            ]),
        ])).Add(new Salesperson("a", "A")).Add(new Target(Subject.Company, TargetPeriod.Month(2026, 5), TargetMeasure.Won, 1000));
        foreach (var (id, stage) in deals)
        {
            company.Add(new Opportunity(id, "a", createdAt: Today.PlusDays(-9), amount: 400, expectedClose: Today.PlusDays(5)))
                .Add(new StageEntry(id, "quote", Today.PlusDays(-9))).Add(new StageEntry(id, stage, Today.PlusDays(-1)));
        }

        return CoverageReport.Of(
            company.Build().AsOf(Today), new CoverageOptions { Period = TargetPeriod.Month(2026, 5), Measure = TargetMeasure.Won }).Rows[0];
    }

    [Fact]
    public void Coverage_OfALostDeal_IsNothing()
    {
        // Wrong: 400 x 0.5 + 400 x 100 % = 600. Right: the open deal alone, 200.
        var row = Row(("open", "quote"), ("lost", "lost"));

        Assert.Equal([400m, 200m, 400m], row.Figures.Select(f => f.Amount));
        Assert.Equal([0.4, 0.2, 0.4], row.Figures.Select(f => f.Ratio.Value));
    }

    [Fact]
    public void Coverage_OfAWonDeal_IsInTheActualAndNotInThePipeline()
    {
        var row = Row(("open", "quote"), ("won", "won"));

        Assert.Equal((400m, 600m, 1L), (row.Actual, row.Remaining.Value, row.Open.Count));
    }
}
