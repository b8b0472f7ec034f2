using SalesInsights.Currencies;

namespace SalesInsights.Ledgers;

/// <summary>
/// A sum of units that is the same in whatever order it is added up: what leaves the range on the way and comes back is no error, and a
/// sum that ends beyond ±9·10¹⁴ is one, never a wrapped number.
/// </summary>
internal struct UnitSum
{
    private const long Max = 9_000_000_000_000_000_000;
    private long _low;

    /// <summary>How often the low part went past its end, upwards less downwards.</summary>
    private int _turns;

    /// <summary>The sum.</summary>
    /// <exception cref="OverflowException">It is beyond ±9·10¹⁴.</exception>
    public readonly long Value => _turns == 0 && _low is <= Max and >= -Max
        ? _low
        : throw new OverflowException("A sum is beyond ±900,000,000,000,000 in the reporting currency.");

    public readonly decimal Amount => FixedPoint.ToDecimal(Value);

    public void Add(long units)
    {
        var sum = unchecked(_low + units);
        if (((_low ^ sum) & (units ^ sum)) < 0) _turns += units < 0 ? -1 : 1;
        _low = sum;
    }

    public void Add(in UnitSum other)
    {
        Add(other._low);
        _turns += other._turns;
    }
}
