using SalesInsights.Organizations;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Reviews;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace SalesInsights.Sample.Screens;

/// <summary>What reviews raised and closed, one after another, as far as a viewer may see it.</summary>
internal sealed class ReviewHistory(IReadOnlyList<HeldReview> reviews, ViewerScope? viewer, Language language)
{
    private readonly ScreenTexts _texts = ScreenTexts.For(language.Tag);

    public IEnumerable<IRenderable> Render()
    {
        string[] columns = ["stand", "verdicts", "lists", "worse", "better", "closed", .. viewer is null ? ["spent"] : Array.Empty<string>()];
        var table = Parts.Table([_texts["review.week.day"], .. columns.Select(c => _texts["review.week." + c])]).WithNumbersFrom(1, columns.Length);
        foreach (var review in reviews) table.AddRow([.. Cells(review).Take(columns.Length + 1).Select(cell => new Text(cell))]);
        return [Parts.Line(_texts["review.weeks"], Parts.Strong), table, Parts.Line()];
    }

    private string[] Cells(HeldReview review)
    {
        var findings = review.Findings.Where(f => MaySee(f.Subject)).ToArray();
        string Count(Func<RaisedFinding, bool> which) => language.Number(findings.Count(which));
        return
        [
            language.Date(review.Day),
            Count(_ => true),
            Count(f => f.Trend == Trend.New && f.Verdict != FindingVerdict.ByPolicy),
            Count(f => f.Trend == Trend.New && f.Verdict == FindingVerdict.ByPolicy),
            Count(f => f.Trend == Trend.Worse),
            Count(f => f.Trend == Trend.Better),
            language.Number(review.Closed.Count(c => MaySee(c.Subject))),
            language.Number(decimal.Round((decimal)review.Spent * 100, 2, MidpointRounding.ToEven)) + "%",
        ];
    }

    private bool MaySee(Subject subject) => viewer is null || viewer.Contains(subject);
}
