using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>
/// Where cases go that move from state to state until they end: how often they come by, how long it takes, and in which end.
/// </summary>
/// <remarks>
/// <para>An absorbing Markov chain (Kemeny and Snell, Finite Markov Chains, 1960, chapter 3): the next state depends on the present one
/// alone.
/// Everything follows from the inverse N of I − Q.</para>
/// <para>A state from which cases can get to where no end can be reached has no answers: <see cref="Gap.NotReached"/>. States are counted
/// from 0, ends too. Immutable.</para>
/// </remarks>
public sealed class AbsorbingChain
{
    private const double SumTolerance = 1e-9;

    private readonly double[][] _between;
    private readonly double[][] _toEnds;
    private readonly bool[] _ends;
    private readonly double[][]? _visits;

    private AbsorbingChain(double[][] between, double[][] toEnds, int ends)
    {
        (_between, _toEnds, Ends) = (between, toEnds, ends);
        _ends = Reachability.AlwaysEnds(between, toEnds);
        _visits = LinearEquations.Solve(
            [.. between.Select((row, i) => row.Select((q, j) => (i == j ? 1 : 0) - (_ends[i] ? q : 0)).ToArray())],
            [.. between.Select((row, i) => row.Select((_, j) => i == j ? 1d : 0).ToArray())]);
    }

    /// <summary>How many states a case can be in before it ends.</summary>
    public int States => _between.Length;

    /// <summary>How many ends there are.</summary>
    public int Ends { get; }

    /// <summary>Makes a chain from the chances of the next move.</summary>
    /// <param name="between">For each state the chance of moving to each state next.</param>
    /// <param name="toEnds">For each state the chance of ending next, in each of the ends.</param>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    /// <exception cref="ArgumentException">The rows differ in length, or the chances of a state do not sum to 1 within 10⁻⁹.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A chance is not from 0 to 1.</exception>
    public static AbsorbingChain Of(IReadOnlyList<IReadOnlyList<double>> between, IReadOnlyList<IReadOnlyList<double>> toEnds)
    {
        if (between is null) throw new ArgumentNullException(nameof(between));
        if (toEnds is null) throw new ArgumentNullException(nameof(toEnds));
        if (toEnds.Count != between.Count) throw new ArgumentException($"There are {between.Count} states.", nameof(toEnds));
        var ends = toEnds.Count == 0 ? 0 : toEnds[0].Count;
        for (var state = 0; state < between.Count; state++)
        {
            if (between[state].Count != between.Count) throw new ArgumentException($"There are {between.Count} states.", nameof(between));
            if (toEnds[state].Count != ends) throw new ArgumentException($"There are {ends} ends.", nameof(toEnds));
            double sum = 0;
            foreach (var chance in between[state].Concat(toEnds[state]))
            {
                if (!(chance >= 0 && chance <= 1))
                    throw new ArgumentOutOfRangeException(nameof(between), chance, "A chance lies from 0 to 1.");
                sum += chance;
            }

            if (Math.Abs(sum - 1) > SumTolerance) throw new ArgumentException($"The chances of state {state} sum to 1.", nameof(between));
        }

        return new([.. between.Select(row => row.ToArray())], [.. toEnds.Select(row => row.ToArray())], ends);
    }

    /// <summary>How often a case comes to a state, the beginning counted.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="to">The state asked about.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state.</exception>
    public Measured<double> Visits(int from, int to)
    {
        Require(to, States, nameof(to));
        return From(from, row => row[to]);
    }

    /// <summary>How many moves a case makes until it ends.</summary>
    /// <param name="from">Where it begins.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state.</exception>
    public Measured<double> Steps(int from) => From(from, row => row.Sum());

    /// <summary>The variance of <see cref="Steps"/>.</summary>
    /// <param name="from">Where it begins.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state.</exception>
    public Measured<double> StepsVariance(int from) => From(from, row =>
    {
        var steps = row.Sum();
        return (2 * row.Select((visits, j) => visits == 0 ? 0 : visits * _visits![j].Sum()).Sum()) - steps - (steps * steps);
    });

    /// <summary>The chance of an end.</summary>
    /// <param name="from">Where a case begins.</param>
    /// <param name="end">The end asked about.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state or end.</exception>
    public Measured<double> Ending(int from, int end)
    {
        Require(end, Ends, nameof(end));
        return From(from, row => row.Select((visits, j) => visits == 0 ? 0 : visits * _toEnds[j][end]).Sum());
    }

    /// <summary>The chance of ever coming to a state later; for the beginning itself of coming back.</summary>
    /// <param name="from">Where a case begins.</param>
    /// <param name="to">The state asked about.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state.</exception>
    public Measured<double> EverVisits(int from, int to)
    {
        Require(to, States, nameof(to));
        return From(from, row => row[to] == 0 ? 0 : (row[to] - (from == to ? 1 : 0)) / _visits![to][to]);
    }

    /// <summary>How long a case lasts, given how long each stay is on the average.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="stays">The mean length of a stay in each state; finite, 0 or more.</param>
    /// <exception cref="ArgumentException"><paramref name="stays"/> has not one entry a state.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such state, or a stay is negative or not finite.</exception>
    public Measured<double> Duration(int from, ReadOnlySpan<double> stays)
    {
        if (stays.Length != States) throw new ArgumentException($"There are {States} states.", nameof(stays));
        foreach (var stay in stays)
        {
            if (!(stay >= 0 && stay <= double.MaxValue))
                throw new ArgumentOutOfRangeException(nameof(stays), stay, "A stay is finite and 0 or more.");
        }

        var means = stays.ToArray();
        return From(from, row => row.Select((visits, j) => visits * means[j]).Sum());
    }

    /// <summary>The chain of those cases alone that come to one end, which is its only one.</summary>
    /// <param name="end">The end.</param>
    /// <returns>States from which that end cannot be reached have no answers in it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such end.</exception>
    public AbsorbingChain Given(int end)
    {
        Require(end, Ends, nameof(end));
        double[] chances = [.. Enumerable.Range(0, States).Select(state => Ending(state, end).ValueOr(0))];
        return new(
            [.. _between.Select((row, i) => row.Select((q, j) => chances[i] > 0 ? q * chances[j] / chances[i] : 0).ToArray())],
            [.. _toEnds.Select((row, i) => new[] { chances[i] > 0 ? row[end] / chances[i] : 0 })],
            1);
    }

    private Measured<double> From(int state, Func<double[], double> read)
    {
        Require(state, States, "from");
        return _visits is null || !_ends[state] ? Measured.Missing<double>(Gap.NotReached) : Measured.Of(read(_visits[state]), default);
    }

    private static void Require(int index, int count, string name)
    {
        if (index < 0 || index >= count) throw new ArgumentOutOfRangeException(name, index, $"One of 0 to {count - 1}.");
    }
}
