using SalesInsights.Ledgers;

namespace SalesInsights.Journeys;

/// <summary>Small, middle and large opportunities: thirds of the company's own, because what is large differs between companies.</summary>
internal sealed class AmountBands
{
    /// <summary>No amount is known.</summary>
    public const int Unknown = 0;

    private const int FewestAmounts = 60;
    private const int MostRead = 4096;
    private readonly long _middle;
    private readonly long _large;
    private readonly bool _hasBands;

    public AmountBands(Snapshot snapshot)
    {
        var opportunities = snapshot.Ledger.Opportunities;
        var known = 0;
        for (var i = 0; i < opportunities.Count; i++)
        {
            if (snapshot.HasOpportunity(i)) known++;
        }

        // Every n-th is enough to cut in thirds; which ones must not depend on opportunities of later days.
        var (every, place, amounts) = ((known / MostRead) + 1, 0, new List<long>());
        for (var i = 0; i < opportunities.Count; i++)
        {
            if (snapshot.HasOpportunity(i) && place++ % every == 0 && Units.IsAmount(opportunities.Amount[i])) amounts.Add(opportunities.Amount[i]);
        }

        if (amounts.Count < FewestAmounts) return;
        amounts.Sort();
        (_middle, _large, _hasBands) = (amounts[amounts.Count / 3], amounts[amounts.Count * 2 / 3], true);
    }

    public int BandOf(long units) => !_hasBands || !Units.IsAmount(units) ? Unknown : units < _middle ? 1 : units < _large ? 2 : 3;
}
