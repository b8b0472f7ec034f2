using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Metrics.Comparison;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>ranking</c>: salespeople or departments in the order of a figure.</summary>
internal static class RankingCommand
{
    private static readonly string[] Figures = ["completion", "pace", "actual", "difference", "ratio"];

    public static Command Build(Runner runner)
    {
        var by = new Choice<string>(
            "--by", "FIGURE", "completion (default), pace, actual, or difference and ratio to the other period.",
            [.. Figures.Select(f => (f, f))]);
        var of = new Choice<SubjectKind>(
            "--of", "KIND", "salespeople (default) or departments.", ("salespeople", SubjectKind.Salesperson), ("departments", SubjectKind.Department));
        var choice = new ComparisonChoice();
        var command = new ConsoleCommand(
            "ranking", "Salespeople or departments in the order of a figure; ties share a place, no answer is no place.",
            "ranking", "ranking --by pace", "ranking --of departments --by actual");
        command.Options.Add(by);
        command.Options.Add(of);
        choice.AddTo(command);
        runner.Wire(command, (session, parsed) =>
            Show(session, by.Of(parsed), of.Of(parsed), choice.Of(session.Company, parsed)));
        return command;
    }

    private static int Show(Session session, string by, SubjectKind kind, ComparisonOptions options)
    {
        if (by is "difference" or "ratio")
        {
            var compared = ComparisonReport.Of(session.Company.Snapshot, options);
            var rows = compared.Rows.Where(r => r.Subject.Kind == kind);
            return by == "ratio"
                ? Ratios(session, by, rows.Select(r => (r.Subject, r.Ratio)), compared)
                : Amounts(session, by, rows.Select(r => (r.Subject, r.Difference)), compared);
        }

        var completed = session.Completion().Rows.Where(r => r.Subject.Kind == kind);
        return by switch
        {
            "completion" => Ratios(session, by, completed.Select(r => (r.Subject, r.Ratio)), null),
            "pace" => Ratios(session, by, completed.Select(r => (r.Subject, r.Pace)), null),
            _ => Amounts(session, by, completed.Select(r => (r.Subject, Measured.Of(r.Actual, r.Coverage))), null),
        };
    }

    private static int Ratios(Session session, string by, IEnumerable<(Subject Subject, Measured<double> Figure)> figures, ComparisonReport? compared)
    {
        var (company, ranking) = (session.Company, Seen(session, new Ranking<double>(figures)));
        if (session.Settings.IsJson) session.Write(ranking.ToJson(company.Snapshot, company.Period, company.Measure, by, compared));
        else session.Show(new RankingScreen(company, by, compared, session.Language).Render(ranking, session.Language.Percent));
        return ExitCode.Fine;
    }

    private static int Amounts(Session session, string by, IEnumerable<(Subject Subject, Measured<decimal> Figure)> figures, ComparisonReport? compared)
    {
        var (company, ranking) = (session.Company, Seen(session, new Ranking<decimal>(figures)));
        if (session.Settings.IsJson) session.Write(ranking.ToJson(company.Snapshot, company.Period, company.Measure, by, compared));
        else session.Show(new RankingScreen(company, by, compared, session.Language).Render(ranking, Whole));
        return ExitCode.Fine;

        string Whole(decimal amount) => session.Language.Number(decimal.Round(amount, 0, MidpointRounding.ToEven));
    }

    private static Ranking<T> Seen<T>(Session session, Ranking<T> whole)
        where T : struct, IEquatable<T>, IComparable<T> =>
        session.Settings.Viewer is { } viewer ? whole.VisibleTo(session.Company.Snapshot.ScopeOf(viewer)) : whole;
}
