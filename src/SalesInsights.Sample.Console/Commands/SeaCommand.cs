using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Metrics.PublicSea;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>sea [NAME]</c>: the public sea, and who is about to fall into it.</summary>
internal static class SeaCommand
{
    public static Command Build(Runner runner)
    {
        var (who, top) = (Arguments.Who("A salesperson or department; by default all that may be seen."), Asked.Top());
        var command = new ConsoleCommand(
            "sea", "The public sea: customers released, claimed, idle in it, and about to fall into it.",
            "sea", "sea u4 --top 20");
        command.Arguments.Add(who);
        command.Options.Add(top);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who), parsed.GetValue(top)));
        return command;
    }

    private static int Show(Session session, string? asked, int top)
    {
        var snapshot = session.Company.Snapshot;
        var options = new PublicSeaOptions { Period = session.Company.Period, Subject = Asked.SubjectOf(session, asked) };
        var report = Asked.For(session, PublicSeaReport.Of(snapshot, options), (r, scope) => r.VisibleTo(scope));
        if (session.Settings.IsJson) session.Write(report.ToJson(snapshot));
        else session.Show(new SeaScreen(session, report, top).Render());
        return ExitCode.Fine;
    }
}
