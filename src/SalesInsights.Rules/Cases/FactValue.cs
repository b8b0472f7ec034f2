using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace SalesInsights.Rules.Cases;

/// <summary>The value of a fact: an exact number (counts and money), a fraction, or a day.</summary>
/// <remarks><c>default</c> is the exact number 0. Money stays decimal; fractions stay double.</remarks>
public readonly struct FactValue : IEquatable<FactValue>
{
    private readonly decimal _exact;
    private readonly double _fraction;
    private readonly LocalDate _day;
    private readonly Content _content;

    private FactValue(decimal exact, double fraction, LocalDate day, Content content)
    {
        _exact = exact;
        _fraction = fraction;
        _day = day;
        _content = content;
    }

    private enum Content : byte
    {
        Exact = 0,
        Fraction,
        Day,
    }

    /// <summary>Whether this is an exact number, such as a count or money.</summary>
    public bool IsExact => _content == Content.Exact;

    /// <summary>Whether this is a day.</summary>
    public bool IsDay => _content == Content.Day;

    /// <summary>The exact number.</summary>
    /// <exception cref="InvalidOperationException">It is a fraction or a day.</exception>
    public decimal Exact => IsExact ? _exact : throw Wrong("an exact number");

    /// <summary>The fraction.</summary>
    /// <exception cref="InvalidOperationException">It is an exact number or a day.</exception>
    public double Fraction => _content == Content.Fraction ? _fraction : throw Wrong("a fraction");

    /// <summary>The day.</summary>
    /// <exception cref="InvalidOperationException">It is a number.</exception>
    public LocalDate Day => IsDay ? _day : throw Wrong("a day");

    /// <summary>Takes a whole number.</summary>
    public static implicit operator FactValue(int value) => new(value, 0, default, Content.Exact);

    /// <summary>Takes a whole number.</summary>
    public static implicit operator FactValue(long value) => new(value, 0, default, Content.Exact);

    /// <summary>Takes an exact number.</summary>
    public static implicit operator FactValue(decimal value) => new(value, 0, default, Content.Exact);

    /// <summary>Takes a fraction.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or infinite: a missing value is a <c>Measured</c> with a reason.</exception>
    public static implicit operator FactValue(double value) => double.IsNaN(value) || double.IsInfinity(value)
        ? throw new ArgumentOutOfRangeException(nameof(value), "A fact's value is a number; say a missing one with Measured.Missing.")
        : new(0, value, default, Content.Fraction);

    /// <summary>Takes a day.</summary>
    public static implicit operator FactValue(LocalDate value) => new(0, 0, value, Content.Day);

    /// <summary>Whether both are the same value of the same type.</summary>
    public static bool operator ==(FactValue left, FactValue right) => left.Equals(right);

    /// <summary>Whether they differ.</summary>
    public static bool operator !=(FactValue left, FactValue right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(FactValue other) =>
        _content == other._content && _exact == other._exact && _fraction.Equals(other._fraction) && _day == other._day;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((_exact.GetHashCode() * 397) ^ _fraction.GetHashCode() ^ _day.GetHashCode());

    /// <summary>The value without unit, as a machine writes it.</summary>
    public override string ToString() => _content switch
    {
        Content.Fraction => _fraction.ToString("R", CultureInfo.InvariantCulture),
        Content.Day => LocalDatePattern.Iso.Format(_day),
        _ => _exact.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A number, however it is kept; not asked of a day.</summary>
    internal double ToDouble() => IsExact ? (double)_exact : Fraction;

    internal static FactValue From<T>(T value)
        where T : struct => value switch
        {
            int whole => whole,
            long whole => whole,
            decimal exact => exact,
            double fraction => fraction,
            LocalDate day => day,
            bool flag => flag ? 1 : 0,
            _ => throw new NotSupportedException($"A fact is int, long, decimal, double, bool or LocalDate, not {typeof(T).Name}."),
        };

    private InvalidOperationException Wrong(string asked) => new($"The value {this} is not {asked}.");
}
