using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Comparison;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Targets;

namespace SalesInsights.Tests.Metrics.Comparison;

public class ComparisonReportTests
{
    private static readonly TargetPeriod July = TargetPeriod.Month(2026, 7);

    // East: Ann, head Ann. West: Bob, from 6 July on. Cat left in May.
    //            June                     July                         1-30 July   June
    // Ann        1st 100, 30th 50         1st 300, 31st 30             300         150
    // Bob                                 6th 80                        80         not there
    // nobody's   2nd 10                   2nd 20                        20          10
    // company                                                          400         160
    private static LedgerBuilder Shop() => new LedgerBuilder(new CompanyProfile("Shop", Currency.USD))
        .Add(new Department("sales", "Sales", manager: "dan")).Add(new Department("east", "East", "sales", "ann")).Add(new Department("west", "West", "sales"))
        .Add(new Salesperson("ann", "Ann", "east")).Add(new Salesperson("bob", "Bob", "west", activeFrom: Day(7, 6)))
        .Add(new Salesperson("cat", "Cat", activeTo: Day(5, 31))).Add(new Salesperson("dan", "Dan"))
        .Add(new Order("a1", Day(6, 1), 100m, "ann")).Add(new Order("a2", Day(6, 30), 50m, "ann"))
        .Add(new Order("a3", Day(7, 1), 300m, "ann")).Add(new Order("a4", Day(7, 31), 30m, "ann"))
        .Add(new Order("b1", Day(7, 6), 80m, "bob"))
        .Add(new Order("h1", Day(6, 2), 10m)).Add(new Order("h2", Day(7, 2), 20m));

    [Fact]
    public void Of_EqualWorkingDays_ListsTheTreeWithBothSums()
    {
        var report = Of(Shop());
        Assert.Equal(
            [
                "0 company: 400 160 240 2.5", "1 department sales: 380 150 230 2.533", "2 department east: 300 150 150 2", "3 salesperson ann: 300 150 150 2",
                "2 department west: 80 0 80 NothingToCount", "3 salesperson bob: 80 NotApplicable NotApplicable NotApplicable",
                "1 salesperson dan: 0 0 0 NothingToCount",
            ],
            report.Rows.Select(Line));
        Assert.Equal((22, 22, true), (report.Now.WorkingDays, report.Before.WorkingDays, report.IsEqualLength));
        Assert.Null(report.Find(Subject.Salesperson("cat")));
    }

    [Fact]
    public void Of_Calendar_SaysThatTheWindowsDiffer()
    {
        var report = Of(Shop(), basis: ComparisonBasis.Calendar);
        Assert.Equal("0 company: 430 160 270 2.688", Line(report.Rows[0]));
        Assert.Equal((31, 30, false), (report.Now.Days, report.Before.Days, report.IsEqualLength));
    }

    [Fact]
    public void Of_RecordsThatBeginLater_AreNoZero()
    {
        var row = Of(Shop(), with: ComparedWith.YearBefore).Rows[0];
        Assert.Equal((430m, Gap.NothingToCount), (row.Now.Value, row.Before.Gap));
        Assert.Equal((Gap.NothingToCount, Gap.NothingToCount), (row.Difference.Gap, row.Ratio.Gap));
    }

    [Fact]
    public void Of_BeforeTheFirstDay_HasNoNumbers() =>
        Assert.All(Of(Shop(), asOf: Day(6, 30)).Rows, row => Assert.Equal((Gap.NotStarted, Gap.NotStarted), (row.Now.Gap, row.Ratio.Gap)));

    [Fact]
    public void Of_NegativeBefore_HasADifferenceButNoRatio()
    {
        var row = Of(Shop().Add(new Order("r", Day(6, 3), -200m, "ann"))).Find(Subject.Salesperson("ann"))!;
        Assert.Equal((-50m, 350m, Gap.NotApplicable), (row.Before.Value, row.Difference.Value, row.Ratio.Gap));
    }

