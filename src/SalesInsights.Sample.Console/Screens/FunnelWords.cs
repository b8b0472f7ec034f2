using SalesInsights.Metrics;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Quantities;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;

namespace SalesInsights.Sample.Screens;

/// <summary>What the screens about funnels have in common.</summary>
internal sealed class FunnelWords(ScreenTexts texts, Language language)
{
    public string Window(ConversionWindow window) =>
        texts.Fill(window.IsInWorkingDays ? "funnel.workingDays" : "funnel.days", language.Number(window.Length));

    public string Share(Measured<double> share) => share.TryGet(out var value) ? language.Percent(value) : "–";

    /// <summary>What a reader has to know before comparing the numbers.</summary>
    public IEnumerable<string> Notes(FunnelReport report)
    {
        if (report.ConversionWindow is { } window) yield return texts.Fill("funnel.window", Window(window));
        if (report.OpenLeftOut > 0) yield return texts.Fill("funnel.openLeftOut", language.Number(report.OpenLeftOut));
        if (report.Immature > 0)
            yield return texts.Fill("funnel.immature", language.Number(report.Immature), language.Number(report.Opportunities.Count), Window(report.Maturity));
    }
}
