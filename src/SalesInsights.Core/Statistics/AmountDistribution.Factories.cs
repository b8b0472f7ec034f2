namespace SalesInsights.Statistics;

public sealed partial class AmountDistribution
{
    /// <summary>The distribution of what is booked plus what comes.</summary>
    /// <param name="amounts">What each adds when it comes, in whole units; may be 0 or negative. Magnitudes up to 9·10¹⁵ in all.</param>
    /// <param name="probabilities">Each amount's probability, 0 and 1 included.</param>
    /// <param name="booked">What is certain already.</param>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A probability is outside [0, 1].</exception>
    /// <exception cref="OverflowException">The amounts sum to more than a long holds.</exception>
    public static AmountDistribution Of(ReadOnlySpan<long> amounts, ReadOnlySpan<double> probabilities, long booked = 0)
    {
        Chance.RequireSameLength(amounts.Length, probabilities.Length, nameof(probabilities));
        foreach (var p in probabilities) Chance.Require(p, nameof(probabilities));
        var terms = AmountTerms.Of(amounts, probabilities, booked);
        if (terms.Cells <= AmountTerms.MostCells && terms.Cells <= terms.AllSums)
            return new(terms.OnGrid(out var onGrid), onGrid, SumMethod.Grid);
        if (terms.AllSums <= AmountTerms.MostCells) return new(terms.BySums(out var bySums), bySums, SumMethod.Sums);
        return terms.Cells <= AmountTerms.MostCells
            ? new(terms.OnGrid(out var mass), mass, SumMethod.Grid)
            : new(terms.ByDraws(Draws, out var drawn), drawn, SumMethod.Simulated);
    }

    /// <summary>One of several distributions, drawn by weight: what is common to all amounts decides which.</summary>
    /// <param name="parts">The distributions; at least one.</param>
    /// <param name="weights">Their weights, 0 or more, at least one above 0; only proportions matter.</param>
    /// <returns>A distribution that is as exact as the least exact part.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="parts"/> is null.</exception>
    /// <exception cref="ArgumentException">The lists differ in length, or there is no part.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not finite, or all are 0.</exception>
    public static AmountDistribution Mixture(IReadOnlyList<AmountDistribution> parts, ReadOnlySpan<double> weights)
    {
        if (parts is null) throw new ArgumentNullException(nameof(parts));
        Chance.RequireSameLength(parts.Count, weights.Length, nameof(weights));
        if (parts.Count == 0) throw new ArgumentException("A mixture has one part or more.", nameof(parts));
        var whole = 0d;
        foreach (var weight in weights)
        {
            if (!(weight >= 0 && weight <= double.MaxValue)) throw new ArgumentOutOfRangeException(nameof(weights), weight, "A weight is finite and 0 or more.");
            whole += weight;
        }

        if (whole <= 0) throw new ArgumentOutOfRangeException(nameof(weights), whole, "At least one weight is above 0.");
        var mass = new SortedDictionary<long, double>();
        var method = SumMethod.Grid;
        for (var part = 0; part < parts.Count; part++)
        {
            var (totals, masses) = (parts[part]._totals, parts[part]._mass);
            if (parts[part].Method > method) method = parts[part].Method;
            for (var i = 0; i < totals.Length; i++)
            {
                mass.TryGetValue(totals[i], out var so);
                mass[totals[i]] = so + (masses[i] * weights[part] / whole);
            }
        }

        return new([.. mass.Keys], [.. mass.Values], method);
    }
}
