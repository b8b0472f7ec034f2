namespace SalesInsights.Journeys;

/// <summary>What could be expected of somebody in a window, as a distribution of counts.</summary>
internal interface IPrediction
{
    /// <summary>The expected count.</summary>
    double Mean { get; }

    /// <summary>The chance of a count that is as bad or worse, half of it for the count itself.</summary>
    double Score(double observed, bool manyAreBad);

    /// <summary>The chance of at least, or at most, a count, if the rate were a multiple of what it is.</summary>
    double ChanceOf(long count, bool orMore, double factor);
}
