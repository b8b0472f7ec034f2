using MathNet.Numerics;
using SalesInsights.Accuracy.Simulation;

namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>
/// Follow-up of the customers of a window: how many ever got an opportunity (within 60 working days), and how many got it fast (within the median).
/// The chance of a person is a beta with the true mean and spread, moved by the customers before the window.
/// </summary>
internal sealed class FollowUpOracle
{
    private const double Horizon = 60;
    private const double PastCap = 200;
    private const int Points = 50;

    /// <summary>From here on a customer counts as fully ripe; those are one binomial.</summary>
    private const double Ripe = 0.97;

    private static readonly int[] Windows = [150, 240];

    private readonly SimulatedTeam _team;
    private readonly Observed _observed;
    private readonly List<Stint>[] _stints;
    private readonly List<double> _chances = [];
    private double[] _counts = [];

    public FollowUpOracle(SimulatedTeam team, Observed observed)
    {
        (_team, _observed) = (team, observed);
        _stints = [.. team.People.Select(_ => new List<Stint>())];
        foreach (var stint in observed.Stints) _stints[stint.Owner].Add(stint);
    }

    private TeamSettings Settings => _team.Truth.Settings;

    public double Score(int person)
    {
        var best = double.PositiveInfinity;
        foreach (var days in Windows)
        {
            var start = _team.Time.WindowOf(days);
            best = Test(person, start, Horizon, isFast: false, best);
            best = Test(person, start, Settings.DelayMedian, isFast: true, best);
        }

        return best;
    }

    private double Test(int person, double start, double horizon, bool isFast, double best)
    {
        var (past, pastOf, count, mean, pooled) = (0, 0.0, 0, 0.0, 0);
        _chances.Clear();
        foreach (var stint in _stints[person])
        {
            if (isFast && !stint.IsFollowedUp && stint.Stay < horizon) continue;
            // A customer is as ripe as the time it had; one that got its opportunity had all of it that counts.
            var age = stint.IsFollowedUp ? Ripeness(stint) : stint.Stay;
            var (chance, delay) = stint.IsOfBatch ? (0.8, 2.0) : (1.0, 1.0);
            var ripe = chance * Share(isFast ? horizon : Math.Min(age, horizon), delay) / (isFast ? Share(horizon, 1) : Share(Horizon, 1));
            var success = stint.IsFollowedUp && stint.Stay <= horizon;
            if (stint.From < start)
            {
                past += success ? 1 : 0;
                pastOf += ripe;
                continue;
            }

            count += success ? 1 : 0;
            mean += ripe;
            if (ripe < Ripe) _chances.Add(ripe); else pooled++;
        }

        if (_chances.Count + pooled < 3) return best;
        var (m, spread) = isFast ? Fast() : (Settings.FollowUpMean * Share(Horizon, 1), Settings.FollowUpSpread);
        var weight = 1 / (1 + (pastOf / PastCap));
        var (a, b) = ((m * spread) + (weight * past), ((1 - m) * spread) + (weight * Math.Max(0, pastOf - past)));
        return OracleDiagnoser.Smallest(best, Lower(count, pooled, a, b), count, mean * a / (a + b), isUpper: false);
    }

    /// <summary>Time between the customer's coming and the day of the data; whoever followed up might have lost the customer before it.</summary>
    private double Ripeness(in Stint stint)
    {
        var clock = _observed.Clock(stint.Owner);
        return Math.Max(stint.Stay, clock.At(_team.Time.End) - clock.At(stint.From));
    }

    /// <summary>Share of those that ever get an opportunity who have it after so many days.</summary>
    private double Share(double days, double delay) =>
        days <= 0 ? 0 : 0.5 * SpecialFunctions.Erfc(-Math.Log(days / (Settings.DelayMedian * delay)) / Settings.DelaySigma / Constants.Sqrt2);

    /// <summary>Mean and spread of the chance to be fast, which varies with the chance and with the delay.</summary>
    private (double Mean, double Spread) Fast()
    {
        var (m, half) = (Settings.FollowUpMean, 0.5);
        var slope = Settings.DelayCv / Settings.DelaySigma / Constants.Sqrt2Pi;
        var variance = (half * half * m * (1 - m) / (Settings.FollowUpSpread + 1)) + (m * m * slope * slope);
        return (m * half, (m * half * (1 - (m * half)) / variance) - 1);
    }

    /// <summary>The lower mid-p of a Poisson-binomial whose common factor is a beta.</summary>
    private double Lower(int count, int pooled, double a, double b)
    {
        var (sum, weights) = (0.0, 0.0);
        var top = (a + b > 2 ? Density((a - 1) / (a + b - 2), a, b) : 0) - 25;
        for (var n = 0; n < Points; n++)
        {
            var f = (n + 0.5) / Points;
            var density = Density(f, a, b);
            if (density < top) continue;
            var weight = Math.Exp(density - top - 25);
            weights += weight;
            sum += weight * PoissonBinomial(count, pooled, f);
        }

        return sum / weights;
    }

    private static double Density(double f, double a, double b) =>
        ((a - 1) * Math.Log(Math.Max(f, 1e-9))) + ((b - 1) * Math.Log(Math.Max(1 - f, 1e-9)));

    private double PoissonBinomial(int count, int pooled, double f)
    {
        Binomial(count, pooled, f);
        foreach (var chance in _chances)
        {
            var p = f * chance;
            for (var y = count; y > 0; y--) _counts[y] += p * (_counts[y - 1] - _counts[y]);
            _counts[0] *= 1 - p;
        }

        var sum = 0.5 * _counts[count];
        for (var y = 0; y < count; y++) sum += _counts[y];
        return sum;
    }

    /// <summary>The chances of 0 to count successes, from the top down so that nothing underflows that matters.</summary>
    private void Binomial(int count, int trials, double f)
    {
        if (_counts.Length < count + 1) _counts = new double[Math.Max(2 * _counts.Length, count + 1)];
        Array.Clear(_counts, 0, count + 1);
        var top = Math.Min(count, trials);
        _counts[top] = Math.Exp(SpecialFunctions.BinomialLn(trials, top) + (top * Math.Log(f)) + ((trials - top) * Math.Log(1 - f)));
        for (var y = top; y > 0; y--) _counts[y - 1] = _counts[y] * y * (1 - f) / ((trials - y + 1) * f);
    }
}
