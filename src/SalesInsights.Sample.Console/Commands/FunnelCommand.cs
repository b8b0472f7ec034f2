using System.CommandLine;
using SalesInsights.DataFolder;
using SalesInsights.Identifiers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Screens;

namespace SalesInsights.Sample.Commands;

/// <summary><c>funnel [NAME]</c>: how opportunities came into each stage and left it.</summary>
internal static class FunnelCommand
{
    private static readonly (string Name, FunnelReading Reading)[] Readings =
    [
        ("reached", FunnelReading.Reached), ("visited", FunnelReading.Visited), ("in-order", FunnelReading.InOrder),
        ("direct-only", FunnelReading.DirectOnly), ("closed-cohort", FunnelReading.ClosedCohort), ("flow", FunnelReading.Flow),
    ];

    public static Command Build(Runner runner)
    {
        var who = Arguments.Who("A salesperson or department; by default all that may be seen.");
        var reading = new Choice<FunnelReading[]>(
            "--reading", "READING",
            $"{string.Join(", ", Readings.Select(r => r.Name))}, or all. reached (default): what became of the opportunities created in the period; "
                + "flow: what came and went in it.",
            [.. Readings.Select(r => (r.Name, new[] { r.Reading })), ("all", [.. Readings.Select(r => r.Reading)])]);
        var window = new Option<int?>("--window") { HelpName = "DAYS", Description = "How many days each opportunity has from its first stage on." };
        var inWorkingDays = new Option<bool>("--working-days") { Description = "Count the days of --window in working days." };
        var by = new Choice<bool>("--by", "GROUP", "salesperson: one row for each, side by side; company: the whole (default).", ("company", false), ("salesperson", true));
        var command = new ConsoleCommand(
            "funnel", "How opportunities came into each stage, where they went, and how long they stayed.",
            "funnel", "funnel u8 --reading flow", "funnel --by salesperson --window 60");
        command.Arguments.Add(who);
        foreach (var option in (Option[])[reading, window, inWorkingDays, by]) command.Options.Add(option);
        runner.Wire(command, (session, parsed) =>
        {
            var limit = WindowOf(parsed.GetValue(window), parsed.GetValue(inWorkingDays));
            var readings = reading.Of(parsed);
            return by.Of(parsed)
                ? ShowPeople(session, parsed.GetValue(who), readings, limit)
                : Show(session, parsed.GetValue(who), readings, limit);
        });
        return command;
    }

    private static ConversionWindow? WindowOf(int? days, bool inWorkingDays) => days switch
    {
        null => inWorkingDays ? throw new UsageException("--working-days needs --window: how many of them.") : null,
        < 0 or > 36_500 => throw new UsageException($"--window: '{days}' is not a number of days from 0 to 36500."),
        _ => inWorkingDays ? ConversionWindow.WorkingDays(days.Value) : ConversionWindow.Days(days.Value),
    };

    private static FunnelOptions Options(Session session, FunnelReading reading, ConversionWindow? window, Id<PipelineDefinition> pipeline, Subject subject) => new()
    {
        Subject = subject,
        Period = session.Company.Period,
        Reading = reading,
        Pipeline = pipeline,
        ConversionWindow = reading == FunnelReading.Flow ? null : window,
    };

    private static int Show(Session session, string? asked, FunnelReading[] readings, ConversionWindow? window)
    {
        RefuseFlowAlone(readings, window);
        var snapshot = session.Company.Snapshot;
        FunnelReport[] reports =
        [
            .. from subject in session.Scope(asked)
               from pipeline in snapshot.Ledger.Company.Pipelines
               from reading in readings
               let report = FunnelReport.Of(snapshot, Options(session, reading, window, pipeline.Id, subject))
               where session.Viewer is not { } viewer || report.VisibleTo(viewer) is not null
               select report,
        ];
        if (session.Settings.IsJson) session.Write(reports.ToJson(snapshot));
        else session.Show(new FunnelScreen(snapshot, reports, session.Language).Render());
        return ExitCode.Fine;
    }

    private static int ShowPeople(Session session, string? asked, FunnelReading[] readings, ConversionWindow? window)
    {
        RefuseFlowAlone(readings, window);
        var snapshot = session.Company.Snapshot;
        var people = PeopleOf(session, asked);
        FunnelReport[][] tables =
        [
            .. from pipeline in snapshot.Ledger.Company.Pipelines
               from reading in readings
               let all = FunnelReport.BySalesperson(snapshot, Options(session, reading, window, pipeline.Id, Subject.Company))
               select all.Where(r => people.Contains(r.Subject)).ToArray(),
        ];
        if (session.Settings.IsJson) session.Write(tables.SelectMany(t => t).ToArray().ToJson(snapshot));
        else session.Show(new PeopleFunnelScreen(snapshot, tables, session.Language).Render());
        return ExitCode.Fine;
    }

    /// <summary>Everybody of the part asked for, of the viewer's at most; who has left is among them.</summary>
    private static HashSet<Subject> PeopleOf(Session session, string? asked)
    {
        var snapshot = session.Company.Snapshot;
        var seen = session.Viewer?.Salespeople ?? snapshot.Organization.Salespeople;
        var parts = session.Scope(asked);
        return [.. seen.Where(p => asked is null || parts.Any(part => IsWithin(session, p, part))).Select(p => Subject.Salesperson(p.Id))];
    }

    private static bool IsWithin(Session session, Salesperson person, Subject part)
    {
        var (organization, day) = (session.Company.Snapshot.Organization, session.Company.Snapshot.AsOf);
        return part.Kind switch
        {
            SubjectKind.Company => true,
            SubjectKind.Salesperson => part.SalespersonId == person.Id,
            _ => organization.IsWithin(organization.DepartmentOf(person.Id, day), part.DepartmentId, day),
        };
    }

    private static void RefuseFlowAlone(FunnelReading[] readings, ConversionWindow? window)
    {
        if (window is not null && readings is [FunnelReading.Flow]) throw new UsageException("--window: a flow counts stays of any age and has no window.");
    }
}
