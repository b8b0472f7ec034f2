namespace SalesInsights.Shortfalls;

/// <summary>Random numbers that are the same on every platform: SplitMix64 (Steele, Lea and Flood 2014).</summary>
internal sealed class RandomStream(ulong state)
{
    /// <summary>Between 0 and 1, both excluded.</summary>
    public double Uniform() => ((Next() >> 11) + 0.5) / (1UL << 53);

    /// <summary>A gamma draw of rate 1 (Marsaglia and Tsang, ACM TOMS 26 (2000), 363–372).</summary>
    public double Gamma(double shape)
    {
        if (shape < 1) return Gamma(shape + 1) * Math.Pow(Uniform(), 1 / shape);
        double d = shape - (1 / 3d), c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal();
            var v = 1 + (c * x);
            if (v <= 0) continue;
            v = v * v * v;
            if (Math.Log(Uniform()) < (x * x / 2) + d - (d * v) + (d * Math.Log(v))) return d * v;
        }
    }

    /// <summary>A beta draw.</summary>
    public double Beta(double a, double b)
    {
        var x = Gamma(a);
        return x / (x + Gamma(b));
    }

    /// <summary>A standard normal draw (Box and Muller).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    private ulong Next()
    {
        state = unchecked(state + 0x9E3779B97F4A7C15);
        var z = state;
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        return z ^ (z >> 31);
    }
}
