namespace SalesInsights.Statistics;

/// <summary>What a Brier score is made of, group by group of like probabilities.</summary>
/// <remarks>
/// score = reliability − resolution + uncertainty + <see cref="WithinVariance"/> − <see cref="WithinCovariance"/>. The last two are 0 where
/// each group has one probability. Murphy, Journal of Applied Meteorology 12 (1973), 595–600; within groups Stephenson, Coelho and
/// Jolliffe, Weather and Forecasting 23 (2008), 752–757. Made by <see cref="ForecastScore.PartsOf"/>. Immutable.
/// </remarks>
public sealed class BrierParts
{
    internal BrierParts(IReadOnlyList<ReliabilityGroup> groups, double withinVariance, double withinCovariance)
    {
        Groups = groups;
        long all = 0, came = 0;
        foreach (var group in groups) (all, came) = (all + group.Forecasts, came + group.Came);
        (WithinVariance, WithinCovariance) = (withinVariance, withinCovariance);
        if (all == 0) return;
        var share = (double)came / all;
        Uncertainty = share * (1 - share);
        foreach (var group in groups)
        {
            var weight = (double)group.Forecasts / all;
            Reliability += weight * (group.MeanProbability - group.Share) * (group.MeanProbability - group.Share);
            Resolution += weight * (group.Share - share) * (group.Share - share);
        }
    }

    /// <summary>How far the probabilities are from the shares that came, squared; 0 is right.</summary>
    public double Reliability { get; }

    /// <summary>How far the groups differ from all, squared; more is better.</summary>
    public double Resolution { get; }

    /// <summary>What nobody can help: share × (1 − share) of all.</summary>
    public double Uncertainty { get; }

    /// <summary>The mean variance of the probabilities within groups.</summary>
    public double WithinVariance { get; }

    /// <summary>Twice the mean covariance of probabilities and outcomes within groups.</summary>
    public double WithinCovariance { get; }

    /// <summary>The groups that have forecasts, by probability: the reliability table.</summary>
    public IReadOnlyList<ReliabilityGroup> Groups { get; }
}
