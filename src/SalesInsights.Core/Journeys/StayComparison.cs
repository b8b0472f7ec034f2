namespace SalesInsights.Journeys;

/// <summary>
/// Makes expectations comparable: kinds of stays that go better or worse everywhere, and times that did, are no unit's merit or fault.
/// </summary>
/// <param name="all">The whole company's cells.</param>
internal sealed class StayComparison(StayCells all)
{
    private const int Whole = 0;

    /// <summary>The counts of one unit.</summary>
    /// <param name="cells">The cells it is in.</param>
    /// <param name="unit">Its number there.</param>
    /// <param name="firstDays">The first day of each window.</param>
    /// <param name="variance">How well its expectations are known; null where that does not matter: a group makes up much of the reference.</param>
    public UnitCounts CountsOf(StayCells cells, int unit, int[] firstDays, double[,]? variance)
    {
        var counts = new UnitCounts(firstDays.Length);
        var factors = FactorsWithout(cells, unit);
        var (observed, expected) = SumOf(cells, unit, Whole, factors);
        (counts.Observed, counts.Expected) = (observed, expected);
        counts.Variance = Relative(variance, unit, Whole, cells);
        for (var w = 0; w < firstDays.Length; w++)
        {
            var (now, nowExpected) = SumOf(cells, unit, w + 1, factors);
            var others = new Others(this, cells, unit, w + 1, factors);
            var window = counts.Windows[w];
            window.FirstDay = firstDays[w];
            window.Observed = now;
            window.Expected = nowExpected * others.Change;
            window.Variance = Relative(variance, unit, w + 1, cells) + (1 / (others.Observed + Levelling.Shrinking));
            window.PastObserved = observed - now;
            window.PastExpected = Math.Max(0, expected - nowExpected) * others.PastChange;
            window.PastVariance = 1 / Math.Max(1, others.PastObserved + Levelling.Shrinking);
            window.Exposure = window.Most = cells.Cases(unit, w + 1);
            window.Inherited = nowExpected <= 0 ? 0 : cells.Inherited(unit, w + 1) / cells.Expected(unit, w + 1);
        }

        return counts;
    }

    /// <summary>How much better each kind goes with the others than all kinds together.</summary>
    private double[] FactorsWithout(StayCells cells, int unit)
    {
        var factors = new double[StayCells.Kinds];
        var isAll = ReferenceEquals(cells, all);
        Span<double> observed = stackalloc double[factors.Length];
        Span<double> expected = stackalloc double[factors.Length];
        for (var kind = 0; kind < factors.Length; kind++)
        {
            observed[kind] = all.Observed(0, Whole, kind) - (isAll ? 0 : cells.Observed(unit, Whole, kind));
            expected[kind] = Math.Max(0, all.Expected(0, Whole, kind) - (isAll ? 0 : cells.Expected(unit, Whole, kind)));
        }

        var levelling = new Levelling(Total(observed), Total(expected));
        for (var kind = 0; kind < factors.Length; kind++) factors[kind] = levelling.FactorOf(observed[kind], expected[kind]);
        return factors;
    }

    private static (long Observed, double Expected) SumOf(StayCells cells, int unit, int span, double[] factors)
    {
        var (observed, expected) = (0L, 0d);
        for (var kind = 0; kind < factors.Length; kind++)
        {
            observed += cells.Observed(unit, span, kind);
            expected += cells.Expected(unit, span, kind) * factors[kind];
        }

        return (observed, expected);
    }

    private static double Relative(double[,]? variance, int unit, int span, StayCells cells)
    {
        var expected = cells.Expected(unit, span);
        return variance is null || expected <= 0 ? 0 : variance[unit, span] / (expected * expected);
    }

    private static double Total(ReadOnlySpan<double> values)
    {
        double sum = 0;
        foreach (var value in values) sum += value;
        return sum;
    }

    /// <summary>The others in a window and before.</summary>
    private readonly struct Others
    {
        public Others(StayComparison comparison, StayCells cells, int unit, int span, double[] factors)
        {
            var all = comparison.All;
            var (whole, now) = (SumOf(all, 0, Whole, factors), SumOf(all, 0, span, factors));
            var (ownWhole, ownNow) = (SumOf(cells, unit, Whole, factors), SumOf(cells, unit, span, factors));
            Observed = now.Observed - ownNow.Observed;
            PastObserved = whole.Observed - ownWhole.Observed - Observed;
            var expected = Math.Max(0, now.Expected - ownNow.Expected);
            var past = Math.Max(0, whole.Expected - ownWhole.Expected - expected);
            var levelling = new Levelling(Observed + PastObserved, expected + past);
            (Change, PastChange) = (levelling.FactorOf(Observed, expected), levelling.FactorOf(PastObserved, past));
        }

        public double Observed { get; }

        public double PastObserved { get; }

        /// <summary>How much better it went with them than in all of time.</summary>
        public double Change { get; }

        public double PastChange { get; }
    }

    private StayCells All => all;
}
