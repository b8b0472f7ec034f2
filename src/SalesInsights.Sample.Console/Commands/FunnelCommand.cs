using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>funnel [NAME]</c>: how opportunities came into each stage and left it.</summary>
internal static class FunnelCommand
{
    public static Command Build(Runner runner)
    {
        var who = Arguments.Who("A salesperson or department; by default all that may be seen.");
        var reading = new Option<string?>("--reading")
        {
            HelpName = "READING",
            Description = "reached: what became of the opportunities created in the period (default); flow: what came and went in it.",
        };
        var command = new Command("funnel", "How opportunities came into each stage, where they went, and how long they stayed.");
        command.Arguments.Add(who);
        command.Options.Add(reading);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who), ReadingOf(parsed.GetValue(reading))));
        return command;
    }

    private static FunnelReading ReadingOf(string? text) => text switch
    {
        null or "reached" => FunnelReading.Reached,
        "flow" => FunnelReading.Flow,
        _ => throw new UsageException($"--reading: '{text}' is not one of reached, flow."),
    };

    private static int Show(Session session, string? asked, FunnelReading reading)
    {
        var snapshot = session.Company.Snapshot;
        var reports = session.Scope(asked).SelectMany(subject => snapshot.Ledger.Company.Pipelines.Select(pipeline =>
            FunnelReport.Of(snapshot, new FunnelOptions { Subject = subject, Period = session.Company.Period, Reading = reading, Pipeline = pipeline.Id })))
            .Where(report => session.Viewer is not { } viewer || report.VisibleTo(viewer) is not null).ToArray();
        if (session.Settings.IsJson) session.Write(reports.ToJson(snapshot));
        else session.Show(new FunnelScreen(snapshot, reports, session.Language).Render());
        return ExitCode.Fine;
    }
}
