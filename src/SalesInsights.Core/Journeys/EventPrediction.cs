using SalesInsights.Statistics;

namespace SalesInsights.Journeys;

/// <summary>How many events could be expected of somebody in a window, from the others and the own past together.</summary>
internal sealed class EventPrediction : IPrediction
{
    // An own past that is asked alone has no spread between people to lean on: one so wide that it weighs next to nothing.
    private static readonly SpreadPosterior Anything = SpreadPosterior.Known(100);

    private readonly CountPrediction _counts;

    private EventPrediction(CountPrediction counts) => _counts = counts;

    public double Mean => _counts.Mean;

    /// <summary>From the others and the own past.</summary>
    /// <param name="window">The counts.</param>
    /// <param name="spread">How much people ordinarily differ.</param>
    /// <param name="dispersion">How much more the counts vary than by chance.</param>
    /// <param name="factor">What is usual now where the person works, as a multiple of what the counts say.</param>
    public static EventPrediction Of(WindowCounts window, SpreadPosterior spread, double dispersion, double factor) => new(new CountPrediction(
        spread, window.Expected * factor, window.Variance, window.PastObserved, window.PastExpected, window.PastVariance, dispersion: dispersion));

    /// <summary>From the others alone.</summary>
    public static EventPrediction ByOthers(WindowCounts window, SpreadPosterior spread, double dispersion) =>
        new(new CountPrediction(spread, window.Expected, window.Variance, dispersion: dispersion));

    /// <summary>From the own past alone.</summary>
    public static EventPrediction ByOwnPast(WindowCounts window, double dispersion, double drift) => new(new CountPrediction(
        Anything, window.Expected, window.Variance, window.PastObserved, window.PastExpected, window.PastVariance, drift, dispersion));

    public double Score(double observed, bool manyAreBad) => manyAreBad ? _counts.UpperMidP(observed) : _counts.LowerMidP(observed);

    public double ChanceOf(long count, bool orMore, double factor) => orMore ? _counts.AtLeast(count, factor) : _counts.AtMost(count, factor);
}
