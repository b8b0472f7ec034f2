namespace SalesInsights.Quantities;

/// <summary>Makes <see cref="Measured{T}"/> values.</summary>
public static class Measured
{
    /// <summary>A number and the records it rests on.</summary>
    public static Measured<T> Of<T>(T value, Sample sample)
        where T : struct, IEquatable<T> => new(value, sample);

    /// <summary>No number, and why.</summary>
    /// <exception cref="ArgumentException"><paramref name="gap"/> is <see cref="Gap.None"/>: a missing number needs a reason.</exception>
    public static Measured<T> Missing<T>(Gap gap, Sample sample = default)
        where T : struct, IEquatable<T> =>
        gap == Gap.None ? throw new ArgumentException("A missing number needs a reason.", nameof(gap)) : new(gap, sample);

    /// <summary>A share <paramref name="part"/> / <paramref name="whole"/>, or <see cref="Gap.NothingToCount"/> where the whole is 0.</summary>
    /// <param name="part">The cases that did; 0 or more, at most <paramref name="whole"/>.</param>
    /// <param name="whole">All cases asked about.</param>
    /// <param name="excluded">Cases that could not be used.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="part"/> is negative or above <paramref name="whole"/>.</exception>
    public static Measured<double> Share(long part, long whole, long excluded = 0)
    {
        if (part < 0 || part > whole)
            throw new ArgumentOutOfRangeException(nameof(part), part, $"A part lies between 0 and the whole, here {whole}.");
        var sample = new Sample(whole, excluded);
        return whole == 0 ? new(Gap.NothingToCount, sample) : new((double)part / whole, sample);
    }
}
