using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Completion;
using SalesInsights.Metrics.FollowUp;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Metrics.Workload;
using SalesInsights.Targets;
using SalesInsights.Tests.Support;

namespace SalesInsights.Tests.Metrics;

public sealed class InParallelLaws
{
    private static readonly TargetPeriod Quarter = TargetPeriod.Quarter(2024, 2);

    [Property(Arbitrary = [typeof(SmallCompanies)])]
    public void Reports_WithAnyNumberOfThreads_AreTheSame(SmallCompany company, LocalDate asOf)
    {
        var snapshot = company.Build().AsOf(asOf);
        var one = Print(snapshot);
        foreach (var threads in (int[])[2, 7])
        {
            // Even a single row is worth a thread, so that the few rows here are cut.
            snapshot.Forget();
            Assert.Equal(one, Print(snapshot.InParallel(threads, fewestRowsAThread: 1)));
        }
    }

    [Fact]
    public void InParallel_SharesWhatIsKept()
    {
        var snapshot = ResultsCompany.Organised().Build().AsOf(ResultsCompany.Day(5, 9));

        Assert.Same(FollowUpReport.Of(snapshot, new FollowUpOptions()), FollowUpReport.Of(snapshot.InParallel(2), new FollowUpOptions()));
        Assert.Equal((1, 2), (snapshot.Threads, snapshot.InParallel(2).Threads));
    }

    [Fact]
    public void InParallel_OfNoThread_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ResultsCompany.Organised().Build().AsOf(ResultsCompany.Day(5, 9)).InParallel(0));

    [Fact]
    public void InParallel_OfASumThatOverflows_ThrowsWhatOneThreadThrows()
    {
        var builder = ResultsCompany.Organised();
        for (var i = 0; i < 4; i++) builder.Add(ResultsCompany.Order("o" + i, ResultsCompany.Day(5, 2), 899_999_999_999_999m, "ann"));
        var snapshot = builder.Build().AsOf(ResultsCompany.Day(5, 9)).InParallel(2, fewestRowsAThread: 1);

        Assert.Throws<OverflowException>(() => CompletionReport.Of(snapshot, new CompletionOptions { Period = Quarter }));
    }

    private static string Print(Snapshot snapshot)
    {
        var table = CompletionTable.Of(snapshot, new CompletionTableOptions
        {
            Periods = [TargetPeriod.Month(2024, 2), Quarter, TargetPeriod.Year(2024)],
            Measures = TargetMeasure.BuiltIn,
        });
        var cells =
            from row in table.Rows
            from cell in Enumerable.Range(0, 18).Select(i => row.Cell(i / 6, i % 6))
            select $"{row.Subject} {cell.Actual} {cell.Coverage} {cell.Target}";
        var funnels =
            from period in (TargetPeriod?[])[null, Quarter]
            from reading in (FunnelReading[])[FunnelReading.Reached, FunnelReading.Flow, FunnelReading.DirectOnly, FunnelReading.ClosedCohort]
            let options = new FunnelOptions { Period = period, Reading = reading }
            from funnel in FunnelReport.BySalesperson(snapshot, options).Append(FunnelReport.Of(snapshot, options))
            select $"{funnel.Subject} {funnel.Opportunities} {funnel.Won} {funnel.Lost} {funnel.Open} {funnel.HandedOff} {funnel.Undated} "
                + $"{funnel.OpenLeftOut} {funnel.ImmatureShare} "
                + string.Join(" ", funnel.Stages.Select(s =>
                    $"{s.StartedWith} {s.Entered} {s.Advanced} {s.StillThere} {s.MedianDays} {s.WentOn} {s.FromFirst} {s.ImmatureShare}"));
        var followUp = FollowUpReport.Of(snapshot, new FollowUpOptions()).Rows.Select(r =>
            $"{r.InHand} {r.Young} {r.WithOpportunity} {r.EmptyOpportunity} {r.Spared} {r.WithoutOpportunity} {r.WithoutContact} "
            + $"{r.NewCustomers.LastNewCustomerOn} {r.NewCustomers.WorkedDaysSince}");
        var workload = WorkloadReport.Of(snapshot, new WorkloadOptions { WithHoldings = true });
        var counts =
            from row in workload.Rows.Append(workload.Company)
            from span in Enumerable.Range(0, workload.Spans.Count)
            select $"{row.Total(span)} {row.Count(span, ActivityKind.Call)} {row.Automatic(span)} "
                + $"{row.Customers(span)} {row.OpenOpportunities(span)}";
        return string.Join("\n", cells.Concat(funnels).Concat(followUp).Concat(counts));
    }
}
