using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Metrics.OpenWork;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>work [NAME]</c>: what is to be done.</summary>
internal static class WorkCommand
{
    public static Command Build(Runner runner)
    {
        var (who, top) = (Arguments.Who("A salesperson or department; by default all that may be seen."), Asked.Top());
        var command = new ConsoleCommand(
            "work", "What is to be done: next actions, quotations left alone, customers about to be lost.",
            "work u8", "work --top 3");
        command.Arguments.Add(who);
        command.Options.Add(top);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who), parsed.GetValue(top)));
        return command;
    }

    private static int Show(Session session, string? asked, int top)
    {
        var snapshot = session.Company.Snapshot;
        var options = new OpenWorkOptions { Subject = Asked.SubjectOf(session, asked) };
        var report = Asked.For(session, OpenWorkReport.Of(snapshot, options), (r, scope) => r.VisibleTo(scope));
        if (session.Settings.IsJson) session.Write(report.ToJson(snapshot));
        else session.Show(new WorkScreen(session, report, top).Render());
        return ExitCode.Fine;
    }
}
