namespace SalesInsights.Sample.Demo;

/// <summary>A small pseudo-random generator (SplitMix64: Steele, Lea, Flood, OOPSLA 2014), so that no runtime change moves a number.</summary>
public sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>A generator of its own for one part of the data: changing one part leaves the others alone.</summary>
    public static SplitMix ForStream(int seed, int stream) => new(new SplitMix(unchecked((ulong)seed)).Next() ^ new SplitMix((ulong)stream).Next());

    /// <summary>A whole number, both ends included.</summary>
    public int Between(int least, int most) => least + (int)(Next() % (ulong)(most - least + 1));

    /// <summary>True in so many of 1000 cases.</summary>
    public bool Chance(int permille) => Between(0, 999) < permille;

    public T Pick<T>(IReadOnlyList<T> items) => items[Between(0, items.Count - 1)];

    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
