using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Reports.Html.Views;

/// <summary>One person's part: figures, the way step by step, what was found with evidence and records, questions.</summary>
internal sealed class PersonView
{
    public PersonView(ReportReading reading, CaseReport @case)
    {
        var row = @case.Completion;
        Anchor = reading.AnchorOf(@case.Subject);
        Name = @case.Name;
        Department = @case.DepartmentId.IsEmpty ? "" : reading.NameOf(Subject.Department(@case.DepartmentId));
        Bar = BarView.Of(row, @case.Outlook, row is null ? 1 : BarView.ScaleOf([(row, @case.Outlook)]), reading);
        Figures = FiguresOf(reading, @case);
        var journey = reading.Diagnosis.Journeys.Find(@case.Subject);
        Exemption = journey is null ? null : reading.Steps.Exemption(journey);
        Steps = journey is null ? [] : [.. journey.Steps.OrderBy(s => s.Stage is null ? 0 : 1).ThenBy(s => s.Pipeline).ThenBy(s => s.Stage?.Order).ThenBy(s => s.Kind).Select(s => new CellView(reading, journey, s))];
        var told = @case.Findings.Select(f => (Finding: f, Item: reading.Review.Find(f.Id))).Where(f => f.Item is not null).ToArray();
        Findings = [.. told.Where(f => f.Finding.Kind == FindingKind.Problem).Select(f => new FindingView(reading, f.Finding, f.Item!))];
        Strengths = [.. told.Where(f => f.Finding.Kind == FindingKind.Strength).Select(f => new FindingView(reading, f.Finding, f.Item!))];
        Suppressed = [.. @case.Suppressed.Select(s => reading.Texts.Fill("person.suppressed", reading.Words.Title(s.Finding), s.Suppression.Reason))];
    }

    public string Anchor { get; }

    public string Name { get; }

    public string Department { get; }

    public BarView? Bar { get; }

    public string Figures { get; }

    public string? Exemption { get; }

    public IReadOnlyList<CellView> Steps { get; }

    public IReadOnlyList<FindingView> Findings { get; }

    public IReadOnlyList<FindingView> Strengths { get; }

    public IReadOnlyList<string> Suppressed { get; }

    private static string FiguresOf(ReportReading reading, CaseReport @case)
    {
        if (@case.Completion is not { } row) return reading.Language.Reason(Gap.NotApplicable);
        if (!row.Target.TryGet(out var target)) return reading.Texts.Fill("person.noTarget", reading.Words.Amount(row.Actual), reading.Language.Reason(row.Target.Gap));
        var figures = reading.Texts.Fill("person.figures", reading.Words.Amount(row.Actual), reading.Words.Amount(target), reading.Share(row.Ratio), reading.Share(row.Pace));
        if (@case.Outlook is { } outlook && outlook.Landing.TryGet(out var landing) && outlook.Chance.TryGet(out var chance))
        {
            figures += reading.Texts.Fill(
                "person.landing", reading.Words.Amount(landing), reading.Words.Amount(outlook.Low.ValueOr(landing)), reading.Words.Amount(outlook.High.ValueOr(landing)),
                reading.Language.Chance(chance));
        }

        return figures;
    }
}
