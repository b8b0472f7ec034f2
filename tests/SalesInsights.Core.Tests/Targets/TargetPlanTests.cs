using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Targets;
using static SalesInsights.Tests.Support.Rows;

namespace SalesInsights.Tests.Targets;

public class TargetPlanTests
{
    private static readonly LocalDate AsOf = Day(12, 31);

    [Fact]
    public void Find_LaterRevision_CountsFromTheDayItWasSet()
    {
        var plan = Plan(("2024-05", 100m, null), ("2024-05", 120m, Day(4, 10)), ("2024-05", 90m, Day(5, 10)));

        Assert.Equal(100m, Find(plan, "2024-05", Day(4, 9)).Value);
        Assert.Equal(120m, Find(plan, "2024-05", Day(4, 10)).Value);
        Assert.Equal(90m, Find(plan, "2024-05", Day(5, 10)).Value);
    }

    [Fact]
    public void Find_SameDaysUnderAnotherName_IsTheSame() =>
        Assert.Equal(300m, Find(Plan(("2024-01-01..2024-03-31", 300m, null)), "2024-Q1", AsOf).Value);

    [Fact]
    public void Find_PartsWithoutGap_AddUp()
    {
        var found = Find(Plan(("2024-01", 10m, null), ("2024-02", 20m, null), ("2024-03", 30m, null)), "2024-Q1", AsOf);

        Assert.Equal(60m, found.Value);
        Assert.Equal(3, found.Sample.Counted);
    }

    [Fact]
    public void Find_LongestFirstPartLeadsNowhere_TakesTheOtherWay() =>
        Assert.Equal(60m, Find(Plan(("2024-01", 10m, null), ("2024-01..02", 99m, null), ("2024-02..03", 50m, null)), "2024-Q1", AsOf).Value);

    // Spans of up to a fortnight: by trying every way from the first day on, the longest target first.
    [Property]
    public void Find_AnyParts_AreTheWayThatTakesTheLongestFirst((byte From, byte Length, byte Amount)[] spans)
    {
        var parts = spans.Select(s => (First: s.From % 14, Last: (s.From % 14) + (s.Length % 6), Amount: (decimal)s.Amount))
            .GroupBy(p => (p.First, p.Last)).Select(g => g.Last()).ToArray();
        var plan = Builder().AddRange(parts.Select(p => new Target(
            Subject.Company, TargetPeriod.Days(Day(3, 2).PlusDays(p.First), Day(3, 2).PlusDays(p.Last)), TargetMeasure.Orders, p.Amount))).Build().Targets;

        var found = plan.Find(Subject.Company, TargetPeriod.Days(Day(3, 4), Day(3, 15)), TargetMeasure.Orders, AsOf);

        Assert.Equal(Sum(2), found.HasValue ? found.Value : null);

        decimal? Sum(int day) => day == 14 ? 0 : parts.Where(p => p.First == day && p.Last <= 13).OrderByDescending(p => p.Last)
            .Select(p => p.Amount + Sum(p.Last + 1)).FirstOrDefault(sum => sum is not null);
    }

    [Theory]
    [InlineData("2024-01", "2024-03")]
    [InlineData("2024-01", "2024-02")]
    [InlineData("2024-02", "2024-03")]
    public void Find_PartsWithAGap_AreNoTarget(string first, string second) =>
        Assert.Equal(Gap.NoTarget, Find(Plan((first, 10m, null), (second, 20m, null)), "2024-Q1", AsOf).Gap);

    [Fact]
    public void Find_ZeroTarget_IsATarget() => Assert.Equal(0m, Find(Plan(("2024-05", 0m, null)), "2024-05", AsOf).Value);

    [Fact]
    public void Find_OtherMeasureOrSubject_IsNoTarget()
    {
        var plan = Plan(("2024-05", 1m, null));

        Assert.Equal(Gap.NoTarget, plan.Find(Subject.Company, TargetPeriod.Parse("2024-05"), TargetMeasure.Won, AsOf).Gap);
        Assert.Equal(Gap.NoTarget, plan.Find(Subject.Salesperson("u1"), TargetPeriod.Parse("2024-05"), TargetMeasure.Orders, AsOf).Gap);
    }

    [Fact]
    public void Find_ForeignTarget_IsConvertedAtTheRateOfTheFirstDay()
    {
        var ledger = Builder().AddRange([new ExchangeRate(Currency.USD, Day(5, 1), 7m), new ExchangeRate(Currency.USD, Day(5, 2), 8m)])
            .Add(new Target(Subject.Company, TargetPeriod.Parse("2024-05"), TargetMeasure.Orders, 100m, Currency.USD)).Build();

        Assert.Equal(700m, Find(ledger.Targets, "2024-05", AsOf).Value);
    }

    [Fact]
    public void Build_CountTargetBeyondAnyRange_IsRefused()
    {
        var ledger = Builder().Add(new Target(Subject.Company, TargetPeriod.Parse("2024-05"), TargetMeasure.NewCustomers, decimal.MaxValue)).Build();

        Assert.Equal(DataIssueCode.AmountOutOfRange, Assert.Single(ledger.Issues).Code);
        Assert.True(ledger.Targets.IsEmpty);
    }

    private static TargetPlan Plan(params (string Period, decimal Amount, LocalDate? SetOn)[] targets) => Builder().AddRange(targets
        .Select(t => new Target(Subject.Company, TargetPeriod.Parse(t.Period), TargetMeasure.Orders, t.Amount, default, t.SetOn))).Build().Targets;

    private static Measured<decimal> Find(TargetPlan plan, string period, LocalDate asOf) =>
        plan.Find(Subject.Company, TargetPeriod.Parse(period), TargetMeasure.Orders, asOf);
}
