using SalesInsights.Quantities;
using SalesInsights.Rules.Findings;
using SalesInsights.Shortfalls;

namespace SalesInsights.Rules.Engines;

/// <summary>Gives each step's part of what is missing to one finding of a subject; together never more than what is missing.</summary>
internal static class Impacts
{
    /// <summary>The prices of findings, in their order.</summary>
    /// <param name="findings">All findings of a subject, the most upstream first.</param>
    /// <param name="row">What the subject misses; null for somebody without figures.</param>
    /// <param name="decimals">Of the currency's smallest coin.</param>
    public static Measured<decimal>[] Of(IReadOnlyList<Finding> findings, ShortfallRow? row, int decimals)
    {
        var impacts = new Measured<decimal>[findings.Count];
        var carriers = new Dictionary<ShortfallPart, int>();
        for (var i = 0; i < impacts.Length; i++)
        {
            var part = PartOf(findings[i], row);
            impacts[i] = Measured.Missing<decimal>(GapOf(findings[i], row));
            if (part is null) continue;
            impacts[i] = Measured.Missing<decimal>(Gap.CountedElsewhere);
            if (!carriers.TryGetValue(part, out var carrier) || findings[i].Verdict > findings[carrier].Verdict) carriers[part] = i;
        }

        if (row is null || carriers.Count == 0) return impacts;
        var (missing, priced) = (row.Total.Value, carriers.Keys.Sum(AmountOf));
        foreach (var (part, carrier) in carriers.Select(c => (c.Key, c.Value)))
        {
            var amount = AmountOf(part);

            // Parts in which the subject is better than the others make the rest more than the whole: each then answers for its share of the whole.
            if (priced > missing) amount = Down(amount / priced * missing, decimals);
            impacts[carrier] = Measured.Of(amount, row.Total.Sample);
        }

        return impacts;
    }

    // What lately began, where that is told apart from how somebody always was; departments are sums.
    private static decimal AmountOf(ShortfallPart part) => Math.Max(0, part.Recent ?? part.Amount);

    private static ShortfallPart? PartOf(Finding finding, ShortfallRow? row) => finding.Prices is not { } step ? null : row?.Parts.FirstOrDefault(
        part => part.Step == step && (step != ShortfallStep.Stage || part.Stage == finding.Stage?.Stage.Id));

    private static Gap GapOf(Finding finding, ShortfallRow? row)
    {
        if (finding.Prices is not { } step || (step == ShortfallStep.Stage && finding.Stage is null)) return Gap.NotApplicable;
        if (row is null) return Gap.NotApplicable;
        return row.Total.HasValue ? Gap.NotComputed : row.Total.Gap;
    }

    private static decimal Down(decimal amount, int decimals)
    {
        var coins = (decimal)Math.Pow(10, decimals);
        return Math.Floor(amount * coins) / coins;
    }
}
