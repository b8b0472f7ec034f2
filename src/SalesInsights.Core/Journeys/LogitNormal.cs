using SalesInsights.Statistics;

namespace SalesInsights.Journeys;

/// <summary>A chance that is not known exactly: the logarithm of its odds is normally distributed, taken at seven points.</summary>
internal readonly struct LogitNormal(double mean, double variance)
{
    // Gauss–Hermite quadrature for the standard normal distribution.
    private static readonly double[] Points =
        [-3.750439717725742, -2.366759410734541, -1.154405394739968, 0, 1.154405394739968, 2.366759410734541, 3.750439717725742];

    private static readonly double[] Weights =
        [0.000548268855972217, 0.0307571239675865, 0.240123178605013, 0.457142857142857, 0.240123178605013, 0.0307571239675865, 0.000548268855972217];

    private const double UsualDeviation = 0.5;

    private static readonly double[] Deviations = [0.05, 0.12, 0.22, 0.35, 0.55, 0.85];

    private readonly double _deviation = Math.Sqrt(variance);

    /// <summary>By how much people's odds may differ by habit: standard deviations of their logarithm.</summary>
    public static ReadOnlySpan<double> PossibleDeviations => Deviations;

    /// <summary>How much a deviation is believed before any data, as a logarithm: half a normal curve.</summary>
    public static double LogPriorOf(double deviation) => -0.5 * (deviation / UsualDeviation) * (deviation / UsualDeviation);

    public static double Logit(double chance) => Math.Log(chance / (1 - chance));

    public double Mean()
    {
        double sum = 0;
        for (var i = 0; i < Points.Length; i++) sum += Weights[i] * ChanceAt(i);
        return sum;
    }

    /// <summary>The average of a tail: of observed, trials and chance.</summary>
    public double Average(Func<double, double, double, double> tail, double observed, double trials, double factor)
    {
        double sum = 0;
        for (var i = 0; i < Points.Length; i++) sum += Weights[i] * tail(observed, trials, Math.Min(ChanceAt(i) * factor, 0.9999));
        return sum;
    }

    public double LogLikelihood(double observed, double trials)
    {
        // The largest term is taken out, so that none is lost below the smallest number there is.
        Span<double> logs = stackalloc double[Points.Length];
        var most = double.NegativeInfinity;
        for (var i = 0; i < Points.Length; i++)
        {
            logs[i] = Math.Log(Weights[i]) + ShareScore.LogLikelihood(observed, trials, ChanceAt(i));
            most = Math.Max(most, logs[i]);
        }

        double sum = 0;
        foreach (var log in logs) sum += Math.Exp(log - most);
        return most + Math.Log(sum);
    }

    private double ChanceAt(int point) => Math.Min(0.9999, Math.Max(1e-6, 1 / (1 + Math.Exp(-(mean + (_deviation * Points[point]))))));
}
