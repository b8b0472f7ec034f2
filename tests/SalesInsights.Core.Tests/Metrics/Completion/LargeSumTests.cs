using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Completion;
using SalesInsights.Metrics.Results;
using SalesInsights.Organizations;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.Completion;

public sealed class LargeSumTests
{
    private const decimal Most = 900_000_000_000_000m;
    private static readonly TargetPeriod May = TargetPeriod.Month(2024, 5);

    private static Snapshot With(params decimal[] amounts)
    {
        var builder = Organised();
        for (var i = 0; i < amounts.Length; i++) builder.Add(Order($"o{i}", Day(5, 2 + i), amounts[i], "ann"));
        return builder.Build().AsOf(Day(5, 31));
    }

    [Fact]
    public void Reports_OfTheLargestSum_KeepEveryDecimal()
    {
        var snapshot = With(Most - 1m, 0.9999m, -0.0001m, 0.0002m);

        Assert.Equal(Most, CompletionReport.Of(snapshot, new() { Period = May }).Find(Subject.Salesperson("ann"))!.Actual);
        Assert.Equal(Most, ResultsReport.Of(snapshot, new() { Period = May }).Rows[0].Orders.Amount);
    }

    [Fact]
    public void Reports_OfASumBeyondTheLimit_ThrowAtOnce()
    {
        var snapshot = With(Most, 0.0001m);

        Assert.Throws<OverflowException>(() => CompletionReport.Of(snapshot, new() { Period = May }));
        Assert.Throws<OverflowException>(() => ResultsReport.Of(snapshot, new() { Period = May }));
    }

    [Fact]
    public void Reports_ThatPassTheLimitOnTheWay_AreTheSameInAnyOrder()
    {
        foreach (var amounts in new[] { new[] { Most, Most, -Most }, [Most, -Most, Most], [-Most, Most, Most] })
            Assert.Equal(Most, CompletionReport.Of(With(amounts), new() { Period = May }).Find(Subject.Company)!.Actual);
    }

    [Fact]
    public void Build_AnAmountBeyondTheLimit_IsAnIssueAndUnpriced()
    {
        var snapshot = With(Most + 0.0001m, 7m);
        var row = CompletionReport.Of(snapshot, new() { Period = May }).Find(Subject.Salesperson("ann"))!;

        Assert.Equal(DataIssueCode.AmountOutOfRange, Assert.Single(snapshot.Ledger.Issues).Code);
        Assert.Equal((7m, 1L, 1L), (row.Actual, row.Coverage.Counted, row.Coverage.Excluded));
    }
}
