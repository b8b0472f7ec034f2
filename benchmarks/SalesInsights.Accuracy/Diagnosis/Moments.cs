namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>Mean and spread of the others by moments, clamped as usual.</summary>
internal static class Moments
{
    private const double LargestShape = 200;
    private const double LeastSpread = 5;

    /// <summary>Rate a day and shape of a gamma; the shape is large where people do not differ more than chance.</summary>
    public static (double Rate, double Shape) GammaPoisson(int[] counts, double[] exposure, int but)
    {
        var (x, t, t2, k) = (0.0, 0.0, 0.0, 0);
        for (var j = 0; j < counts.Length; j++)
        {
            if (j == but || exposure[j] <= 0) continue;
            (x, t, t2, k) = (x + counts[j], t + exposure[j], t2 + (exposure[j] * exposure[j]), k + 1);
        }

        if (x <= 0 || k < 3) return (x / Math.Max(t, 1), LargestShape);
        var rate = x / t;
        var sum = 0.0;
        for (var j = 0; j < counts.Length; j++)
        {
            if (j == but || exposure[j] <= 0) continue;
            var off = (counts[j] / exposure[j]) - rate;
            sum += exposure[j] * off * off;
        }

        var variance = (sum - ((k - 1) * rate)) / (t - (t2 / t));
        return (rate, variance <= 0 ? LargestShape : Math.Min(LargestShape, rate * rate / variance));
    }

    /// <summary>Kleinman 1973: mean and M of a beta.</summary>
    public static (double Mean, double Spread) BetaBinomial(int[] part, int[] of, int but)
    {
        var (y, n, n2, k) = (0.0, 0.0, 0.0, 0);
        for (var j = 0; j < part.Length; j++)
        {
            if (j == but || of[j] == 0) continue;
            (y, n, n2, k) = (y + part[j], n + of[j], n2 + ((double)of[j] * of[j]), k + 1);
        }

        var mean = Math.Clamp(n > 0 ? y / n : 0.5, 0.01, 0.99);
        if (k < 3 || n < 30) return (mean, LeastSpread);
        var sum = 0.0;
        for (var j = 0; j < part.Length; j++)
        {
            if (j == but || of[j] == 0) continue;
            var off = ((double)part[j] / of[j]) - mean;
            sum += of[j] * off * off;
        }

        var (bernoulli, free) = (mean * (1 - mean), n - (n2 / n));
        var rho = (sum - (bernoulli * (k - 1))) / (bernoulli * (free - (k - 1)));
        return (mean, rho <= 0 ? LargestShape : Math.Clamp((1 - rho) / rho, LeastSpread, LargestShape));
    }
}
