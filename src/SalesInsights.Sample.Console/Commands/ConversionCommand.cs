using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>conversion [NAME]</c>: how likely opportunities go on, are lost or go back by a number of days.</summary>
internal static class ConversionCommand
{
    private const int MostDays = 36_500;

    public static Command Build(Runner runner)
    {
        var who = Arguments.Who("A salesperson or department; by default all that may be seen.");
        var days = new Option<int>("--days") { HelpName = "DAYS", Description = "By how many days; by default 30.", DefaultValueFactory = _ => 30 };
        var command = new ConsoleCommand(
            "conversion", "How likely opportunities go on, are lost or go back by a number of days, open ones counted for their time.",
            "conversion", "conversion u8 --days 21");
        command.Arguments.Add(who);
        command.Options.Add(days);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who), parsed.GetValue(days)));
        return command;
    }

    private static int Show(Session session, string? asked, int days)
    {
        if (days is < 0 or > MostDays) throw new UsageException($"--days: '{days}' is not a number of days from 0 to {MostDays}.");
        var snapshot = session.Company.Snapshot;
        ConversionReport[] reports =
        [
            .. from subject in session.Scope(asked)
               from pipeline in snapshot.Ledger.Company.Pipelines
               let report = ConversionReport.Of(
                   snapshot, new ConversionOptions { Subject = subject, Period = session.Company.Period, Pipeline = pipeline.Id, Days = days })
               where session.Viewer is not { } viewer || report.VisibleTo(viewer) is not null
               select report,
        ];
        if (session.Settings.IsJson) session.Write(reports.ToJson(snapshot));
        else session.Show(new ConversionScreen(snapshot, reports, session.Language).Render());
        return ExitCode.Fine;
    }
}
