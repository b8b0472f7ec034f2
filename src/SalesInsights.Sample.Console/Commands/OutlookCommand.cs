using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Outlooks;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>outlook</c>: where everybody is likely to land, and how good such outlooks were.</summary>
internal static class OutlookCommand
{
    public static Command Build(Runner runner)
    {
        var backtest = new Option<bool>("--backtest") { Description = "How good the outlook was in past periods, against the run rate." };
        var command = new ConsoleCommand(
            "outlook", "Where everybody is likely to land by the end of the period, and the chance to reach the target.",
            "outlook", "outlook --backtest --period 2026-09");
        command.Options.Add(backtest);
        runner.Wire(command, (session, parsed) => parsed.GetValue(backtest) ? ShowBacktest(session) : Show(session));
        return command;
    }

    private static int Show(Session session)
    {
        var company = session.Company;
        var whole = OutlookReport.Of(company.Snapshot, new OutlookOptions { Period = company.Period, Measure = company.Measure });
        var report = session.Viewer is { } viewer ? whole.VisibleTo(viewer) : whole;
        if (session.Settings.IsJson) session.Write(report.ToJson(company.Snapshot));
        else session.Show(new OutlookScreen(company.Snapshot, report, session.Language).Render());
        return ExitCode.Fine;
    }

    private static int ShowBacktest(Session session)
    {
        var company = session.Company;
        var whole = OutlookBacktest.Of(company.Snapshot, new OutlookBacktestOptions { Period = company.Period, Measure = company.Measure });
        var backtest = session.Viewer is { } viewer ? whole.VisibleTo(viewer) : whole;
        if (session.Settings.IsJson) session.Write(backtest.ToJson(company.Snapshot));
        else session.Show(new BacktestScreen(company.Snapshot, backtest, session.Language).Render());
        return ExitCode.Fine;
    }
}
