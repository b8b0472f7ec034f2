using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>Who is behind and why, in a few lines each: the cause, how many records to open, and what to ask.</summary>
internal sealed class BehindScreen(DiagnosisReport diagnosis, Language language)
{
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);
    private readonly FindingWords _words = diagnosis.Words(language);

    /// <summary>Business at risk: it concerns what may come, and is no reason why somebody is behind now.</summary>
    private static readonly string[] AtRisk = [RepeatCustomersOverdueRule.Id, PaymentsLateRule.Id, AboutToFallRule.Id];

    public IRenderable Render()
    {
        var people = diagnosis.Behind().Where(p => p.Findings.Any(IsAboutTheTarget)).ToArray();
        var title = people.Length == 0 ? _texts["behind.nobody"] : _texts["behind.title"];
        return new Rows([Parts.Line(), Parts.Line(title, Parts.Strong), .. people.SelectMany(Person), Parts.Line(), Parts.Line(_texts["behind.next"], Parts.Quiet)]);
    }

    private static bool IsAboutTheTarget(Finding finding) => finding.Kind == FindingKind.Problem && !AtRisk.Contains(finding.RuleId);

    private IEnumerable<IRenderable> Person(CaseReport person)
    {
        var (pace, ahead) = person.Completion is { } row ? (row.Pace.ValueOr(0), row.Ahead.ValueOr(0m)) : default;
        yield return Parts.Line();
        yield return Parts.Line(_texts.Fill("behind.person", person.Name, Money(-ahead), language.Percent(pace)), Parts.Alarm);
        if (person.PrimaryCause is not { } cause)
        {
            yield return Parts.Indented(_texts["behind.noCause"], 2);
            yield break;
        }

        yield return Parts.Indented($"{cause.RuleId} {_words.Text(cause)}", 2);
        if (PriceLine.Of(cause, diagnosis, language) is { } price) yield return Parts.Indented(price, 2);
        if (RecordLines.Summary(cause.Records, _texts) is { Length: > 0 } records) yield return Parts.Indented(records, 2);
        foreach (var question in _words.Questions(cause).Take(1)) yield return Parts.Indented(_texts.Fill("finding.ask", question), 2);
    }

    private string Money(decimal amount) => diagnosis.Measure.IsMoney
        ? language.Money(amount, diagnosis.Snapshot.Ledger.Company.Currency)
        : language.Number(decimal.Round(amount, 1, MidpointRounding.ToEven));
}
