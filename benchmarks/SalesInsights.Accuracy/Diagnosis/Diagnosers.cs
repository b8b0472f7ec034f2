namespace SalesInsights.Accuracy.Diagnosis;

/// <summary>Who is scored. A new diagnoser needs one line here.</summary>
internal static class Diagnosers
{
    /// <summary>The yardstick, which is always run.</summary>
    public static readonly OracleDiagnoser Oracle = new();

    /// <summary>The library's own.</summary>
    public static readonly JourneyDiagnoser Journeys = new();

    public static readonly IReadOnlyList<IDiagnoser> All = [Journeys, new ThresholdDiagnoser(), new PlugInDiagnoser(), Oracle];

    /// <summary>Who says what a cause costs.</summary>
    public static readonly IReadOnlyList<IPricer> Pricers = [new OwnPastPricer(), new ShortfallPricer()];

    /// <summary>Who forecasts; the first is the one to beat.</summary>
    public static readonly IReadOnlyList<IForecaster> Forecasters = [new RunRateForecaster(), new OutlookForecaster()];

    /// <summary>Who holds the reviews of a year.</summary>
    public static readonly IReadOnlyList<IReviewer> Reviewers = [.. All.Select(d => new EveryReview(d)), new ReviewedJourneys()];
}
