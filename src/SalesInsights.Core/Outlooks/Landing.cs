using SalesInsights.Statistics;

namespace SalesInsights.Outlooks;

/// <summary>
/// How much still comes, as a distribution: given a common shock everything is independent, and the shock is integrated over.
/// </summary>
/// <remarks>
/// The shock shifts the log odds of every deal and the log rate of every flow by spread × Z, Z standard normal; the odds are stretched so
/// that means stay about what they are. How unsure each rate is comes on top, of every flow apart. A few parts are summed on a grid; many,
/// whose sum is smooth, by their mean and variance.
/// </remarks>
internal sealed class Landing
{
    private const int Cells = 161;
    private const int MostExactCells = 1024;
    private const int MostParts = 100;

    // Gauss–Hermite with five points, for a standard normal: exact for polynomials up to the ninth degree.
    private static readonly double[] Points = [-2.856970013872806, -1.355626179974266, 0, 1.355626179974266, 2.856970013872806];
    private static readonly double[] Weights = [0.0112574113277207, 0.2220759220056126, 0.5333333333333333, 0.2220759220056126, 0.0112574113277207];

    private readonly Expectation _parts;
    private readonly double _spread;
    private readonly double _rates;
    private readonly double[] _mass = [];
    private readonly double _step;
    private readonly double[] _odds;
    private readonly NormalMixture? _smooth;

    /// <summary>Integrates.</summary>
    /// <param name="parts">What is expected.</param>
    /// <param name="spread">The standard deviation of the shock.</param>
    /// <param name="gap">What is missing to the target, in units: a cell of the grid lies on it.</param>
    public Landing(Expectation parts, double spread, double gap)
    {
        (_parts, _spread, _rates) = (parts, spread, RatesOf(parts));
        _odds = new double[parts.Deals.Count];
        for (var i = 0; i < _odds.Length; i++) _odds[i] = StretchedOdds(parts.Deals[i].Chance);
        if (parts.Deals.Count == 0 && parts.Flows.Count == 0)
        {
            (_mass, _step) = ([1], 1);
            return;
        }

        if (parts.Deals.Count + ExpectedOf(parts.Flows) > MostParts)
        {
            _smooth = new(MomentsAt);
            return;
        }

        (_step, var cells) = GridFor(gap);
        _mass = new double[cells];
        using var sum = SumOf(cells);
        sum.AddTo(_mass, Weights);
    }

    /// <summary>The chance that so much or more comes.</summary>
    public double AtLeast(double amount)
    {
        if (amount <= 0) return 1;
        if (_smooth is not null) return _smooth.AtLeast(amount);
        var (first, chance) = (Math.Ceiling((amount / _step) - 1e-6), 0d);
        for (var cell = _mass.Length - 1; cell >= 0 && cell >= first; cell--) chance += _mass[cell];
        return Math.Min(1, chance);
    }

    /// <summary>
    /// The range that holds the share <paramref name="level"/>: its lower end is exceeded or reached with all but half of the rest; where
    /// that end alone is so likely that less lies below, the upper end makes up for it.
    /// </summary>
    public (double Low, double High) Range(double level)
    {
        if (_smooth is not null) return (_smooth.Quantile((1 - level) / 2), _smooth.Quantile((1 + level) / 2));
        var (low, before, below) = (-1, 0d, 0d);
        for (var cell = 0; cell < _mass.Length; cell++)
        {
            var mass = _mass[cell];
            if (low < 0 && below + mass > ((1 - level) / 2) + 1e-9) (low, before) = (cell, below);
            below += mass;
            if (low >= 0 && below >= before + level - 1e-9) return (low * _step, cell * _step);
        }

        return (Math.Max(0, low) * _step, (_mass.Length - 1) * _step);
    }

