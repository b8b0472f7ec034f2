using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Commands;
using SalesInsights.Sample.Output;
using SalesInsights.Sample.Sources;
using SalesInsights.Sample.Texts;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.CommandLine;

/// <summary>One run of a command: what was asked, the opened company, and where to print.</summary>
internal sealed class Session(Settings settings, OpenedCompany company, Streams streams, CancellationToken cancellation)
{
    public Settings Settings { get; } = settings;

    public OpenedCompany Company { get; } = company;

    public Language Language { get; } = settings.Language ?? Language.Find(company.Ledger.Company.Language) ?? Language.English;

    public ScreenTexts Texts => ScreenTexts.For(Language.Tag);

    /// <summary>The diagnosis of the whole company, or the viewer's part of it.</summary>
    public DiagnosisReport Diagnose()
    {
        var whole = Settings.Engine
            .Run(Company.Snapshot, new DiagnosisRequest(Company.Period, Company.Measure), cancellation);
        return Settings.Viewer is { } viewer ? whole.VisibleTo(viewer) : whole;
    }

    public CompletionReport Completion() =>
        CompletionReport.Of(Company.Snapshot, new CompletionOptions { Period = Company.Period, Measure = Company.Measure });

    /// <summary>Whom a command is about: the one named, else the company, else the topmost that the viewer may see.</summary>
    public IReadOnlyList<Subject> Scope(string? asked)
    {
        if (asked is null && Settings.Viewer is null) return [Subject.Company];
        var visible = Diagnose();
        if (asked is not null) return [CaseSearch.Find(visible, asked).Subject];
        var organization = Company.Ledger.Organization;
        Subject[] departments =
        [
            .. visible.Departments.Select(c => c.Subject)
                .Where(d => organization.Find(d.DepartmentId, Company.Snapshot.AsOf)?.Parent is not { IsEmpty: false } parent
                    || visible.Find(Subject.Department(parent)) is null),
        ];
        return departments.Length > 0 ? departments : [Subject.Salesperson(Settings.Viewer!)];
    }

    public void Show(IRenderable screen) => Page.Print(screen, streams);

    public void Write(string text) => streams.Out.Write(text.EndsWith('\n') ? text : text + "\n");

    /// <summary>1 where a finding is at least as severe as <c>--fail-on</c> says.</summary>
    public int ExitFor(DiagnosisReport report) =>
        Settings.FailOn is { } limit && report.Cases.SelectMany(c => c.Findings).Any(f => f.Severity >= limit) ? ExitCode.Findings : ExitCode.Fine;
}
