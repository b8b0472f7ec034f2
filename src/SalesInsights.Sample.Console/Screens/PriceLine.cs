using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;

namespace SalesInsights.Sample.Screens;

/// <summary>What a finding costs of what is missing to the target; nothing where it has no price.</summary>
internal static class PriceLine
{
    public static string? Of(Finding finding, DiagnosisReport diagnosis, FindingWords words)
    {
        if (!finding.Impact.TryGet(out var impact) || impact <= 0) return null;
        var missing = diagnosis.Find(finding.Subject)?.Shortfall?.Total.ValueOr(0) ?? 0;
        return ScreenTexts.For(words.Language.Tag).Fill("finding.price", words.Money(impact), words.Money(missing));
    }
}
