using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Metrics.Correspondence;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Sources;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>How long customers wait for an answer, who waits now, and the latest threads.</summary>
internal sealed class MailScreen(OpenedCompany company, CorrespondenceReport report, string about, Language language)
{
    private const int DaysWithTime = 7;
    private const int Shown = 10;
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IRenderable Render() => new Rows(Lines());

    private IEnumerable<IRenderable> Lines()
    {
        var name = about.Length > 0 ? about : company.Ledger.Company.Name;
        yield return Parts.Line(_texts.Fill("mail.heading", name, language.Date(report.AsOf), report.Period?.Name ?? _texts["mail.always"]), Parts.Strong);
        if (report.Threads.Count == 0)
        {
            yield return Parts.Line(_texts["mail.none"]);
            yield break;
        }

        yield return Times();
        yield return Parts.Line(_texts["mail.note"], Parts.Quiet);
        if (report.Automatic + report.WithoutThread > 0)
            yield return Parts.Line(_texts.Fill("mail.leftOut", language.Number(report.Automatic), language.Number(report.WithoutThread)), Parts.Quiet);
        foreach (var line in List("mail.waiting", report.Waiting)) yield return line;
        foreach (var line in List("mail.threads", report.Threads)) yield return line;
    }

    private Table Times()
    {
        var table = Parts.Table(
            _texts["mail.who"], _texts["mail.in"], _texts["mail.out"], _texts["mail.open"], _texts["mail.first"], _texts["mail.median"],
            _texts["mail.p90"], _texts["mail.day"]).WithNumbersFrom(1, 7);
        foreach (var row in report.Salespeople)
            Add(table, row.Id.Length == 0 ? _texts["mail.nobody"] : company.Snapshot.NameOf(Subject.Salesperson(row.Id)), row, Style.Plain);
        Add(table, _texts["mail.total"], report.Company, Parts.Strong);
        return table;
    }

    private void Add(Table table, string name, CorrespondenceRow row, Style style) => table.AddRow(
        new Text(name, style), Count(row.MailsIn), Count(row.MailsOut), Count(row.Replies.Waiting), Minutes(row.FirstResponses.Median),
        Minutes(row.Replies.Median), Minutes(row.Replies.Ninetieth),
        new Text(row.Replies.WithinOneBusinessDay.TryGet(out var share) ? language.Percent(share) : "–"));

    private IEnumerable<IRenderable> List(string heading, IReadOnlyList<MailThread> threads)
    {
        if (threads.Count == 0) yield break;
        yield return Parts.Line();
        yield return Parts.Line(_texts.Fill(heading, language.Number(threads.Count)), Parts.Strong);
        var table = Parts.Table(
            _texts["mail.customer"], _texts["mail.deal"], _texts["mail.who"], _texts["mail.last"], _texts["mail.count"], _texts["mail.since"]);
        foreach (var thread in threads.Take(Shown))
        {
            table.AddRow(
                new Text(thread.Customer.IsEmpty ? "–" : company.Names.Of(thread.Customer)), new Text(thread.Opportunity.Value),
                new Text(thread.Salesperson.IsEmpty ? _texts["mail.nobody"] : company.Snapshot.NameOf(Subject.Salesperson(thread.Salesperson))),
                new Text(When(thread.Last)), new Text(FormattableString.Invariant($"{thread.MailsIn}/{thread.MailsOut}")), new Text(Since(thread)));
        }

        yield return table;
        if (threads.Count > Shown) yield return Parts.Line(_texts.Fill("mail.more", language.Number(threads.Count - Shown)), Parts.Quiet);
    }

    private string Since(MailThread thread) => thread.WaitingSince is { } since ? When(since) : thread.IsSetAside ? _texts["mail.aside"] : "";

    /// <summary>The time of day matters for some days only.</summary>
    private string When(Moment at)
    {
        var day = language.Date(at.Date);
        return at.TimeOfDay is LocalTime time && at.Date > report.AsOf.PlusDays(-DaysWithTime) ? FormattableString.Invariant($"{day} {time.Hour:00}:{time.Minute:00}") : day;
    }

    /// <summary>Hours and minutes of working time, such as 1:15.</summary>
    private static Text Minutes(Measured<double> value) => new(
        value.TryGet(out var minutes) ? FormattableString.Invariant($"{(int)minutes / 60}:{(int)minutes % 60:00}") : "–");

    private Text Count(long count) => new(language.Number(count));
}
