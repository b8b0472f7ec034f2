using SalesInsights.Pipelines;
using SalesInsights.Quantities;
using SalesInsights.Statistics;

namespace SalesInsights.Metrics.Dwell;

/// <summary>How long stays in one stage last, in whole days of the kind asked for.</summary>
public sealed class DwellStage
{
    internal DwellStage(Stage stage, DwellTally tally)
    {
        Stage = stage;
        Undated = tally.Undated;
        Curve = tally.Curve();
        LowerQuartile = Quantile(0.25);
        Median = Quantile(0.5);
        UpperQuartile = Quantile(0.75);
        P90 = Quantile(0.9);
    }

    /// <summary>The stage.</summary>
    public Stage Stage { get; }

    /// <summary>The share of stays that last longer than a number of days.</summary>
    public SurvivalCurve Curve { get; }

    /// <summary>Stays left out because a date of theirs is unknown.</summary>
    public long Undated { get; }

    /// <summary>Stays counted and left out.</summary>
    public Sample Sample => new(Curve.Cases, Undated);

    /// <summary>Days by which a quarter has ended; <see cref="Gap.NotReached"/> where the curve stays above.</summary>
    public Measured<double> LowerQuartile { get; }

    /// <summary>Days by which half have ended; <see cref="Gap.NotReached"/> where the curve stays above.</summary>
    public Measured<double> Median { get; }

    /// <summary>Days by which three quarters have ended; <see cref="Gap.NotReached"/> where the curve stays above.</summary>
    public Measured<double> UpperQuartile { get; }

    /// <summary>Days by which nine in ten have ended; <see cref="Gap.NotReached"/> where the curve stays above.</summary>
    public Measured<double> P90 { get; }

    private Measured<double> Quantile(double share)
    {
        var quantile = Curve.Quantile(share);
        if (quantile.HasValue) return Measured.Of(quantile.Value, Sample);
        return Measured.Missing<double>(Curve.Cases == 0 && Undated > 0 ? Gap.Undated : quantile.Gap, Sample);
    }
}
