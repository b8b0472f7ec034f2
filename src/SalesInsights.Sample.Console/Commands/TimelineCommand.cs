using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Metrics.Timeline;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>timeline CUSTOMER</c>: everything that happened with one customer, in order.</summary>
internal static class TimelineCommand
{
    public static Command Build(Runner runner)
    {
        var who = new Argument<string>("CUSTOMER") { Description = "A customer: the id, the name or a part of it." };
        var command = new ConsoleCommand(
            "timeline", "Everything that happened with one customer, in order; with --period in that period only.",
            "timeline c04041", "timeline c08038 --period 2026-Q3 --lang zh-CN");
        command.Arguments.Add(who);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who)!));
        return command;
    }

    private static int Show(Session session, string asked)
    {
        var (company, snapshot) = (session.Company, session.Company.Snapshot);
        var period = session.Settings.Period is null ? null : company.Period;
        TimelineReport? Of(Identifiers.Id<Facts.Customer> id)
        {
            var whole = TimelineReport.Of(snapshot, new TimelineOptions { Customer = id, Period = period });
            return session.Viewer is { } viewer ? whole?.VisibleTo(viewer) : whole;
        }

        var found = RecordSearch.Customers(company, asked).Select(Of).OfType<TimelineReport>().Take(RecordSearch.Most).ToArray();
        if (found.Length == 0) throw new UsageException(
            $"No customer is called '{asked}' here{UsageException.Ended(RecordSearch.Hint(company, asked, id => Of(id) is not null))}");
        if (found.Length > 1) throw RecordSearch.Several(asked, found.Select(r => $"{company.Names.Of(r.Customer)} ({r.Customer})"));
        if (session.Settings.IsJson) session.Write(found[0].ToJson(snapshot, company.Names));
        else session.Show(new TimelineScreen(company, found[0], session.Language).Render());
        return ExitCode.Fine;
    }
}
