using SalesInsights.Outlooks;
using SalesInsights.Quantities;

namespace SalesInsights.Rules.Cases;

public static partial class BuiltInFacts
{
    private const string NoOutlook =
        "The period is over, the measure is not dated by when it happens, or the company has too little behind it; in a viewer's part also with one to four people outside.";

    /// <summary>Where the subject will likely land.</summary>
    public static readonly FactKey<decimal> Landing = new(
        "landing", FactUnit.Measure,
        "What the period will likely bring by its end: booked, and what the open opportunities, new and repeat business are expected to bring.",
        NoOutlook,
        s => Ahead(s, row => row.Landing));

    /// <summary>What will come in with a chance of nine in ten.</summary>
    public static readonly FactKey<decimal> LandingLow = new(
        "landingLow", FactUnit.Measure,
        "What the period will bring or more with a chance of at least nine in ten.",
        NoOutlook,
        s => Ahead(s, row => row.Low));

    /// <summary>What will not be passed with a chance of about nine in ten.</summary>
    public static readonly FactKey<decimal> LandingHigh = new(
        "landingHigh", FactUnit.Measure,
        "The upper end of the range from landingLow in which eight of ten cases end.",
        NoOutlook,
        s => Ahead(s, row => row.High));

    /// <summary>The chance to reach the target by the period's end.</summary>
    public static readonly FactKey<double> ChanceToReachTarget = new(
        "chanceToReachTarget", FactUnit.Share,
        "The chance to reach the target by the period's end; 1 once it is reached.",
        "The target is not set or zero, or there is no landing.",
        s => Ahead(s, row => row.Chance));

    private static Measured<T> Ahead<T>(CaseScope scope, Func<OutlookRow, Measured<T>> read)
        where T : struct, IEquatable<T> => scope.Outlook is { } row ? read(row) : Measured.Missing<T>(Gap.NotApplicable);
}
