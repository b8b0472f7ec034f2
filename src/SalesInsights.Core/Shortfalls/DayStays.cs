using System.Buffers;
using SalesInsights.Metrics;

namespace SalesInsights.Shortfalls;

/// <summary>Stays by person and step: step 0 is follow-up, the stages come after it.</summary>
/// <remarks>The rows lie in arrays that are handed back: touching fresh memory would cost more than reading into it.</remarks>
internal sealed class DayStays(int people, int steps) : IDisposable
{
    private const int FirstCapacity = 1 << 12;
    private int[] _keys = ArrayPool<int>.Shared.Rent(FirstCapacity);
    private DayStay[] _rows = ArrayPool<DayStay>.Shared.Rent(FirstCapacity);
    private int[] _start = new int[(people * steps) + 1];
    private int _count;

    public void Add(int person, int step, in DayStay stay)
    {
        if (_count == Math.Min(_rows.Length, _keys.Length)) Grow();
        _keys[_count] = (person * steps) + step;
        _rows[_count++] = stay;
    }

    /// <summary>Adds what of a stay falls into some days; how it ended is not known yet where that was later.</summary>
    public void Add(int person, int step, in DayStay stay, Window days)
    {
        var (from, to) = (Math.Max(stay.From, days.First - stay.Entered), Math.Min(stay.To, days.Last - stay.Entered));
        if (from <= to) Add(person, step, new DayStay(stay.Entered, from, to, stay.To == to ? stay.End : DayStay.Open));
    }

    /// <summary>Sorts the rows; called once, after the last one.</summary>
    public void Seal()
    {
        for (var i = 0; i < _count; i++) _start[_keys[i] + 1]++;
        for (var key = 1; key < _start.Length; key++) _start[key] += _start[key - 1];
        var (next, sorted) = (_start.AsSpan().ToArray(), ArrayPool<DayStay>.Shared.Rent(Math.Max(1, _count)));
        for (var i = 0; i < _count; i++) sorted[next[_keys[i]]++] = _rows[i];
        ArrayPool<DayStay>.Shared.Return(_rows);
        _rows = sorted;
    }

    /// <summary>One person's stays in one step.</summary>
    public ReadOnlySpan<DayStay> Of(int person, int step)
    {
        var key = (person * steps) + step;
        return _rows.AsSpan(_start[key], _start[key + 1] - _start[key]);
    }

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_keys);
        ArrayPool<DayStay>.Shared.Return(_rows);
        (_keys, _rows, _start) = ([], [], []);
    }

    private void Grow()
    {
        _keys = Larger(_keys);
        _rows = Larger(_rows);
    }

    private T[] Larger<T>(T[] full)
    {
        var larger = ArrayPool<T>.Shared.Rent(2 * _count);
        Array.Copy(full, larger, _count);
        ArrayPool<T>.Shared.Return(full);
        return larger;
    }
}
