using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Rules.Engines;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>diagnose [NAME]</c>: what was found about everybody, or about one salesperson or department in full.</summary>
internal static class DiagnoseCommand
{
    public static Command Build(Runner runner)
    {
        var who = Arguments.Who("A salesperson or department: the id, the name or a part of it.");
        var command = new ConsoleCommand(
            "diagnose", "Why somebody is behind: findings, evidence, records to open, questions.",
            "diagnose", "diagnose u4", "diagnose \"David Tan\" --lang zh-CN");
        var log = new Option<string?>("--log") { HelpName = "FILE", Description = "A log of reviews: says since when each finding stands, and how it has gone." };
        command.Arguments.Add(who);
        command.Options.Add(log);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who), parsed.GetValue(log)));
        return command;
    }

    private static int Show(Session session, string? asked, string? log)
    {
        var (diagnosis, review) = log is null ? (session.Diagnose(), null) : ReviewCommand.SeenWith(session, log);
        if (asked is not null) diagnosis = diagnosis.About(CaseSearch.Find(diagnosis, asked).Subject);
        IReadOnlyList<CaseReport> cases = asked is null ? [.. diagnosis.Cases.Where(c => c.Findings.Count > 0)] : diagnosis.Cases;
        if (session.Settings.IsJson) session.Write(diagnosis.ToJson(session.Language, review));
        else session.Show(new DiagnosisScreen(diagnosis, cases, session.Company.Names, session.Language, review).Render());
        return session.ExitFor(diagnosis);
    }
}
