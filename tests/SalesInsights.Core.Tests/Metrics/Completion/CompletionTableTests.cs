using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Targets;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.Completion;

public sealed class CompletionTableTests
{
    private static readonly TargetPeriod April = TargetPeriod.Month(2024, 4);
    private static readonly TargetPeriod May = TargetPeriod.Month(2024, 5);
    private static readonly Subject Ann = Subject.Salesperson("ann");

    private static CompletionTable Table(LedgerBuilder builder, TargetPeriod[] periods, params TargetMeasure[] measures) =>
        CompletionTable.Of(
        builder.Build().AsOf(Day(5, 31)),
        new CompletionTableOptions { Periods = periods, Measures = measures.Length > 0 ? measures : [TargetMeasure.Orders] });

    private static CompletionCell Cell(CompletionTable table, Subject subject, int period, int measure = 0) =>
        table.Find(subject)!.Value.Cell(period, measure);

    [Fact]
    public void Cells_OfTwoMonthsAndTheQuarter_AddUpInTheOrderAskedFor()
    {
        var table = Table(
            Organised().Add(Order("o1", Day(4, 30), 100m, "ann")).Add(Order("o2", Day(5, 1), 20m, "ann"))
                .Add(Order("o3", Day(3, 31), 7m, "ann")),
            [May, TargetPeriod.Quarter(2024, 2), April]);

        Assert.Equal([20m, 120m, 100m], Enumerable.Range(0, 3).Select(p => Cell(table, Ann, p).Actual));
        Assert.Equal([May, TargetPeriod.Quarter(2024, 2), April], table.Periods);
    }

    [Fact]
    public void Cell_OfAPersonWhoMovesWithinAPeriod_LeavesEachDepartmentItsShare()
    {
        var table = Table(
            Organised().Add(new Membership("ann", "west", Day(5, 12)))
                .Add(Order("o1", Day(5, 11), 100m, "ann")).Add(Order("o2", Day(5, 12), 20m, "ann")),
            [May]);

        Assert.Equal(100m, Cell(table, Subject.Department("east"), 0).Actual);
        Assert.Equal(20m, Cell(table, Subject.Department("west"), 0).Actual);
        Assert.Equal(120m, Cell(table, Subject.Department("sales"), 0).Actual);
    }

    [Fact]
    public void Cell_OfASharedOrder_CountsOnceForADepartmentWithTwoShares()
    {
        var table = Table(
            Organised().Add(new Membership("bob", "east", Day(1, 1))).Add(Order("o1", Day(5, 2), 100m))
                .Add(new OrderCredit("o1", "ann", 0.25m)).Add(new OrderCredit("o1", "bob", 0.75m)),
            [May]);

        Assert.Equal(25m, Cell(table, Ann, 0).Actual);
        Assert.Equal(100m, Cell(table, Subject.Department("east"), 0).Actual);
        Assert.Equal(100m, Cell(table, Subject.Company, 0).Actual);
        Assert.All(table.Rows.Where(r => r.Cell(0).Actual > 0), r => Assert.Equal(new Sample(1), r.Cell(0).Coverage));
    }

    [Fact]
    public void Cell_OfTwoMeasures_IsThatOfItsMeasure()
    {
        var table = Table(
            Organised().Add(Order("o1", Day(5, 2), 100m, "ann")).Add(new Payment("y1", Day(5, 3), 40m, order: "o1"))
                .Add(new Target(Ann, May, TargetMeasure.Payments, 80m)),
            [May], TargetMeasure.Payments, TargetMeasure.Orders);

        Assert.Equal((40m, 0.5), (Cell(table, Ann, 0).Actual, Cell(table, Ann, 0).Ratio.Value));
        Assert.Equal((100m, Gap.NoTarget), (Cell(table, Ann, 0, 1).Actual, Cell(table, Ann, 0, 1).Ratio.Gap));
    }

    [Fact]
    public void Cell_OfSomebodyWhoJoinsLater_IsListedFromThen()
    {
        var table = Table(Organised().Add(new Salesperson("dan", "Dan", activeFrom: Day(5, 1))), [April, May]);

        Assert.False(Cell(table, Subject.Salesperson("dan"), 0).IsListed);
        Assert.True(Cell(table, Subject.Salesperson("dan"), 1).IsListed);
    }

    [Fact]
    public void Find_OfSomebodyInNoPeriod_IsNull()
    {
        var table = Table(Organised().Add(new Salesperson("dan", "Dan", activeFrom: Day(6, 1))), [April, May]);

        Assert.Null(table.Find(Subject.Salesperson("dan")));
    }

    [Fact]
    public void Rows_WithoutPeriods_AreTheOrganisationAlone() =>
        Assert.DoesNotContain(Table(Organised(), []).Rows, r => r.Subject.Kind == SubjectKind.Salesperson);

    [Fact]
    public void Cell_BeyondTheTable_IsRefused()
    {
        var table = Table(Organised(), [May]);

        Assert.Throws<ArgumentOutOfRangeException>(() => table.Rows[0].Cell(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Rows[0].Cell(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.WorkingDays(1));
    }

    [Fact]
    public void Default_OfRowAndCell_ThrowsWhenRead()
    {
        Assert.Throws<InvalidOperationException>(() => default(CompletionTableRow).Subject);
        Assert.Throws<InvalidOperationException>(() => default(CompletionCell).Actual);
    }

    [Fact]
    public void Of_WithoutAPeriodOrMeasure_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => Table(Organised(), null!));
        Assert.Throws<ArgumentNullException>(() => Table(Organised(), [May, null!]));
        Assert.Throws<ArgumentNullException>(() => Table(Organised(), [May], TargetMeasure.Orders, null!));
    }
}
