using System.Buffers;

namespace SalesInsights.Ledgers;

/// <summary>A large array for the time of one pass, handed back afterwards: touching fresh memory would cost more than all that is done with it.</summary>
/// <param name="length">How many items are needed; their values are what was left there, until they are set.</param>
internal sealed class Rented<T>(int length) : IDisposable
{
    /// <summary>The items; there may be more of them.</summary>
    public T[] Items { get; private set; } = ArrayPool<T>.Shared.Rent(length);

    /// <summary>As many items as are needed.</summary>
    public Span<T> Span => Items.AsSpan(0, length);

    /// <summary>One with a value in each place.</summary>
    public static Rented<T> Filled(int length, T value)
    {
        var rented = new Rented<T>(length);
        rented.Span.Fill(value);
        return rented;
    }

    /// <summary>Makes room for twice as many items at least; those there are stay.</summary>
    public void Grow()
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(1, 2 * Items.Length));
        Items.AsSpan().CopyTo(larger);
        ArrayPool<T>.Shared.Return(Items);
        (Items, length) = (larger, larger.Length);
    }

    /// <summary>Hands the items back; they are asked for no more.</summary>
    public void Dispose()
    {
        if (Items.Length > 0) ArrayPool<T>.Shared.Return(Items);
        Items = [];
    }
}
