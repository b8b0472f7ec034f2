using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace SalesInsights.Outlooks;

/// <summary>Normal distributions of which one is drawn: a sum of many parts, given a common shock.</summary>
internal sealed class NormalMixture
{
    private const int Nodes = 31;
    private const int Halvings = 60;
    private const double Furthest = 8;
    private static readonly double[] Points = [.. Enumerable.Range(0, Nodes).Select(i => Normal.InvCDF(0, 1, (i + 0.5) / Nodes))];
    private readonly (double Mean, double Deviation)[] _parts;

    /// <summary>Takes the moments at equally likely points of a standard normal shock.</summary>
    public NormalMixture(Func<double, (double Mean, double Deviation)> momentsAt) => _parts = Array.ConvertAll(Points, z => momentsAt(z));

    public double AtLeast(double amount)
    {
        var chance = 0d;
        foreach (var (mean, deviation) in _parts) chance += (1 - Below(amount, mean, deviation)) / _parts.Length;
        return chance;
    }

    /// <summary>The amount, 0 or more, that is not exceeded with a probability.</summary>
    public double Quantile(double p)
    {
        double low = 0, high = 0;
        foreach (var (mean, deviation) in _parts) high = Math.Max(high, mean + (Furthest * deviation));
        for (var round = 0; round < Halvings; round++)
        {
            var (middle, below) = ((low + high) / 2, 0d);
            foreach (var (mean, deviation) in _parts) below += Below(middle, mean, deviation) / _parts.Length;
            if (below < p) low = middle;
            else high = middle;
        }

        return high;
    }

    private static double Below(double amount, double mean, double deviation) => deviation > 0
        ? SpecialFunctions.Erfc((mean - amount) / (deviation * Constants.Sqrt2)) / 2
        : amount > mean ? 1 : 0;
}
