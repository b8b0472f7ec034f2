using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Coverage;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Quantities;
using SalesInsights.Targets;

namespace SalesInsights.Core.Tests.Issues;

/// <summary>Division by a zero target: pipeline coverage became infinite or "0 %" where the target was 0 or already reached.</summary>
public sealed class CoverageOfAZeroTargetTests
{
    [Theory]
    [InlineData(0, 0, Gap.ZeroTarget)]
    [InlineData(100, 100, Gap.TargetReached)]
    [InlineData(100, 101, Gap.TargetReached)]
    [InlineData(100, 99, Gap.None)]
    public void Coverage_WhereNothingRemains_SaysWhy(int target, int sold, Gap expected)
    {
        var (period, day) = (TargetPeriod.Month(2026, 5), new LocalDate(2026, 5, 4));
        var ledger = new LedgerBuilder(new CompanyProfile("Test", Currency.USD, pipelines: [new PipelineDefinition("p", [new Stage("s", "S", 1, probability: 0.5)])]))
            .Add(new Salesperson("a", "A")).Add(new Target(Subject.Company, period, TargetMeasure.Orders, target)).Add(new Order("r", day, sold, "a"))
            .Add(new Opportunity("o", "a", createdAt: day, amount: 50, expectedClose: day)).Add(new StageEntry("o", "s", day)).Build();

        // Right where 1 remains: 50, 25 and 50 times; else the reason, never an infinite or a missing number.
        var figures = CoverageReport.Of(ledger.AsOf(day), new CoverageOptions { Period = period }).Rows[0].Figures;
        Assert.All(figures, f => Assert.Equal(expected, f.Ratio.Gap));
        if (expected == Gap.None) Assert.Equal([50d, 25, 50], figures.Select(f => f.Ratio.Value));
    }
}
