using SalesInsights.Ledgers;
using SalesInsights.Metrics;

namespace SalesInsights.Shortfalls;

/// <summary>Stays by person and step: step 0 is follow-up, the stages come after it.</summary>
/// <remarks>The rows lie in arrays that are handed back.</remarks>
internal sealed class DayStays(int people, int steps) : IDisposable
{
    private const int FirstCapacity = 1 << 12;
    private readonly Rented<int> _keys = new(FirstCapacity);
    private Rented<DayStay> _rows = new(FirstCapacity);
    private int[] _start = new int[(people * steps) + 1];
    private int _count;

    public void Add(int person, int step, in DayStay stay)
    {
        if (_count == _keys.Items.Length) _keys.Grow();
        if (_count == _rows.Items.Length) _rows.Grow();
        _keys.Items[_count] = (person * steps) + step;
        _rows.Items[_count++] = stay;
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
        var (keys, rows) = (_keys.Items, _rows.Items);
        for (var i = 0; i < _count; i++) _start[keys[i] + 1]++;
        for (var key = 1; key < _start.Length; key++) _start[key] += _start[key - 1];
        var (next, sorted) = (_start.AsSpan().ToArray(), new Rented<DayStay>(_count));
        for (var i = 0; i < _count; i++) sorted.Items[next[keys[i]]++] = rows[i];
        _rows.Dispose();
        _rows = sorted;
    }

    /// <summary>One person's stays in one step.</summary>
    public ReadOnlySpan<DayStay> Of(int person, int step)
    {
        var key = (person * steps) + step;
        return _rows.Items.AsSpan(_start[key], _start[key + 1] - _start[key]);
    }

    public void Dispose()
    {
        _keys.Dispose();
        _rows.Dispose();
        _start = [];
    }
}
