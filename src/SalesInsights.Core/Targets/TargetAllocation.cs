using System.Numerics;
using SalesInsights.Organizations;

namespace SalesInsights.Targets;

/// <summary>Splits a target by weights without losing a cent.</summary>
/// <remarks>
/// Largest remainder: each gets the whole units below their exact part, and the units left over go one each to the largest
/// remainders, among equal ones to the smaller subject. The parts sum to the whole, none is a unit or more away from its exact part, and the
/// order of the weights does not matter. Computed with whole numbers of any size, so that nothing is rounded on the way.
/// </remarks>
/// <example><code>
/// var weights = members.ToDictionary(m => Subject.Salesperson(m.Id), m => m.Weight);   // 1, 1, 1
/// TargetAllocation.Split(target, weights);                                        // 100.00: 33.34, 33.33, 33.33
/// </code></example>
public static class TargetAllocation
{
    private const int MostDecimals = 4;

    /// <summary>The parts of a target as targets of the same period, measure, currency and day.</summary>
    /// <param name="whole">What to split; negative amounts mirror positive ones.</param>
    /// <param name="weights">Each subject's weight; above 0, only their proportions matter.</param>
    /// <param name="decimals">
    /// Decimals of a unit, 0 to 4. Null: those that the target's currency is paid in, 2 for money without a currency, 0 for a count.
    /// </param>
    /// <returns>One target for each subject, by kind, then id.</returns>
    /// <exception cref="ArgumentNullException">The target or the weights are null.</exception>
    /// <exception cref="ArgumentException">There is no weight, a subject stands twice, or the amount has more decimals than a unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is 0 or negative, or the decimals are out of range.</exception>
    public static IReadOnlyList<Target> Split(Target whole, IEnumerable<KeyValuePair<Subject, decimal>> weights, int? decimals = null)
    {
        if (whole is null) throw new ArgumentNullException(nameof(whole));
        if (weights is null) throw new ArgumentNullException(nameof(weights));
        var sorted = weights.OrderBy(w => w.Key).ToArray();
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i].Key == sorted[i - 1].Key) throw new ArgumentException($"{sorted[i].Key} has two weights.", nameof(weights));
        }

        var parts = SplitAmount(whole.Amount, sorted.Select(w => w.Value).ToArray(), decimals ?? DecimalsOf(whole));
        return sorted.Select((w, i) => new Target(w.Key, whole.Period, whole.Measure, parts[i], whole.Currency, whole.SetOn)).ToArray();
    }

    /// <summary>The parts of an amount, in the order of the weights; among equal remainders the earlier weight comes first.</summary>
    /// <param name="amount">What to split; negative amounts mirror positive ones.</param>
    /// <param name="weights">Weights above 0; only their proportions matter.</param>
    /// <param name="decimals">Decimals of a unit, 0 to 4.</param>
    /// <exception cref="ArgumentNullException">The weights are null.</exception>
    /// <exception cref="ArgumentException">There is no weight, or the amount has more decimals than a unit.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A weight is 0 or negative, or the decimals are out of range.</exception>
    public static IReadOnlyList<decimal> SplitAmount(decimal amount, IReadOnlyList<decimal> weights, int decimals)
    {
        if (weights is null) throw new ArgumentNullException(nameof(weights));
        if (weights.Count == 0) throw new ArgumentException("At least one weight is needed.", nameof(weights));
        if (decimals is < 0 or > MostDecimals)
            throw new ArgumentOutOfRangeException(nameof(decimals), decimals, "A unit has 0 to 4 decimals.");
        foreach (var weight in weights)
        {
            if (weight <= 0m) throw new ArgumentOutOfRangeException(nameof(weights), weight, "A weight is above 0.");
        }

        var scaled = Scaled(Math.Abs(amount), decimals)
            ?? throw new ArgumentException(FormattableString.Invariant($"{amount} has more than {decimals} decimals."), nameof(amount));
        var units = Parts(scaled, Whole(weights));
        return units.Select(u => Amount(amount < 0m ? -u : u, decimals)).ToArray();
    }

    private static int DecimalsOf(Target target) =>
        !target.Measure.IsMoney ? 0 : target.Currency.IsEmpty ? 2 : target.Currency.MinorUnits;

    private static BigInteger[] Parts(BigInteger units, BigInteger[] weights)
    {
        var sum = weights.Aggregate(BigInteger.Zero, (a, b) => a + b);
        var (parts, remainders, left) = (new BigInteger[weights.Length], new BigInteger[weights.Length], units);
        for (var i = 0; i < parts.Length; i++)
        {
            parts[i] = BigInteger.DivRem(units * weights[i], sum, out remainders[i]);
            left -= parts[i];
        }

        var order = Enumerable.Range(0, parts.Length).OrderByDescending(i => remainders[i]).ThenBy(i => i).ToArray();
        for (var i = 0; i < (int)left; i++) parts[order[i]]++;
        return parts;
    }

    /// <summary>The weights as whole numbers of the same proportions.</summary>
    private static BigInteger[] Whole(IReadOnlyList<decimal> weights)
    {
        var scale = weights.Max(ScaleOf);
        return weights.Select(w => Digits(w) * BigInteger.Pow(10, scale - ScaleOf(w))).ToArray();
    }

    /// <summary>The amount as a number of units; null where it is none.</summary>
    private static BigInteger? Scaled(decimal amount, int decimals)
    {
        var scale = ScaleOf(amount);
        if (scale <= decimals) return Digits(amount) * BigInteger.Pow(10, decimals - scale);
        var units = BigInteger.DivRem(Digits(amount), BigInteger.Pow(10, scale - decimals), out var rest);
        return rest.IsZero ? units : null;
    }

    private static decimal Amount(BigInteger units, int decimals) => (decimal)units / (decimal)BigInteger.Pow(10, decimals);

    private static int ScaleOf(decimal value) => (decimal.GetBits(value)[3] >> 16) & 0xFF;

    private static BigInteger Digits(decimal value)
    {
        var bits = decimal.GetBits(value);
        return ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
    }
}
