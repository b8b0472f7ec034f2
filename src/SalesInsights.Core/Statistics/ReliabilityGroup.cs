using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>Forecasts of about the same probability, and how many of them came.</summary>
public sealed class ReliabilityGroup
{
    internal ReliabilityGroup(double meanProbability, int forecasts, int came)
    {
        (MeanProbability, Forecasts, Came) = (meanProbability, forecasts, came);
        Confidence = BinomialInterval.Wilson(came, forecasts);
    }

    /// <summary>The mean of what was said.</summary>
    public double MeanProbability { get; }

    /// <summary>How many forecasts; 1 or more.</summary>
    public int Forecasts { get; }

    /// <summary>How many came.</summary>
    public int Came { get; }

    /// <summary>The share that came; near <see cref="MeanProbability"/> where the forecasts are reliable.</summary>
    public double Share => (double)Came / Forecasts;

    /// <summary>The Wilson interval of <see cref="Share"/> at 95 %.</summary>
    public Interval Confidence { get; }
}
