using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Metrics.Receivables;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>payments [NAME]</c>: what is due and overdue, and why orders and payments differ.</summary>
internal static class PaymentsCommand
{
    public static Command Build(Runner runner)
    {
        var (who, top) = (Arguments.Who("A salesperson or department; by default all that may be seen."), Asked.Top());
        var command = new ConsoleCommand(
            "payments", "What is due and overdue, and why the period's orders and payments differ.",
            "payments", "payments u4 --top 5");
        command.Arguments.Add(who);
        command.Options.Add(top);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who), parsed.GetValue(top)));
        return command;
    }

    private static int Show(Session session, string? asked, int top)
    {
        var (snapshot, subject) = (session.Company.Snapshot, Asked.SubjectOf(session, asked));
        var report = Asked.For(session, ReceivablesReport.Of(snapshot, new() { Subject = subject }), (r, scope) => r.VisibleTo(scope));
        var options = new PaymentBridgeOptions { Period = session.Company.Period, Subject = subject };
        var bridge = Asked.For(session, PaymentBridgeReport.Of(snapshot, options), (r, scope) => r.VisibleTo(scope));
        if (session.Settings.IsJson) session.Write(report.ToJson(bridge, snapshot));
        else session.Show(new PaymentsScreen(session, report, bridge, top).Render());
        return ExitCode.Fine;
    }
}
