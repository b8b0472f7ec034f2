namespace SalesInsights.Statistics;

/// <summary>
/// A sum of random amounts on a grid of equal steps from 0. An amount between two cells is shared between them so that its mean stays; what
/// lies beyond the grid is kept in its last cell.
/// </summary>
/// <remarks>Method of local moment matching: Gerber, Insurance: Mathematics and Economics 1 (1982), 13–18.</remarks>
internal sealed class LatticeSum
{
    private readonly double _step;
    private readonly double[] _mass;
    private int _top;

    /// <summary>A sum that is 0 so far.</summary>
    public LatticeSum(double step, int cells)
    {
        (_step, _mass) = (step, new double[cells]);
        _mass[0] = 1;
    }

    /// <summary>
    /// A sum of independent amounts whose number is Poisson, by the recursion of Panjer, ASTIN Bulletin 12 (1981), 22–26.
    /// </summary>
    /// <param name="step">The width of a cell.</param>
    /// <param name="cells">How many cells.</param>
    /// <param name="rates">How many amounts of each size are expected; below 700 in all, or e to the minus of them is 0.</param>
    /// <param name="sizes">The sizes, 0 or more.</param>
    public LatticeSum(double step, int cells, ReadOnlySpan<double> rates, ReadOnlySpan<double> sizes)
        : this(step, cells)
    {
        var expected = new double[cells];
        for (var i = 0; i < rates.Length; i++)
        {
            var (cell, upper) = PlaceOf(sizes[i]);
            expected[cell] += rates[i] * (1 - upper);
            expected[Math.Min(cell + 1, cells - 1)] += rates[i] * upper;
        }

        // The jumps of the recursion: an amount that is nothing on the grid changes nothing.
        var (jumps, whole, count) = (new int[cells], 0d, 0);
        for (var cell = 1; cell < cells; cell++)
        {
            if (expected[cell] <= 0) continue;
            jumps[count++] = cell;
            whole += expected[cell];
            expected[cell] *= cell;
        }

        if (count == 0) return;
        _mass[0] = Math.Exp(-whole);
        _top = cells - 1;
        for (var k = 1; k < cells; k++)
        {
            var sum = 0d;
            for (var i = 0; i < count && jumps[i] <= k; i++) sum += expected[jumps[i]] * _mass[k - jumps[i]];
            _mass[k] = sum / k;
        }

        // What the grid does not reach lies beyond it.
        var within = 0d;
        for (var k = 0; k < cells - 1; k++) within += _mass[k];
        _mass[cells - 1] = Math.Max(0, 1 - within);
    }

    /// <summary>Adds an amount that comes with a probability.</summary>
    public void Add(double amount, double p)
    {
        var (jump, upper) = PlaceOf(amount);
        var last = _mass.Length - 1;
        var (without, low, high) = (1 - p, p * (1 - upper), p * upper);
        var top = Math.Min(last, _top + jump + (upper > 0 ? 1 : 0));
        var beyond = 0d;
        for (var cell = _top; cell >= 0; cell--)
        {
            var mass = _mass[cell];
            _mass[cell] = mass * without;
            AddTo(cell + jump, mass * low);
            if (upper > 0) AddTo(cell + jump + 1, mass * high);
        }

        _mass[last] += beyond;
        _top = top;

        void AddTo(int cell, double mass)
        {
            if (cell >= last) beyond += mass;
            else _mass[cell] += mass;
        }
    }

    /// <summary>Adds the masses times a weight to those of a mixture on the same grid.</summary>
    public void AddTo(double[] mixture, double weight)
    {
        for (var cell = 0; cell < mixture.Length; cell++) mixture[cell] += _mass[cell] * weight;
    }

    private (int Cell, double Upper) PlaceOf(double amount)
    {
        var place = amount / _step;
        var last = _mass.Length - 1;
        if (!(place < last)) return (last, 0);
        var cell = (int)Math.Floor(place + 1e-9);
        var upper = place - cell;
        return upper < 1e-9 ? (cell, 0) : (cell, upper);
    }
}
