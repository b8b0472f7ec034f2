using NodaTime;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Commands;
using SalesInsights.Sample.Output;
using SalesInsights.Sample.Screens;
using SalesInsights.Sample.Sources;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.CommandLine;

/// <summary>One run of a command: what was asked, the opened company, and where to print.</summary>
internal sealed class Session(Settings settings, OpenedCompany company, Streams streams, CancellationToken cancellation)
{
    public Settings Settings { get; } = settings;

    public OpenedCompany Company { get; } = company;

    public Unfinished Unfinished => streams.Unfinished;

    public CancellationToken Cancellation { get; } = cancellation;

    public Language Language { get; } = settings.Language ?? Language.Find(company.Ledger.Company.Language) ?? Language.English;

    public ScreenTexts Texts => ScreenTexts.For(Language.Tag);

    /// <summary>What the viewer may see; null where everything is shown.</summary>
    public ViewerScope? Viewer { get; } = settings.Viewer is { } viewer ? company.Snapshot.ScopeOf(viewer) : null;

    /// <summary>The diagnosis of the whole company, or the viewer's part of it.</summary>
    public DiagnosisReport Diagnose()
    {
        var whole = DiagnoseAllOn(Company.Snapshot.AsOf);
        return Viewer is null ? whole : whole.VisibleTo(Viewer);
    }

    /// <summary>The diagnosis of the whole company on any day, over the period of that day where none was asked for.</summary>
    public DiagnosisReport DiagnoseAllOn(LocalDate day)
    {
        var company = Company.On(day, Settings);
        return Settings.Engine.Run(company.Snapshot, new DiagnosisRequest(company.Period, company.Measure, Settings.Rules.Reading), Cancellation);
    }

    /// <summary>The completion of the whole company, or the viewer's part of it.</summary>
    public CompletionReport Completion()
    {
        var whole = CompletionReport.Of(Company.Snapshot, new CompletionOptions { Period = Company.Period, Measure = Company.Measure });
        return Viewer is null ? whole : whole.VisibleTo(Viewer);
    }

    /// <summary>
    /// Whom a command is about: the one named, else the company, else the topmost that the viewer may see; the viewer, too, where they
    /// belong to none of these.
    /// </summary>
    public IReadOnlyList<Subject> Scope(string? asked)
    {
        if (asked is not null) return [CaseSearch.Find(Diagnose(), asked).Subject];
        return Viewer?.Wholes ?? [Subject.Company];
    }

    /// <summary>Prints a screen; another reading than the usual one, where asked for, is said above it.</summary>
    public void Show(IRenderable screen) => Page.Print(new Rows([.. Readings(), screen]), streams);

    public void Write(string text) => streams.Out.Write(text.EndsWith('\n') ? text : text + "\n");

    private IEnumerable<IRenderable> Readings()
    {
        if (Company.Snapshot.IsByTodaysOrganisation) yield return Parts.Line(Texts["organisation.today"], Parts.Quiet);
        if (Company.Ledger.KnownAt is { } known) yield return Parts.Line(Texts.Fill("organisation.knownAt", Language.Date(known)), Parts.Quiet);
    }

    /// <summary>1 where a finding is at least as severe as <c>--fail-on</c> says.</summary>
    public int ExitFor(DiagnosisReport report) =>
        Settings.FailOn is { } limit && report.Cases.SelectMany(c => c.Findings).Any(f => f.Kind == FindingKind.Problem && f.Severity >= limit) ? ExitCode.Findings : ExitCode.Fine;
}
