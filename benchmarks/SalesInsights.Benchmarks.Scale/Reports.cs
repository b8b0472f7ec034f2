using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Completion;
using SalesInsights.Metrics.FollowUp;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Metrics.Workload;
using SalesInsights.Organizations;
using SalesInsights.Targets;

namespace SalesInsights.Benchmarks.Scale;

/// <summary>The reports that are compared with DuckDB's: how each is made, and its rows in the form of the query's.</summary>
internal static class Reports
{
    public static readonly IReadOnlyList<(string Name, Func<Snapshot, object> Make, Func<object, IEnumerable<string>> Rows)> All =
    [
        ("completion", Anew(Completion), made => CompletionRows((CompletionTable)made)),
        ("funnel", Anew(Funnel), made => FunnelRows((IReadOnlyList<FunnelReport>)made)),
        ("followup", Anew(FollowUp), made => FollowUpRows((FollowUpReport)made)),
        ("workload", Anew(Workload), made => WorkloadRows((WorkloadReport)made)),
    ];

    /// <summary>Asks for a report that the snapshot has made already.</summary>
    public static object Again(string name, Snapshot snapshot) => name switch
    {
        "completion" => CompletionTable.Of(snapshot, Months),
        "funnel" => Funnel(snapshot),
        "followup" => FollowUp(snapshot),
        _ => Workload(snapshot),
    };

    private static CompletionTableOptions Months => new()
    {
        Periods = [.. Enumerable.Range(1, 12).Select(month => TargetPeriod.Month(2026, month))],
        Measures = [TargetMeasure.Orders, TargetMeasure.Payments],
    };

    /// <summary>A snapshot gives a report made before back; compared is the making.</summary>
    private static Func<Snapshot, object> Anew(Func<Snapshot, object> make) => snapshot =>
    {
        snapshot.Forget();
        return make(snapshot);
    };

    /// <summary>Every cell is read as well: a query hands over rows, a table computes its figures when asked.</summary>
    private static CompletionTable Completion(Snapshot snapshot)
    {
        var table = CompletionTable.Of(snapshot, Months);
        var read = 0m;
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < 24; i++)
            {
                var cell = row.Cell(i / 2, i % 2);
                read += cell.Actual + cell.Target.ValueOr(0);
            }
        }

        return read > 0 ? table : throw new InvalidOperationException("The table has neither actual nor target.");
    }

    private static IEnumerable<string> CompletionRows(CompletionTable table) =>
        from measure in Enumerable.Range(0, 2)
        from row in table.Rows
        where row.Subject.Kind == SubjectKind.Salesperson
        from period in Enumerable.Range(0, 12)
        let cell = row.Cell(period, measure)
        select string.Join(
            "|", table.Measures[measure].Id, row.Subject.Id.Value, Normal.Of(table.Periods[period].First.ToDateOnly()),
            Normal.Of(cell.Actual), Normal.Of(cell.Target.Value));

    private static IReadOnlyList<FunnelReport> Funnel(Snapshot snapshot) =>
        FunnelReport.BySalesperson(snapshot, new FunnelOptions { Period = GeneratedRows.Year, Reading = FunnelReading.Flow });

    private static IEnumerable<string> FunnelRows(IReadOnlyList<FunnelReport> reports) =>
        from report in reports
        from stage in report.Stages
        where stage.StartedWith.Count + stage.Entered.Count > 0
        select string.Join(
            "|", report.Subject.Id.Value, stage.Stage.Order, stage.StartedWith.Count, stage.Entered.Count,
            stage.Advanced.Count, stage.Lost.Count, stage.MovedBack.Count, stage.StillThere.Count,
            stage.MedianDays.TryGet(out var days) ? Normal.Of(days) : "-");

    private static FollowUpReport FollowUp(Snapshot snapshot) => FollowUpReport.Of(snapshot, new FollowUpOptions { GraceWorkingDays = 10 });

    private static IEnumerable<string> FollowUpRows(FollowUpReport report) => report.Rows.Where(r => r.WithoutOpportunity > 0)
        .Select(r => $"{r.Salesperson.Value}|{r.WithoutOpportunity}");

    private static WorkloadReport Workload(Snapshot snapshot) => WorkloadReport.Of(snapshot, new WorkloadOptions { Period = GeneratedRows.Year });

    private static IEnumerable<string> WorkloadRows(WorkloadReport report) =>
        from row in report.Rows
        where !row.IsUnattributed
        from span in Enumerable.Range(0, report.Spans.Count)
        from kind in Enumerable.Range(0, GeneratedRows.Kinds.Length).OrderBy(k => GeneratedRows.Kinds[k], StringComparer.Ordinal)
        let count = row.Count(span, LedgerLoad.Kinds[kind])
        where count > 0
        select string.Join("|", row.Subject!.Value.Id.Value, report.Spans[span].Name, GeneratedRows.Kinds[kind], count);
}
