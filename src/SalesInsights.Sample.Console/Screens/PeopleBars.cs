using SalesInsights.Journeys;
using SalesInsights.Quantities;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>A bar for each salesperson: reached, expected by today, likely landing. In the order of the organisation's ids; whoever cannot be judged yet is grey.</summary>
internal sealed class PeopleBars(DiagnosisReport diagnosis, Language language)
{
    private const int ColumnsOfAName = 24;
    private const int ColumnsOfABar = 32;

    /// <summary>More people than these do not fit on a screen: then those behind are shown.</summary>
    private const int MostPeople = 30;

    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IEnumerable<IRenderable> Render()
    {
        CaseReport[] all = [.. diagnosis.Salespeople.Where(p => p.Completion is not null)];
        if (all.Length == 0) yield break;
        CaseReport[] shown = all.Length <= MostPeople ? all : [.. all.Where(IsBehind).Take(MostPeople)];
        var scale = CompletionBar.ScaleOf(all);
        var table = Parts.Table(_texts["first.people"], _texts["column.completion"], _texts["first.bar"], "").WithNumbersFrom(1, 1);
        foreach (var person in shown)
        {
            var style = IsBehind(person) ? Parts.Alarm : IsQuiet(person) ? Parts.Quiet : Style.Plain;
            table.AddRow(
                new Text(Parts.Fit(person.Name, ColumnsOfAName), style),
                new Text(person.Completion!.Ratio.TryGet(out var ratio) ? language.Percent(ratio) : "–", style),
                new Text(CompletionBar.Of(person, scale, ColumnsOfABar), style),
                new Text(StateOf(person), style));
        }

        yield return table;
        if (shown.Length < all.Length) yield return Parts.Line(_texts.Fill("first.othersOnPace", language.Number(all.Length - shown.Length)), Parts.Quiet);
    }

    private string StateOf(CaseReport person) => IsBehind(person) ? _texts["state.behind"]
        : person.Completion!.Target is { HasValue: false, Gap: var gap } ? gap == Gap.NoTarget ? _texts["state.noTarget"] : language.Reason(gap)
        : IsQuiet(person) ? _texts["first.early"] : "";

    private static bool IsBehind(CaseReport person) => person.Findings.Any(f => f.RuleId == BehindPaceRule.Id);

    private bool IsQuiet(CaseReport person) => !person.Completion!.Ratio.HasValue
        || (diagnosis.Journeys.Find(person.Subject)?.Exemption ?? JourneyExemption.None) != JourneyExemption.None;
}