    [Fact]
    public void Of_CurrencyWithoutRate_IsCountedNotPriced()
    {
        var row = Of(Shop().Add(new Order("e", Day(7, 3), 5m, "ann", currency: Currency.EUR))).Find(Subject.Salesperson("ann"))!;
        Assert.Equal((300m, new Sample(1, 1)), (row.Now.Value, row.Now.Sample));
        Assert.Equal(new Sample(3, 1), row.Difference.Sample);
    }

    // Half of 100 each on 3 July: Ann 350, Bob 130, and the order once in the company.
    [Fact]
    public void Of_SharedOrder_GoesToBothAndOnceToTheCompany()
    {
        var report = Of(Shop().Add(new Order("s", Day(7, 3), 100m, "ann"))
            .Add(new OrderCredit("s", "ann", 0.5m)).Add(new OrderCredit("s", "bob", 0.5m)));
        decimal Now(Subject subject) => report.Find(subject)!.Now.Value;
        Assert.Equal((350m, 130m, 500m), (Now(Subject.Salesperson("ann")), Now(Subject.Salesperson("bob")), Now(Subject.Company)));
        Assert.Equal((4L, 3L), (report.Rows[0].Now.Sample.Counted, report.Find(Subject.Department("sales"))!.Now.Sample.Counted));
    }

    [Fact]
    public void Of_LaterFacts_ChangeNothing()
    {
        var later = Shop().Add(new Order("l", Day(8, 1), 999m, "ann")).Add(new Order("c", Day(6, 1), 7m, "ann", cancelledOn: Day(8, 2)));
        Assert.Equal(407m, Of(later).Rows[0].Now.Value + 7m);
        Assert.Equal(167m, Of(later).Rows[0].Before.Value);
        Assert.Equal(160m, Of(later, asOf: Day(8, 2)).Rows[0].Before.Value);
    }

    // Ann moves west on 1 July: June stays with east.
    [Fact]
    public void Of_Transfer_LeavesThePastWhereItWas()
    {
        var builder = Shop().Add(new Membership("ann", "west", Day(7, 1)));
        var (east, west) = (Of(builder).Find(Subject.Department("east"))!, Of(builder).Find(Subject.Department("west"))!);
        Assert.Equal((0m, 150m, 380m, 0m), (east.Now.Value, east.Before.Value, west.Now.Value, west.Before.Value));
        var today = ComparisonReport.Of(builder.Build().AsOf(Day(7, 31)).ByTodaysOrganisation(), new ComparisonOptions { Period = July });
        Assert.Equal(150m, today.Find(Subject.Department("west"))!.Before.Value);
    }

    [Fact]
    public void Of_CountMeasure_CountsRecords()
    {
        var snapshot = Shop().Add(new Customer("c1", "ann", Day(6, 5))).Add(new Customer("c2", "ann", Day(7, 5))).Add(new Customer("c3", "ann", Day(7, 6)))
            .Add(new Customer("c4", "ann")).Build().AsOf(Day(7, 31));
        var row = ComparisonReport.Of(snapshot, new ComparisonOptions { Period = July, Measure = TargetMeasure.NewCustomers }).Find(Subject.Salesperson("ann"))!;
        Assert.Equal((2m, 1m, 2d), (row.Now.Value, row.Before.Value, row.Ratio.Value));
        Assert.Equal(new Sample(2, 1), row.Now.Sample);
    }

    [Fact]
    public void VisibleTo_Head_SeesTheOwnPartAsATreeOfItsOwn()
    {
        var snapshot = Shop().Build().AsOf(Day(7, 31));
        var report = ComparisonReport.Of(snapshot, new ComparisonOptions { Period = July });
        Assert.Equal(["0 department east: 300 150 150 2", "1 salesperson ann: 300 150 150 2"], report.VisibleTo(snapshot.ScopeOf("ann")).Rows.Select(Line));
        Assert.Equal(
            ["0 salesperson bob: 80 NotApplicable NotApplicable NotApplicable"], report.VisibleTo(snapshot.ScopeOf("bob")).Rows.Select(Line));
        Assert.Equal(6, report.VisibleTo(snapshot.ScopeOf("dan")).Rows.Count);
        Assert.All(report.VisibleTo(snapshot.ScopeOf("ann")).Rows, row => Assert.NotEqual(Subject.Department("sales"), row.Parent));
    }

