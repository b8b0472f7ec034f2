using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Texts;

namespace SalesInsights.Sample.Screens;

/// <summary>What a finding costs of what is missing to the target; nothing where it has no price.</summary>
internal static class PriceLine
{
    public static string? Of(Finding finding, DiagnosisReport diagnosis, Language language)
    {
        if (!finding.Impact.TryGet(out var impact) || impact <= 0) return null;
        var missing = diagnosis.Find(finding.Subject)?.Shortfall?.Total.ValueOr(0) ?? 0;
        var currency = diagnosis.Snapshot.Ledger.Company.Currency;
        return ScreenTexts.For(language.Tag).Fill("finding.price", language.Money(impact, currency), language.Money(missing, currency));
    }
}
