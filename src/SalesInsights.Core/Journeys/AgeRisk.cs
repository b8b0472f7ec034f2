namespace SalesInsights.Journeys;

/// <summary>Cases at risk at each age, in whole worked days, and how many ended there.</summary>
internal sealed class AgeRisk(int lastAge)
{
    // One more than the ages: a case that reaches the last one leaves after it.
    private readonly int[] _change = new int[lastAge + 2];
    private readonly int[] _ends = new int[lastAge + 1];
    private readonly int[] _losses = new int[lastAge + 1];

    /// <summary>Ends of every kind.</summary>
    public ReadOnlySpan<int> Ends => _ends;

    /// <summary>Those that were losses.</summary>
    public ReadOnlySpan<int> Losses => _losses;

    public void Clear()
    {
        _change.AsSpan().Clear();
        _ends.AsSpan().Clear();
        _losses.AsSpan().Clear();
    }

    /// <summary>A stay as far as it can be followed.</summary>
    public void Add(in StayRow row)
    {
        var last = Math.Min((int)row.AgeAtLast, lastAge);
        if (row.FirstAgeAtRisk > last) return;
        Add(row.FirstAgeAtRisk, last);
        if (row.End == StayTable.Open || row.AgeAtLast > lastAge) return;
        _ends[last]++;
        if (row.End == StayTable.Lost) _losses[last]++;
    }

    /// <summary>A case that was there from one age to another, both included.</summary>
    public void Add(int first, int last)
    {
        _change[first]++;
        _change[last + 1]--;
    }

    /// <summary>Writes how many were at risk at each age.</summary>
    public void ReadAtRisk(int[] atRisk)
    {
        var sum = 0;
        for (var age = 0; age < atRisk.Length; age++) atRisk[age] = sum += _change[age];
    }
}