    // How far back others' records reach is nothing that Bob may learn.
    [Fact]
    public void VisibleTo_Person_SaysTheSameWithoutTheOthersRecords()
    {
        var alone = new LedgerBuilder(new CompanyProfile("Shop", Currency.USD)).Add(new Salesperson("bob", "Bob"))
            .Add(new Order("b1", Day(7, 6), 80m, "bob"));
        var together = new LedgerBuilder(new CompanyProfile("Shop", Currency.USD)).Add(new Salesperson("bob", "Bob")).Add(new Salesperson("ann", "Ann"))
            .Add(new Order("b1", Day(7, 6), 80m, "bob")).Add(new Order("a1", Day(6, 1), 5m, "ann"));
        string Seen(LedgerBuilder builder)
        {
            var snapshot = builder.Build().AsOf(Day(7, 31));
            return Line(Assert.Single(ComparisonReport.Of(snapshot, new ComparisonOptions { Period = July }).VisibleTo(snapshot.ScopeOf("bob")).Rows));
        }

        Assert.Equal("0 salesperson bob: 80 NothingToCount NothingToCount NothingToCount", Seen(alone));
        Assert.Equal(Seen(alone), Seen(together));
    }

    [Fact]
    public void Of_EmptyLedgerOrOnlyIssues_DoesNotThrow()
    {
        var empty = new LedgerBuilder(new CompanyProfile("Empty", Currency.USD));
        Assert.Equal("0 company: 0 NothingToCount NothingToCount NothingToCount", Line(Assert.Single(Of(empty).Rows)));
        var issues = new LedgerBuilder(new CompanyProfile("Bad", Currency.USD)).Add(new Order("o", Day(7, 1), 5m, "nobody"));
        Assert.NotEmpty(Of(issues).Rows);
        Assert.NotEmpty(Of(issues, with: ComparedWith.FiftyTwoWeeksBefore, basis: ComparisonBasis.Calendar).Rows);
    }

    [Fact]
    public void Of_BadArguments_Throw()
    {
        var snapshot = Shop().Build().AsOf(Day(7, 31));
        Assert.Throws<ArgumentNullException>("snapshot", () => ComparisonReport.Of(null!, new ComparisonOptions { Period = July }));
        Assert.Throws<ArgumentNullException>("options", () => ComparisonReport.Of(snapshot, null!));
        Assert.Throws<ArgumentOutOfRangeException>("options", () => ComparisonReport.Of(snapshot, new ComparisonOptions { Period = July, With = (ComparedWith)9 }));
        Assert.Throws<ArgumentOutOfRangeException>("options", () => ComparisonReport.Of(snapshot, new ComparisonOptions { Period = July, Basis = (ComparisonBasis)9 }));
        Assert.Throws<InvalidOperationException>(() => ComparisonReport.Of(snapshot, new ComparisonOptions { Period = TargetPeriod.Year(1900) }));
        Assert.Throws<ArgumentNullException>("scope", () => ComparisonReport.Of(snapshot, new ComparisonOptions { Period = July }).VisibleTo(null!));
    }

    private static ComparisonReport Of(
        LedgerBuilder builder, LocalDate? asOf = null, ComparedWith with = ComparedWith.PreviousPeriod, ComparisonBasis basis = ComparisonBasis.EqualWorkingDays) =>
        ComparisonReport.Of(builder.Build().AsOf(asOf ?? Day(7, 31)), new ComparisonOptions { Period = July, With = with, Basis = basis });

    private static string Line(ComparisonRow row) => FormattableString.Invariant(
        $"{row.Depth} {row.Subject}: {Text(row.Now)} {Text(row.Before)} {Text(row.Difference)} {(row.Ratio.HasValue ? Math.Round(row.Ratio.Value, 3) : row.Ratio.Gap)}");

    private static string Text(Measured<decimal> value) => value.HasValue ? FormattableString.Invariant($"{value.Value:0.##}") : value.Gap.ToString();

    private static LocalDate Day(int month, int day) => new(2026, month, day);
}
