namespace SalesInsights.Accuracy.Simulation;

/// <summary>xoshiro256** (Blackman and Vigna 2018), seeded through SplitMix64: the same numbers on every machine and runtime.</summary>
internal struct RandomStream
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <summary>The stream of one purpose and, for example, one person and one customer of theirs.</summary>
    public static RandomStream Of(ulong seed, Purpose purpose, int first = 0, int second = 0)
    {
        var state = Mix(Mix(Mix(seed + 0x9E3779B97F4A7C15UL) ^ (ulong)(purpose + 1)) ^ (ulong)(uint)first) ^ ((ulong)(uint)second << 32);
        return new RandomStream { _a = Next(ref state), _b = Next(ref state), _c = Next(ref state), _d = Next(ref state) };
    }

    public ulong NextBits()
    {
        var result = ulong.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = ulong.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>Above 0 and below 1, so that its logarithm is finite.</summary>
    public double Uniform() => ((NextBits() >> 11) + 0.5) * (1.0 / (1UL << 53));

    public int Below(int bound) => (int)(Uniform() * bound);

    public double Between(double low, double high) => low + ((high - low) * Uniform());

    public double Exponential() => -Math.Log(Uniform());

    /// <summary>Box and Muller, without the second value: a stream's place then depends on the number of calls alone.</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>Mean 1 and a coefficient of variation; 1 where there is no variation.</summary>
    public double GammaAroundOne(double variation)
    {
        if (variation <= 0) return 1;
        var shape = 1 / (variation * variation);
        return Gamma(shape) / shape;
    }

    public double Beta(double a, double b)
    {
        var x = Gamma(a);
        return x / (x + Gamma(b));
    }

    /// <summary>Marsaglia and Tsang 2000.</summary>
    public double Gamma(double shape)
    {
        if (shape < 1) return Gamma(shape + 1) * Math.Pow(Uniform(), 1 / shape);
        var d = shape - (1.0 / 3);
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var x = Normal();
            var v = 1 + (c * x);
            if (v <= 0) continue;
            v = v * v * v;
            if (Math.Log(Uniform()) < (0.5 * x * x) + d - (d * v) + (d * Math.Log(v))) return d * v;
        }
    }

    /// <summary>By the exponential gaps; for means below a few dozen.</summary>
    public int Poisson(double mean)
    {
        var count = 0;
        for (var sum = Exponential(); sum < mean; sum += Exponential()) count++;
        return count;
    }

    private static ulong Next(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15UL;
        return Mix(state);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}
