using SalesInsights.Calendars;
using SalesInsights.DataFolder.Answers;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Workload;

namespace SalesInsights.DataFolder;

/// <summary>The JSON answer of the workload.</summary>
public static class WorkloadAnswer
{
    private static readonly ActivityKind[] Kinds =
    [
        ActivityKind.MailIn, ActivityKind.MailOut, ActivityKind.Call, ActivityKind.Meeting, ActivityKind.Visit, ActivityKind.Message,
        ActivityKind.Note, ActivityKind.Quote, ActivityKind.Sample,
    ];

    /// <summary>Writes the spans, then departments and salespeople by id, what is of nobody, and the whole, each span by span.</summary>
    /// <param name="report">The workload, with holdings.</param>
    /// <param name="snapshot">The snapshot that it was made of.</param>
    /// <param name="period">The period that was asked about; null for everything up to the day.</param>
    /// <exception cref="ArgumentNullException">The report or the snapshot is null.</exception>
    /// <exception cref="InvalidOperationException">The report was made without holdings.</exception>
    public static string ToJson(this WorkloadReport report, Snapshot snapshot, TargetPeriod? period = null)
    {
        if (report is null) throw new ArgumentNullException(nameof(report));
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        return AnswerWriter.Write(json =>
        {
            json.Head(snapshot, period, null);
            json.List("spans", report.Spans, span =>
            {
                json.Text("name", span.Name);
                json.Date("first", span.First);
                json.Date("last", span.Last);
                json.Flag("whole", span.IsWhole);
            });
            json.List("rows", report.Departments.Concat(report.Rows), row => Write(json, snapshot, report, row));
            json.Object("total", () => Write(json, report, report.Company));
        });
    }

    private static void Write(AnswerWriter json, Snapshot snapshot, WorkloadReport report, WorkloadRow row)
    {
        if (row.Subject is { } subject) json.Subject(snapshot, subject);
        else json.Text("kind", "nobody");
        Write(json, report, row);
    }

    private static void Write(AnswerWriter json, WorkloadReport report, WorkloadRow row) =>
        json.List("spans", Enumerable.Range(0, report.Spans.Count), span =>
        {
            json.Text("span", report.Spans[span].Name);
            json.Number("total", row.Total(span));
            json.Object("byKind", () =>
            {
                foreach (var kind in Kinds) json.Number(Word(kind), row.Count(span, kind));
            });
            json.Number("automatic", row.Automatic(span));
            json.Number("byAssistants", row.ByAssistants(span));
            json.Number("customers", row.Customers(span));
            json.Number("openOpportunities", row.OpenOpportunities(span));
            json.Number("workedDays", row.WorkedDays(span));
        });

    /// <summary>As the contract spells kinds of activities: <c>mail_in</c>, <c>call</c>.</summary>
    internal static string Word(ActivityKind kind) => kind switch
    {
        ActivityKind.MailIn => "mail_in",
        ActivityKind.MailOut => "mail_out",
        _ => AnswerWriter.Camel(kind.ToString()),
    };
}
