using SalesInsights.DataFolder;
using SalesInsights.Quantities;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Reviews;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>Everything that was found about some subjects: the finding, its evidence, the records to open, the questions.</summary>
internal sealed class DiagnosisScreen(DiagnosisReport diagnosis, IReadOnlyList<CaseReport> cases, RecordNames names, Language language, ReviewReport? review = null)
{
    /// <summary>More records than these are counted: the answer in JSON lists all.</summary>
    private const int MostRecords = 15;

    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);
    private readonly FindingWords _words = diagnosis.Words(language);

    public IRenderable Render() => cases.Count == 0
        ? Parts.Line(_texts["diagnosis.nothing"])
        : new Rows(cases.SelectMany((c, i) => i == 0 ? Subject(c) : [Parts.Line(), .. Subject(c)]).Concat(Steps()).Concat(Faults()));

    private IEnumerable<IRenderable> Subject(CaseReport report)
    {
        yield return Parts.Line(Heading(report), Parts.Strong);
        if (Landing(report) is { } landing) yield return Parts.Line(landing);
        if (cases.Count == 1 && diagnosis.Journeys.Find(report.Subject) is { Steps.Count: > 0 } journey)
        {
            yield return Parts.Line();
            foreach (var row in new JourneyRow(journey, language).Render()) yield return row;
        }

        var (problems, strengths) = (report.Findings.Where(f => f.Kind == FindingKind.Problem), report.Findings.Where(f => f.Kind == FindingKind.Strength));
        var newcomer = _words.Newcomer(report.Case);
        if (newcomer is not null) yield return Parts.Indented(newcomer, 2);
        else if (!problems.Any()) yield return Parts.Indented(_texts["diagnosis.nothing"], 2);
        foreach (var part in problems.SelectMany(Finding)) yield return part;
        if (strengths.Any())
        {
            yield return Parts.Line();
            yield return Parts.Indented(_texts["diagnosis.strengths"], 2, Parts.Strong);
        }

        foreach (var part in strengths.SelectMany(Finding)) yield return part;
        if (report.Suppressed.Count > 0) yield return Parts.Line();
        foreach (var kept in report.Suppressed) yield return Parts.Indented(Suppressed(kept), 2, Parts.Quiet);
    }

    private string Heading(CaseReport report)
    {
        if (report.Completion is not { } row) return report.Name;
        if (!row.Target.TryGet(out var target)) return _texts.Fill("diagnosis.untargeted", report.Name, _words.Amount(row.Actual), language.Reason(row.Target.Gap));
        return _texts.Fill("diagnosis.heading", report.Name, _words.Amount(row.Actual), _words.Amount(target), Share(row.Ratio), Share(row.Pace));
    }

    private string? Landing(CaseReport report) => report.Outlook is { } row && row.Landing.TryGet(out var landing) && row.Chance.TryGet(out var chance)
        ? _texts.Fill("diagnosis.outlook", _words.Amount(landing), _words.Amount(row.Low.ValueOr(landing)), _words.Amount(row.High.ValueOr(landing)), language.Chance(chance))
        : null;

    private string Suppressed(SuppressedFinding kept) => kept.Suppression.Until is { } until
        ? _texts.Fill("diagnosis.suppressedUntil", kept.Finding.RuleId, _words.Title(kept.Finding), kept.Suppression.Reason, language.Date(until))
        : _texts.Fill("diagnosis.suppressed", kept.Finding.RuleId, _words.Title(kept.Finding), kept.Suppression.Reason);

    private IEnumerable<IRenderable> Finding(Finding finding)
    {
        yield return Parts.Line();
        yield return Parts.Indented(TitleOf(finding), 2, finding.Severity == Severity.Info || finding.Kind == FindingKind.Strength ? Style.Plain : Parts.Alarm);
        yield return Parts.Indented(_words.Text(finding), 4);
        if (PriceLine.Of(finding, diagnosis, _words) is { } price) yield return Parts.Indented(price, 4);
        foreach (var evidence in finding.Evidence) yield return Parts.Indented("- " + _words.Evidence(evidence), 4);
        if (cases.Count == 1 && finding.Records.Customers.Count + finding.Records.Opportunities.Count > 0) yield return Records(finding.Records);
        else if (AllIds(finding.Records) is { Length: > 0 } ids) yield return Parts.Indented(_texts.Fill("records.open", ids), 4);
        foreach (var question in _words.Questions(finding)) yield return Parts.Indented(_texts.Fill("finding.ask", question), 4);
    }

    /// <summary>How loudly praise speaks concerns nobody.</summary>
    private string TitleOf(Finding finding)
    {
        var title = $"{finding.RuleId} {_words.Title(finding)}";
        if (finding.Kind == FindingKind.Problem) title = $"{title} · {language.Phrase("severity." + finding.Severity)} · {language.Phrase("verdict." + finding.Verdict)}";
        if (review is null) return title;
        return review.Find(finding.Id) is { } raised
            ? $"{title} · {_texts.Fill("review.known", language.Phrase("trend." + raised.Trend), language.Date(raised.FirstRaised))}"
            : $"{title} · {_texts["review.waits"]}";
    }

    private static string AllIds(RecordSet records) => string.Join(", ",
        records.Customers.Select(c => c.Value).Concat(records.Opportunities.Select(o => o.Value)).Concat(records.Activities.Select(a => a.Value)));

    private Padder Records(RecordSet records)
    {
        string[] lines =
        [
            .. records.Customers.Select(c => $"{c.Value} {names.Of(c)}"),
            .. records.Opportunities.Select(o => $"{o.Value} {names.Of(o)}"),
        ];
        var more = lines.Length > MostRecords ? new[] { _texts.Fill("records.more", language.Number(lines.Length - MostRecords)) } : [];
        return new Padder(
            new Rows([Parts.Line(_texts.Fill("records.open", "")), .. lines.Take(MostRecords).Concat(more).Select(l => Parts.Indented(l, 2))]), new Padding(4, 0, 0, 0));
    }

    /// <summary>Of one subject the steps themselves, of several how many have which verdict.</summary>
    private IEnumerable<IRenderable> Steps()
    {
        var parts = new JourneyParts(diagnosis.Snapshot, language);
        if (cases.Count > 1) return [Parts.Line(), parts.Counts(diagnosis.Journeys.VerdictCounts)];
        return diagnosis.Journeys.Find(cases[0].Subject) is { } journey ? parts.Of(journey) : [];
    }

    private IEnumerable<IRenderable> Faults() => diagnosis.Faults.Select(f => Parts.Line(_texts.Fill("diagnosis.fault", f.RuleId, f.Subject.ToString())));

    private string Share(Measured<double> share) => share.TryGet(out var value) ? language.Percent(value) : language.Reason(share.Gap);
}
