namespace SalesInsights.Outlooks;

/// <summary>By how much what is expected comes better or worse together: of one person, and of all at once.</summary>
internal readonly struct OutlookShock(double person, double common, int forecasts, double push = 1)
{
    /// <summary>Of one person, what is common to all included.</summary>
    public double Person { get; } = person;

    /// <summary>Of all at once.</summary>
    public double Common { get; } = common;

    /// <summary>
    /// By how much more came than was expected from the same place of past periods on: above 1 where much is closed at the end of a period.
    /// </summary>
    public double Push { get; } = push;

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
