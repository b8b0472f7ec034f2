#if NET
using System.Numerics;
#endif

namespace SalesInsights.Ledgers;

/// <summary>Questions about the bits of a number.</summary>
internal static class Bits
{
    /// <summary>The place of the highest bit: the largest whole n with 2ⁿ ≤ <paramref name="value"/>.</summary>
    /// <param name="value">1 or more.</param>
    public static int Highest(long value)
    {
#if NET
        return BitOperations.Log2((ulong)value);
#else
        var bit = 0;
        for (var half = 32; half > 0; half /= 2)
        {
            if (value >> (bit + half) > 0) bit += half;
        }

        return bit;
#endif
    }

    /// <summary>The place of the lowest bit that is set.</summary>
    /// <param name="value">Not 0.</param>
    public static int Lowest(uint value) => Count((value & (~value + 1)) - 1);

    /// <summary>How many bits are set.</summary>
    public static int Count(uint value)
    {
#if NET
        return BitOperations.PopCount(value);
#else
        unchecked
        {
            value -= (value >> 1) & 0x55555555;
            value = (value & 0x33333333) + ((value >> 2) & 0x33333333);
            return (int)((((value + (value >> 4)) & 0x0F0F0F0F) * 0x01010101) >> 24);
        }
#endif
    }
}
