using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Targets;
using SalesInsights.Tests.Support;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.Completion;

public sealed class CompletionReportTests
{
    private static readonly TargetPeriod May = TargetPeriod.Month(2024, 5);
    private static readonly Subject Ann = Subject.Salesperson("ann");
    private static readonly Subject East = Subject.Department("east");
    private static readonly Subject West = Subject.Department("west");
    private static readonly Subject Sales = Subject.Department("sales");

    private static CompletionReport Report(LedgerBuilder builder, LocalDate asOf, TargetMeasure? measure = null) =>
        CompletionReport.Of(builder.Build().AsOf(asOf), new CompletionOptions { Period = May, Measure = measure ?? TargetMeasure.Orders });

    private static CompletionRow Row(CompletionReport report, Subject subject) => Assert.IsType<CompletionRow>(report.Find(subject));

    private static Target Goal(Subject subject, decimal amount) => new(subject, May, TargetMeasure.Orders, amount);

    [Fact]
    public void Of_MayOfThePacingReference_GivesItsNumbers()
    {
        // golden/pacing.json: holidays 1, 9 and 20 May; 20 working days, 9 gone on the 15th; 50,000 of 120,000.
        var calendar = new WorkingCalendar(holidays: [Day(5, 1), Day(5, 9), Day(5, 20)]);
        var report = Report(Organised(calendar).Add(Goal(Ann, 120000m)).Add(Order("o1", Day(5, 2), 50000m, "ann")), Day(5, 15));
        var row = Row(report, Ann);

        Assert.Equal((20, 9), (report.WorkingDays, report.WorkingDaysGone));
        Assert.Equal(0.9259259259259259, row.Pace.Value, 12);
        Assert.Equal(-4000m, row.Ahead.Value);
        Assert.Equal(6363.6364m, row.RequiredPerDay.Value);
        Assert.Equal(70000m, row.Remaining.Value);
    }

    [Fact]
    public void Of_EmptyLedger_HasTheCompanyAlone()
    {
        var report = Report(new LedgerBuilder(Profile()), Day(5, 15));

        var row = Assert.Single(report.Rows);
        Assert.Equal(Subject.Company, row.Subject);
        Assert.Equal(0m, row.Actual);
        Assert.Equal(Gap.NoTarget, row.Ratio.Gap);
    }

    [Fact]
    public void Rows_OfATree_StandParentFirstDepartmentsThenPeopleById()
    {
        var rows = Report(Organised(), Day(5, 15)).Rows;

        Assert.Equal(
            ["company", "department sales", "department east", "salesperson ann", "department west", "salesperson bob", "salesperson cat"],
            rows.Select(r => r.Subject.ToString()));
        Assert.Equal([0, 1, 2, 3, 2, 3, 1], rows.Select(r => r.Depth));
    }

    [Theory]
    [InlineData("2024-04-30", 0)]
    [InlineData("2024-05-01", 100)]
    [InlineData("2024-05-31", 100)]
    [InlineData("2024-06-01", 0)]
    public void Actual_AtTheEndsOfThePeriod_IncludesBothDays(string day, int expected)
    {
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        Assert.Equal(expected, Row(Report(Organised().Add(Order("o1", date, 100m, "ann")), Day(7, 1)), Ann).Actual);
    }

    [Fact]
    public void Actual_OfAnOrderCancelledLater_CountsUntilTheDayBefore()
    {
        var builder = Organised().Add(new Order("o1", Day(5, 2), 100m, "ann", cancelledOn: Day(5, 10)));
        var ledger = builder.Build();
        var options = new CompletionOptions { Period = May };

        Assert.Equal(100m, Row(CompletionReport.Of(ledger.AsOf(Day(5, 9)), options), Ann).Actual);
        Assert.Equal(0m, Row(CompletionReport.Of(ledger.AsOf(Day(5, 10)), options), Ann).Actual);
    }

    [Fact]
    public void Actual_OfAPersonWhoMoved_StaysWithTheDepartmentOfTheDay()
    {
        var report = Report(
            Organised().Add(new Membership("ann", "west", Day(5, 10)))
                .Add(Order("o1", Day(5, 9), 100m, "ann")).Add(Order("o2", Day(5, 10), 30m, "ann")),
            Day(5, 31));

        Assert.Equal((100m, 30m, 130m), (Row(report, East).Actual, Row(report, West).Actual, Row(report, Sales).Actual));
        Assert.Equal(West, Row(report, Ann).Parent);
    }

    [Fact]
    public void Actual_OfThirds_SumsToTheOrderExactly()
    {
        const decimal third = 0.3333333333333333333333333333m;
        var report = Report(
            Organised().Add(Order("o1", Day(5, 2), 100m))
                .Add(new OrderCredit("o1", "ann", third)).Add(new OrderCredit("o1", "bob", third)).Add(new OrderCredit("o1", "cat", 1m - (2 * third))),
            Day(5, 31));

        Assert.Equal([33.3333m, 33.3333m, 33.3334m], new[] { "ann", "bob", "cat" }.Select(p => Row(report, Subject.Salesperson(p)).Actual));
        Assert.Equal(66.6666m, Row(report, Sales).Actual);
        Assert.Equal(100m, Row(report, Subject.Company).Actual);
        Assert.Equal(new Sample(1), Row(report, Sales).Coverage);
    }

