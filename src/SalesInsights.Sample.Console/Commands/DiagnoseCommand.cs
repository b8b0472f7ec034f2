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
        var command = new Command("diagnose", "Why somebody is behind: findings, evidence, records to open, questions.");
        command.Arguments.Add(who);
        runner.Wire(command, (session, parsed) => Show(session, parsed.GetValue(who)));
        return command;
    }

    private static int Show(Session session, string? asked)
    {
        var diagnosis = session.Diagnose();
        if (asked is not null) diagnosis = diagnosis.About(CaseSearch.Find(diagnosis, asked).Subject);
        IReadOnlyList<CaseReport> cases = asked is null ? [.. diagnosis.Cases.Where(c => c.Findings.Count > 0)] : diagnosis.Cases;
        if (session.Settings.IsJson) session.Write(diagnosis.ToJson(session.Language));
        else session.Show(new DiagnosisScreen(diagnosis, cases, session.Company.Names, session.Language).Render());
        return session.ExitFor(diagnosis);
    }
}
