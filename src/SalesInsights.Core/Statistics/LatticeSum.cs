using System.Buffers;
using System.Numerics;

namespace SalesInsights.Statistics;

/// <summary>
/// A sum of random amounts on a grid of equal steps from 0, under one or several suppositions about rates and chances side by side. An
/// amount between two cells is shared between them so that its mean stays; what lies beyond the grid is kept in its last cell.
/// </summary>
/// <remarks>
/// Method of local moment matching: Gerber, Insurance: Mathematics and Economics 1 (1982), 13–18. The suppositions share vectors, each in
/// its own place: together they give the same digits as alone.
/// </remarks>
internal sealed class LatticeSum : IDisposable
{
    private readonly double _step;
    private readonly int _cells;
    private readonly int _suppositions;

    // Cell by cell the suppositions, filled up to whole vectors.
    private readonly int _width;
    private readonly double[] _mass;
    private readonly double[] _chances;
    private int _top;

    /// <summary>A sum that is 0 so far.</summary>
    public LatticeSum(double step, int cells, int suppositions = 1)
    {
        (_step, _cells, _suppositions) = (step, cells, suppositions);
        _width = (suppositions + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        (_mass, _chances) = (ArrayPool<double>.Shared.Rent(cells * _width), new double[_width]);
        _mass.AsSpan(0, cells * _width).Clear();
        _mass.AsSpan(0, _width).Fill(1);
    }

    /// <summary>
    /// A sum of independent amounts whose number is Poisson, by the recursion of Panjer, ASTIN Bulletin 12 (1981), 22–26.
    /// </summary>
    /// <param name="step">The width of a cell.</param>
    /// <param name="cells">How many cells.</param>
    /// <param name="rates">
    /// How many amounts of each size are expected, size by size for each supposition; below 700 in all, or e to the minus of them is 0.
    /// </param>
    /// <param name="sizes">The sizes, 0 or more.</param>
    /// <param name="suppositions">How many suppositions there are.</param>
    public LatticeSum(double step, int cells, ReadOnlySpan<double> rates, ReadOnlySpan<double> sizes, int suppositions = 1)
        : this(step, cells, suppositions)
    {
        var expected = ArrayPool<double>.Shared.Rent(cells * _width);
        expected.AsSpan(0, cells * _width).Clear();
        for (var i = 0; i < rates.Length; i++)
        {
            var ((cell, upper), at) = (PlaceOf(sizes[i / suppositions]), i % suppositions);
            expected[(cell * _width) + at] += rates[i] * (1 - upper);
            expected[(Math.Min(cell + 1, cells - 1) * _width) + at] += rates[i] * upper;
        }

        var jumps = JumpsOf(expected);
        for (var block = 0; block < _width && jumps.Length > 0; block += 2 * Vector<double>.Count)
            Recur(expected, jumps, block, Math.Min(block + Vector<double>.Count, _width - Vector<double>.Count));
        ArrayPool<double>.Shared.Return(expected);
        if (jumps.Length == 0) return;
        _top = cells - 1;
        KeepBeyond();
    }

    /// <summary>Hands its array back: a sum is asked nothing afterwards.</summary>
    public void Dispose() => ArrayPool<double>.Shared.Return(_mass);

    /// <summary>Adds an amount that comes with a probability, the same under each supposition.</summary>
    public void Add(double amount, double p)
    {
        Span<double> all = stackalloc double[_suppositions];
        all.Fill(p);
        Add(amount, all);
    }

    /// <summary>Adds an amount that comes with a probability under each supposition.</summary>
    public void Add(double amount, ReadOnlySpan<double> p)
    {
        var (jump, upper) = PlaceOf(amount);
        p.CopyTo(_chances);
        for (var block = 0; block < _width; block += Vector<double>.Count) Add(block, jump, upper, new Vector<double>(_chances, block));
        _top = Math.Min(_cells - 1, _top + jump + (upper > 0 ? 1 : 0));
    }

    /// <summary>Adds the masses times the weight of each supposition to those of a mixture on the same grid.</summary>
    public void AddTo(double[] mixture, params double[] weights)
    {
        for (var cell = 0; cell < mixture.Length; cell++)
        {
            for (var at = 0; at < _suppositions; at++) mixture[cell] += _mass[(cell * _width) + at] * weights[at];
        }
    }

    /// <summary>
    /// The jumps of the recursion: an amount that is nothing on the grid changes nothing. Weighs what is expected by them, and sets the
    /// chance that nothing comes.
    /// </summary>
    private int[] JumpsOf(double[] expected)
    {
        var (jumps, whole) = (new List<int>(), new double[_width]);
        for (var cell = 1; cell < _cells; cell++)
        {
            var (any, first) = (false, cell * _width);
            for (var at = 0; at < whole.Length; at++)
            {
                var here = expected[first + at];
                any |= here > 0;
                whole[at] += here;
                expected[first + at] = here * cell;
            }

            if (any) jumps.Add(cell);
        }

        for (var at = 0; at < _width; at++) _mass[at] = Math.Exp(-whole[at]);
        return [.. jumps];
    }

    // Two vectors at once, so that neither waits for its own last term; where there is only one, it is reckoned twice.
    private void Recur(double[] expected, int[] jumps, int first, int second)
    {
        for (var cell = 1; cell < _cells; cell++)
        {
            var (sum, sumOfSecond) = (Vector<double>.Zero, Vector<double>.Zero);
            foreach (var jump in jumps)
            {
                if (jump > cell) break;
                var (at, before) = (jump * _width, (cell - jump) * _width);
                sum += new Vector<double>(expected, at + first) * new Vector<double>(_mass, before + first);
                sumOfSecond += new Vector<double>(expected, at + second) * new Vector<double>(_mass, before + second);
            }

            var divisor = new Vector<double>(cell);
            (sum / divisor).CopyTo(_mass, (cell * _width) + first);
            (sumOfSecond / divisor).CopyTo(_mass, (cell * _width) + second);
        }
    }

    /// <summary>What the grid does not reach lies beyond it.</summary>
    private void KeepBeyond()
    {
        for (var at = 0; at < _width; at++)
        {
            var within = 0d;
            for (var cell = 0; cell < _cells - 1; cell++) within += _mass[(cell * _width) + at];
            _mass[((_cells - 1) * _width) + at] = Math.Max(0, 1 - within);
        }
    }

    private void Add(int block, int jump, double upper, Vector<double> p)
    {
        var (last, beyond) = (_cells - 1, Vector<double>.Zero);
        var (without, low, high) = (Vector<double>.One - p, p * new Vector<double>(1 - upper), p * new Vector<double>(upper));
        for (var cell = _top; cell >= 0; cell--)
        {
            var mass = new Vector<double>(_mass, (cell * _width) + block);
            (mass * without).CopyTo(_mass, (cell * _width) + block);
            AddTo(cell + jump, mass * low);
            if (upper > 0) AddTo(cell + jump + 1, mass * high);
        }

        var place = (last * _width) + block;
        (new Vector<double>(_mass, place) + beyond).CopyTo(_mass, place);

        void AddTo(int cell, Vector<double> mass)
        {
            var at = (cell * _width) + block;
            if (cell >= last) beyond += mass;
            else (new Vector<double>(_mass, at) + mass).CopyTo(_mass, at);
        }
    }

    private (int Cell, double Upper) PlaceOf(double amount)
    {
        var place = amount / _step;
        var last = _cells - 1;
        if (!(place < last)) return (last, 0);
        var cell = (int)Math.Floor(place + 1e-9);
        var upper = place - cell;
        return upper < 1e-9 ? (cell, 0) : (cell, upper);
    }
}
