using SalesInsights.Ledgers;

namespace SalesInsights.Journeys;

/// <summary>Small, middle and large opportunities: thirds of the company's own, because what is large differs between companies.</summary>
internal sealed class AmountBands
{
    /// <summary>How many bands there are, with that of opportunities without an amount.</summary>
    public const int Count = 4;

    private const int FewestAmounts = 60;

    // Sixteen steps to each doubling: near enough to cut in thirds, without sorting, and the same in any order.
    private const int StepBits = 4;
    private const int Steps = 1 << StepBits;
    private readonly int _middle;
    private readonly int _large;
    private readonly bool _hasBands;

    public AmountBands(Snapshot snapshot)
    {
        var opportunities = snapshot.Ledger.Opportunities;
        var (counts, known) = (new int[64 * Steps], 0);
        for (var i = 0; i < opportunities.Count; i++)
        {
            if (!snapshot.HasOpportunity(i) || !Units.IsAmount(opportunities.Amount[i])) continue;
            counts[StepOf(opportunities.Amount[i])]++;
            known++;
        }

        if (known < FewestAmounts) return;
        (_middle, _large, _hasBands) = (StepAt(counts, known / 3), StepAt(counts, known * 2 / 3), true);
    }

    /// <summary>0 where no amount is known or the company has too few of them, then 1 to 3.</summary>
    public int BandOf(long units) => !_hasBands || !Units.IsAmount(units) ? 0 : StepOf(units) is var step && step < _middle ? 1 : step < _large ? 2 : 3;

    private static int StepOf(long units)
    {
        if (units <= 0) return 0;
        var doublings = Math.Max(0, Bits.Highest(units) - StepBits);
        return (doublings * Steps) + (int)(units >> doublings);
    }

    private static int StepAt(int[] counts, int place)
    {
        var (step, sum) = (0, counts[0]);
        while (sum <= place) sum += counts[++step];
        return step;
    }
}
