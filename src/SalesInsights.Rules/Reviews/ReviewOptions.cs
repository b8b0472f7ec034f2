namespace SalesInsights.Rules.Reviews;

/// <summary>How reviews raise, keep and close findings; checked when a review is held or looked at.</summary>
public sealed class ReviewOptions
{
    /// <summary>With what chance a person in whom nothing is wrong may have any verdict raised within a calendar quarter; above 0, below 0.5.</summary>
    /// <value>The default is 0.05.</value>
    public double Budget { get; init; } = 0.05;

    /// <summary>A verdict that was raised stands while the step's score is at most so many times the threshold; 1 or more.</summary>
    /// <value>The default is 10.</value>
    public double ClearFactor { get; init; } = 10;

    /// <summary>At how many reviews running a verdict must not stand, or a person not be judged, before a finding is closed; 1 to 10.</summary>
    /// <value>The default is 2.</value>
    public int ClearReviews { get; init; } = 2;

    /// <summary>
    /// How far a size must move to be worse or better, as a share of the size last told; from 0 to below 1. A size that is itself a share moves by at least
    /// two hundredths.
    /// </summary>
    /// <value>The default is 0.1.</value>
    public double TrendMargin { get; init; } = 0.1;

    /// <summary>How much worse than when it was snoozed a finding must be to return before its day, as a share; from 0 to 10.</summary>
    /// <value>The default is 0.25.</value>
    public double SnoozeMargin { get; init; } = 0.25;

    /// <summary>How many talks come first for one viewer; 1 to 100.</summary>
    /// <value>The default is 5.</value>
    public int MostTalks { get; init; } = 5;

    /// <summary>For how many days after a talk the same findings do not come first again, unless they are new or worse; 0 to 366.</summary>
    /// <value>The default is 14.</value>
    public int TalkRestDays { get; init; } = 14;

    internal ReviewOptions Checked()
    {
        if (!(Budget > 0 && Budget < 0.5)) throw Range(nameof(Budget), Budget, "lies above 0 and below 0.5");
        if (!(ClearFactor >= 1 && ClearFactor <= 1e9)) throw Range(nameof(ClearFactor), ClearFactor, "is 1 or more");
        if (ClearReviews is < 1 or > 10) throw Range(nameof(ClearReviews), ClearReviews, "lies from 1 to 10");
        if (!(TrendMargin >= 0 && TrendMargin < 1)) throw Range(nameof(TrendMargin), TrendMargin, "lies from 0 to below 1");
        if (!(SnoozeMargin >= 0 && SnoozeMargin <= 10)) throw Range(nameof(SnoozeMargin), SnoozeMargin, "lies from 0 to 10");
        if (MostTalks is < 1 or > 100) throw Range(nameof(MostTalks), MostTalks, "lies from 1 to 100");
        if (TalkRestDays is < 0 or > 366) throw Range(nameof(TalkRestDays), TalkRestDays, "lies from 0 to 366");
        return this;
    }

    private static ArgumentOutOfRangeException Range(string name, object value, string range) => new(name, value, $"{name} {range}.");
}
