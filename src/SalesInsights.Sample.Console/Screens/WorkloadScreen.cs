using SalesInsights.Facts;
using SalesInsights.Metrics.Workload;
using SalesInsights.Organizations;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Sources;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>What everybody did in the period, or one salesperson or department span by span.</summary>
internal sealed class WorkloadScreen(OpenedCompany company, WorkloadReport report, Subject? subject, Language language)
{
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);
    private readonly int[] _spans = [.. Enumerable.Range(0, report.Spans.Count)];

    public IRenderable Render() => new Rows(Lines());

    private IEnumerable<IRenderable> Lines()
    {
        var name = subject is { } one ? company.Snapshot.NameOf(one) : company.Ledger.Company.Name;
        yield return Parts.Line(_texts.Fill("workload.heading", name, company.Period.Name, language.Date(report.AsOf)), Parts.Strong);
        if (_spans.Length == 0)
        {
            yield return Parts.Line(_texts["workload.none"]);
            yield break;
        }

        yield return subject is { } asked ? BySpan(asked) : ByRow();
        yield return Parts.Line(_texts["workload.note"], Parts.Quiet);
    }

    private Table ByRow()
    {
        var table = Empty(_texts["workload.who"]);
        foreach (var row in report.Departments) Add(table, company.Snapshot.NameOf(row.Subject!.Value), row, _spans, Parts.Strong);
        foreach (var row in report.Rows.Where(r => !r.IsUnattributed || _spans.Any(s => r.Total(s) > 0)))
            Add(table, row.Subject is { } who ? company.Snapshot.NameOf(who) : _texts["workload.nobody"], row, _spans, Style.Plain);
        Add(table, _texts["workload.total"], report.Company, _spans, Parts.Strong);
        return table;
    }

    private Table BySpan(Subject asked)
    {
        var row = asked.Kind switch
        {
            SubjectKind.Salesperson => report.Find(asked.SalespersonId),
            SubjectKind.Department => report.FindDepartment(asked.DepartmentId),
            _ => report.Company,
        };
        var table = Empty(_texts["workload.span"]);
        foreach (var span in _spans) Add(table, report.Spans[span].Name + (report.Spans[span].IsWhole ? "" : " *"), row!, [span], Style.Plain);
        Add(table, _texts["workload.total"], row!, _spans, Parts.Strong);
        return table;
    }

    private Table Empty(string first) => Parts.Table(
        first, _texts["workload.mailIn"], _texts["workload.mailOut"], _texts["workload.calls"], _texts["workload.meetings"], _texts["workload.other"],
        _texts["workload.all"], _texts["workload.customers"], _texts["workload.deals"], _texts["workload.days"]).WithNumbersFrom(1, 9);

    /// <summary>Activities and days are summed up over the spans; what is in hand is that of the last one's end.</summary>
    private void Add(Table table, string name, WorkloadRow row, int[] spans, Style style)
    {
        long Of(params ReadOnlySpan<ActivityKind> kinds)
        {
            var sum = 0L;
            foreach (var kind in kinds) sum += spans.Sum(s => row.Count(s, kind));
            return sum;
        }

        var (total, meetings) = (spans.Sum(row.Total), Of(ActivityKind.Meeting, ActivityKind.Visit));
        var (mailIn, mailOut, calls) = (Of(ActivityKind.MailIn), Of(ActivityKind.MailOut), Of(ActivityKind.Call));
        table.AddRow(
            new Text(name, style), Count(mailIn), Count(mailOut), Count(calls), Count(meetings), Count(total - mailIn - mailOut - calls - meetings),
            Count(total), Count(row.Customers(spans[^1])), Count(row.OpenOpportunities(spans[^1])), Count(spans.Sum(row.WorkedDays)));
    }

    private Text Count(long count) => new(language.Number(count));
}