    [Fact]
    public void Actual_OfEqualShares_GivesTheLeftOverUnitToTheSmallerId()
    {
        var report = Report(
            Organised().Add(Order("o1", Day(5, 2), -0.0001m))
                .Add(new OrderCredit("o1", "bob", 0.5m)).Add(new OrderCredit("o1", "ann", 0.5m)),
            Day(5, 31));

        Assert.Equal(-0.0001m, Row(report, Ann).Actual);
        Assert.Equal(0m, Row(report, Subject.Salesperson("bob")).Actual);
    }

    [Fact]
    public void Coverage_OfACurrencyWithoutRate_CountsItUnpriced()
    {
        var report = Report(
            Organised().Add(Order("o1", Day(5, 2), 100m, "ann")).Add(new Order("o2", Day(5, 3), 70m, "ann", currency: Currency.EUR)),
            Day(5, 31));

        Assert.Equal(100m, Row(report, Ann).Actual);
        Assert.Equal(new Sample(1, 1), Row(report, Ann).Coverage);
    }

    [Fact]
    public void Actual_OfMixedCurrencies_UsesTheRateOfTheDay()
    {
        var report = Report(
            Organised().Add(new ExchangeRate(Currency.EUR, Day(5, 1), 1.10m)).Add(new ExchangeRate(Currency.EUR, Day(5, 20), 1.50m))
                .Add(Order("o1", Day(5, 2), 100m, "ann")).Add(new Order("o2", Day(5, 3), 70m, "ann", currency: Currency.EUR)),
            Day(5, 31));

        Assert.Equal(177m, Row(report, Ann).Actual);
        Assert.Equal(new Sample(2), Row(report, Ann).Coverage);
    }

    [Fact]
    public void Ratio_OfAZeroTarget_IsAReason()
    {
        var row = Row(Report(Organised().Add(Goal(Ann, 0m)).Add(Order("o1", Day(5, 2), 5m, "ann")), Day(5, 15)), Ann);

        Assert.Equal(Gap.ZeroTarget, row.Ratio.Gap);
        Assert.Equal(Gap.ZeroTarget, row.Pace.Gap);
        Assert.Equal(TargetBasis.Set, row.TargetBasis);
        Assert.Equal(-5m, row.Remaining.Value);
    }

    [Fact]
    public void Ratio_OfReturnsAndOfPlenty_IsNeverCapped()
    {
        var report = Report(
            Organised().Add(Goal(Ann, 100m)).Add(Goal(Subject.Salesperson("bob"), 100m))
                .Add(Order("o1", Day(5, 2), -50m, "ann")).Add(Order("o2", Day(5, 2), 320m, "bob")),
            Day(5, 15));

        Assert.Equal(-0.5, Row(report, Ann).Ratio.Value);
        Assert.Equal(3.2, Row(report, Subject.Salesperson("bob")).Ratio.Value);
    }

    [Fact]
    public void Target_OfAParentWithoutOne_IsTheSumOfItsChildren()
    {
        var report = Report(Organised().Add(Goal(Ann, 100m)).Add(Goal(West, 50m)).Add(Goal(Subject.Company, 160m)), Day(5, 15));

        Assert.Equal((150m, TargetBasis.SumOfChildren), (Row(report, Sales).Target.Value, Row(report, Sales).TargetBasis));
        Assert.False(Row(report, Sales).IsMismatch);
        Assert.True(Row(report, Subject.Company).IsMismatch);
        Assert.Equal(150m, Row(report, Subject.Company).ChildrenTarget.Value);
        Assert.Equal(1, Row(report, Subject.Company).ChildrenWithoutTarget);
    }

    [Fact]
    public void ExpectedShare_BeforeAndAfterThePeriod_IsNotStartedAndOne()
    {
        Assert.Equal(Gap.NotStarted, Report(Organised(), Day(4, 30)).ExpectedShare.Gap);
        Assert.Equal(1d, Report(Organised(), Day(6, 1)).ExpectedShare.Value);
    }

    [Fact]
    public void Actual_OfWonWithUnknownDay_IsExcludedAndCounted()
    {
        var report = Report(
            Organised().AddWon("p1", Day(5, 1), Day(5, 3), 40m, "ann").AddWon("p2", Day(5, 1), null, 60m, "ann"), Day(5, 31), TargetMeasure.Won);

        Assert.Equal(40m, Row(report, Ann).Actual);
        Assert.Equal(new Sample(1, 1), Row(report, East).Coverage);
    }

    [Fact]
    public void Actual_OfNewCustomers_CountsCreatedOnesOnTheLeapDay()
    {
        var ledger = Organised()
            .Add(new Customer("c1", "ann", Day(2, 29)))
            .Add(new Customer("c2", "ann", Day(2, 29), CustomerOrigin.Claimed)).Build();
        var options = new CompletionOptions { Period = TargetPeriod.Month(2024, 2), Measure = TargetMeasure.NewCustomers };

        Assert.Equal(0m, Row(CompletionReport.Of(ledger.AsOf(Day(2, 28)), options), Ann).Actual);
        Assert.Equal(1m, Row(CompletionReport.Of(ledger.AsOf(Day(2, 29)), options), Ann).Actual);
    }

    [Fact]
    public void Of_WithoutPeriod_Throws() => Assert.Throws<ArgumentNullException>(
        () => CompletionReport.Of(Organised().Build().AsOf(Day(5, 1)), new CompletionOptions { Period = null! }));
}
