using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;
using SalesInsights.Shortfalls;

namespace SalesInsights.Sample.Commands;

/// <summary><c>shortfall [NAME]</c>: what is missing to the targets, split over the steps.</summary>
internal static class ShortfallCommand
{
    private const int MostDraws = 10_000;

    public static Command Build(Runner runner)
    {
        var who = Arguments.Who("A salesperson or department; by default everybody who may be seen.");
        var draws = new Option<int>("--draws")
        {
            HelpName = "N",
            Description = "Draws for the range of each part; none by default, at most 10000.",
        };
        var command = new ConsoleCommand(
            "shortfall", "What is missing to the targets, split over the steps of the business.",
            "shortfall", "shortfall u4 --draws 200");
        command.Arguments.Add(who);
        command.Options.Add(draws);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who), parsed.GetValue(draws)));
        return command;
    }

    private static int Show(Session session, string? asked, int draws)
    {
        if (draws is < 0 or > MostDraws) throw new UsageException($"--draws takes 0 to {MostDraws}.");
        var (snapshot, company) = (session.Company.Snapshot, session.Company);
        var options = new ShortfallOptions { Period = company.Period, Measure = company.Measure, Draws = draws };
        var report = Asked.For(session, ShortfallReport.Of(snapshot, options), (r, scope) => r.VisibleTo(scope));
        if (session.Settings.IsJson) session.Write(report.ToJson(snapshot));
        else session.Show(new ShortfallScreen(session, report).Render(asked is null ? null : session.Scope(asked)[0]));
        return ExitCode.Fine;
    }
}
