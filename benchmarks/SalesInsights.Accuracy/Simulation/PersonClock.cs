namespace SalesInsights.Accuracy.Simulation;

/// <summary>A person's worked days among the company's: how much time passed for them, and when.</summary>
internal sealed class PersonClock
{
    private readonly int[] _before;
    private readonly int[] _days;

    public PersonClock(bool[] works)
    {
        _before = new int[works.Length + 1];
        for (var d = 0; d < works.Length; d++) _before[d + 1] = _before[d] + (works[d] ? 1 : 0);
        _days = new int[_before[works.Length]];
        for (var d = 0; d < works.Length; d++)
        {
            if (works[d]) _days[_before[d]] = d;
        }
    }

    /// <summary>The numbers of the worked days, in order.</summary>
    public ReadOnlySpan<int> Days => _days;

    public bool Works(int day) => _before[day + 1] > _before[day];

    /// <summary>Worked days up to a moment of the company.</summary>
    public double At(double moment)
    {
        if (moment <= 0) return 0;
        var day = (int)moment;
        if (day >= _before.Length - 1) return _before[^1];
        return _before[day] + (Works(day) ? moment - day : 0);
    }

    /// <summary>The moment of the company at which so many days were worked; infinite where there are not so many.</summary>
    public double MomentAt(double worked)
    {
        var day = (int)worked;
        return day < _days.Length ? _days[day] + (worked - day) : double.PositiveInfinity;
    }
}
