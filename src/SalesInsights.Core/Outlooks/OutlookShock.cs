namespace SalesInsights.Outlooks;

/// <summary>By how much what is expected comes better or worse together: of one person, and of all at once.</summary>
internal readonly struct OutlookShock(double person, double common, int forecasts)
{
    /// <summary>Of one person, what is common to all included.</summary>
    public double Person { get; } = person;

    /// <summary>Of all at once.</summary>
    public double Common { get; } = common;

    /// <summary>How many past forecasts it was fitted to.</summary>
    public int Forecasts { get; } = forecasts;

    /// <summary>
    /// The shock of a group: what is common stays, the rest evens out the more, the more evenly the group's hopes are spread over people.
    /// </summary>
    /// <param name="lever">The group's lever.</param>
    /// <param name="squares">The squares of its people's levers, summed.</param>
    public double Of(double lever, double squares) => lever <= 0
        ? Person
        : Math.Sqrt((Common * Common) + (((Person * Person) - (Common * Common)) * Math.Min(1, squares / (lever * lever))));
}
