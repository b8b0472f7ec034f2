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
    private GroupIndex _byPlace = GroupIndex.Build([], 0);

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

    /// <summary>Finds those of each place; called once, after the last stay.</summary>
    /// <param name="places">How many places there are.</param>
    public void Seal(int places)
    {
        (_days, _byPlace) = (_taken.Items.AsSpan(0, _count).ToArray(), GroupIndex.Build(_places.Items.AsSpan(0, _count), places));
        _places.Dispose();
        _taken.Dispose();
    }

    /// <summary>The days of the stays at a place, the shortest first.</summary>
    /// <param name="place">The person and stage.</param>
    public int[] At(int place)
    {
        var stays = _byPlace[place];
        var days = new int[stays.Length];
        for (var i = 0; i < days.Length; i++) days[i] = _days[stays[i]];
        Array.Sort(days);
        return days;
    }
}
