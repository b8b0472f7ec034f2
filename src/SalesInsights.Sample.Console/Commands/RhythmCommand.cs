using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Metrics.RepeatOrders;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>rhythm [NAME]</c>: which customers are overdue against their own rhythm.</summary>
internal static class RhythmCommand
{
    public static Command Build(Runner runner)
    {
        var (who, top) = (Arguments.Who("A salesperson or department; by default all that may be seen."), Asked.Top());
        var command = new ConsoleCommand(
            "rhythm", "How often each customer orders, and who is overdue against the own rhythm.",
            "rhythm", "rhythm u5 --top 20");
        command.Arguments.Add(who);
        command.Options.Add(top);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who), parsed.GetValue(top)));
        return command;
    }

    private static int Show(Session session, string? asked, int top)
    {
        var snapshot = session.Company.Snapshot;
        var options = new OrderRhythmOptions { Subject = Asked.SubjectOf(session, asked) };
        var report = Asked.For(session, OrderRhythmReport.Of(snapshot, options), (r, scope) => r.VisibleTo(scope));
        if (session.Settings.IsJson) session.Write(report.ToJson(snapshot));
        else session.Show(new RhythmScreen(session, report, top).Render());
        return ExitCode.Fine;
    }
}
