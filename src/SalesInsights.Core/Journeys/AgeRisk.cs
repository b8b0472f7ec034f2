namespace SalesInsights.Journeys;

/// <summary>Cases at risk and events at each age, in whole worked days.</summary>
internal sealed class AgeRisk(int lastAge)
{
    // One more than the ages: a case that reaches the last one leaves after it.
    private readonly int[] _change = new int[lastAge + 2];
    private readonly int[] _events = new int[lastAge + 1];

    public ReadOnlySpan<int> Events => _events;

    public void Clear()
    {
        _change.AsSpan().Clear();
        _events.AsSpan().Clear();
    }

    /// <summary>A case that was there from one age to another, both included.</summary>
    public void Add(int first, int last)
    {
        if (last < first) return;
        _change[first]++;
        _change[last + 1]--;
    }

    public void AddEvent(int age) => _events[age]++;

    /// <summary>Writes how many were at risk at each age.</summary>
    public void ReadAtRisk(int[] atRisk)
    {
        var sum = 0;
        for (var age = 0; age < _events.Length; age++) atRisk[age] = sum += _change[age];
    }
}
