namespace SalesInsights.Statistics;

/// <summary>Numbers that look random and are the same on every system: SplitMix64 of Steele, Lea and Flood (2014).</summary>
internal struct SeededDraws(ulong seed)
{
    private const double Resolution = 1.0 / (1UL << 53);
    private ulong _state = seed;

    /// <summary>A number from 0, inclusive, to 1, exclusive.</summary>
    public double Next()
    {
        unchecked
        {
            var z = _state += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return ((z ^ (z >> 31)) >> 11) * Resolution;
        }
    }
}