    /// <summary>
    /// The step and the cells of the grid: exactly the common divisor of the deals where that is coarse enough, else as fine as the cells
    /// allow, with what is missing to the target on a cell.
    /// </summary>
    private (double Step, int Cells) GridFor(double gap)
    {
        var (high, deviation) = MomentsAt(Points[4]);
        var sum = 0d;
        foreach (var deal in _parts.Deals) sum += deal.Amount;
        var reach = _parts.Flows.Count == 0 ? sum : Math.Min(high + (5 * deviation), 20 * (sum + high));
        var divisor = DivisorOf(_parts.Deals);
        if (divisor > 0 && reach / divisor < MostExactCells && reach / divisor >= _parts.Deals.Count) return (divisor, (int)Math.Ceiling(reach / divisor) + 2);
        var step = reach / (Cells - 1);
        if (gap > step && gap < reach) step = gap / Math.Floor(gap / step);
        return (step, (int)Math.Ceiling(reach / step) + 2);
    }

    /// <summary>The sum at each of the points.</summary>
    private LatticeSum SumOf(int cells)
    {
        var (sizes, factors, count) = (0, Array.ConvertAll(Points, Factor), 0);
        foreach (var flow in _parts.Flows) sizes += flow.Shape.Length;
        var (size, rate) = (new double[sizes], new double[sizes * factors.Length]);
        foreach (var flow in _parts.Flows)
        {
            foreach (var part in flow.Shape)
            {
                for (var node = 0; node < factors.Length; node++) rate[(count * factors.Length) + node] = flow.Expected * factors[node] / flow.Shape.Length;
                size[count++] = part * flow.Size;
            }
        }

        var sum = new LatticeSum(_step, cells, rate, size, Points.Length);
        var (shifts, chances) = (Array.ConvertAll(Points, z => Math.Exp(_spread * z)), new double[Points.Length]);
        for (var i = 0; i < _odds.Length; i++)
        {
            for (var node = 0; node < chances.Length; node++) chances[node] = ChanceOf(_odds[i] * shifts[node]);
            sum.Add(_parts.Deals[i].Amount, chances);
        }

        return sum;
    }

    private (double Mean, double Deviation) MomentsAt(double z)
    {
        double mean = 0, variance = 0;
        var (shift, factor) = (Math.Exp(_spread * z), Factor(z));
        for (var i = 0; i < _odds.Length; i++)
        {
            var (amount, chance) = (_parts.Deals[i].Amount, ChanceOf(_odds[i] * shift));
            mean += amount * chance;
            variance += amount * amount * chance * (1 - chance);
        }

        foreach (var flow in _parts.Flows)
        {
            mean += flow.Mean * factor;
            variance += flow.Variance * factor;
        }

        return (mean, Math.Sqrt(variance));
    }

    private double Factor(double z)
    {
        var square = (_spread * _spread) + _rates;
        return Math.Exp((Math.Sqrt(square) * z) - (square / 2));
    }

    // How unsure the rates of all flows together are: that of one is not that of another, so the more flows, the more evens out.
    private static double RatesOf(Expectation parts)
    {
        double mean = 0, variance = 0;
        foreach (var flow in parts.Flows) (mean, variance) = (mean + flow.Mean, variance + (flow.Mean * flow.Mean * flow.Uncertainty));
        return mean > 0 ? variance / (mean * mean) : 0;
    }

    // logistic(c·√(1 + πs²/8) + s·Z) has about the mean logistic(c): the stretch keeps the means.
    private double StretchedOdds(double chance) => chance < 1
        ? Math.Pow(chance / (1 - chance), Math.Sqrt(1 + (Math.PI * _spread * _spread / 8)))
        : double.PositiveInfinity;

    private static double ExpectedOf(List<Flow> flows)
    {
        double sum = 0;
        foreach (var flow in flows) sum += flow.Expected;
        return sum;
    }

    private static double ChanceOf(double odds) => double.IsInfinity(odds) ? 1 : odds / (1 + odds);

    private static double DivisorOf(List<Deal> deals)
    {
        var divisor = 0L;
        foreach (var deal in deals)
        {
            if (deal.Amount >= long.MaxValue || deal.Amount % 1 != 0) return 0;
            var rest = (long)deal.Amount;
            while (rest != 0) (divisor, rest) = (rest, divisor % rest);
        }

        return divisor;
    }
}
