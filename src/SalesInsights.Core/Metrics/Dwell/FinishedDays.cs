using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Dwell;

/// <summary>How many days everybody's finished stays at every stage took, place by place.</summary>
internal sealed class FinishedDays
{
    private const int FirstCapacity = 1 << 12;
    private readonly Rented<int> _places = new(FirstCapacity);
    private readonly Rented<int> _taken = new(FirstCapacity);
    private int _count;
    private int[] _days = [];
    private int[] _start = [];

    /// <summary>Takes in a stay.</summary>
    /// <param name="place">The person and stage.</param>
    /// <param name="days">How many days it took.</param>
    public void Add(int place, int days)
    {
        if (_count == _places.Items.Length) _places.Grow();
        if (_count == _taken.Items.Length) _taken.Grow();
        (_places.Items[_count], _taken.Items[_count]) = (place, days);
        _count++;
    }

    /// <summary>Puts them in the order of the places; called once, after the last stay.</summary>
    /// <param name="places">How many places there are.</param>
    public void Seal(int places)
    {
        (_start, _days) = (new int[places + 1], new int[_count]);
        foreach (var place in _places.Items.AsSpan(0, _count)) _start[place + 1]++;
        for (var place = 0; place < places; place++) _start[place + 1] += _start[place];
        using var next = new Rented<int>(places);
        _start.AsSpan(0, places).CopyTo(next.Items);
        for (var i = 0; i < _count; i++) _days[next.Items[_places.Items[i]]++] = _taken.Items[i];
        _places.Dispose();
        _taken.Dispose();
    }

    /// <summary>The days of the stays at a place, the shortest first.</summary>
    /// <param name="place">The person and stage.</param>
    public int[] At(int place)
    {
        var days = _days.AsSpan(_start[place], _start[place + 1] - _start[place]).ToArray();
        Array.Sort(days);
        return days;
    }
}
