using SalesInsights.Quantities;
using SalesInsights.Statistics;

namespace SalesInsights.Outlooks;

/// <summary>The scores of some replayed forecasts.</summary>
/// <remarks>Every score is <see cref="Gap.TooFewData"/> below <see cref="OutlookBacktest.FewestForecasts"/> forecasts.</remarks>
public sealed class BacktestScore
{
    internal BacktestScore(IReadOnlyList<ReplayedForecast> forecasts)
    {
        Forecasts = forecasts.Count;
        var (chances, reached) = ChancesOf(forecasts);
        (Chances, Reached) = (chances.Length, reached.Count(r => r));
        Brier = Enough(ForecastScore.Brier(chances, reached), Chances);
        BrierSkill = Enough(ForecastScore.BrierSkill(chances, reached), Chances);
        Parts = ForecastScore.PartsOf(chances, reached, bins: 5);
        Coverage = Enough(Measured.Share(forecasts.Count(f => f.Said.Contains(f.Final)), Forecasts), Forecasts);
        CoverageInterval = Coverage.TryGet(out var share) ? ClusterInterval.Of(forecasts, share) : null;
        double own = 0, rival = 0, covered = 0, bias = 0, whole = 0;
        var pairs = 0;
        foreach (var forecast in forecasts)
        {
            (bias, whole) = (bias + forecast.Landing - forecast.Final, whole + forecast.Final);
            if (forecast.RunRateSaid is not { } said) continue;
            pairs++;
            own += ForecastScore.IntervalScore(forecast.Said, forecast.Final);
            rival += ForecastScore.IntervalScore(said, forecast.Final);
            covered += said.Contains(forecast.Final) ? 1 : 0;
        }

        IntervalScore = Enough(MeanOf(own, pairs), pairs);
        RunRateScore = Enough(MeanOf(rival, pairs), pairs);
        RunRateCoverage = Enough(MeanOf(covered, pairs), pairs);
        Skill = Enough(ForecastScore.Skill(own, rival), pairs);
        Bias = whole == 0 ? Measured.Missing<double>(Gap.NothingToCount) : Enough(Measured.Of(bias / whole, new Sample(Forecasts)), Forecasts);
    }

    /// <summary>How many forecasts of a landing there are.</summary>
    public int Forecasts { get; }

    /// <summary>How many of them gave a chance to reach a target.</summary>
    public int Chances { get; }

    /// <summary>How many of those targets were reached.</summary>
    public int Reached { get; }

    /// <summary>The Brier score of the chances; 0 is perfect.</summary>
    public Measured<double> Brier { get; }

    /// <summary>How much better it is than always saying the share that was reached; 0 is no better.</summary>
    public Measured<double> BrierSkill { get; }

    /// <summary>The parts of the Brier score and the reliability table, by five spans of chance.</summary>
    public BrierParts Parts { get; }

    /// <summary>The share of results that lay between low and high; meant to be <see cref="OutlookReport.Level"/>.</summary>
    public Measured<double> Coverage { get; }

    /// <summary>
    /// The 95 % interval of <see cref="Coverage"/>: forecasts of one person, and those of one period, go right or wrong together, and the
    /// wider of the two intervals counts. Null where there is no coverage.
    /// </summary>
    public Interval? CoverageInterval { get; }

    /// <summary>The mean interval score, in the unit of the measure; over the forecasts that have a run rate to compare with.</summary>
    public Measured<double> IntervalScore { get; }

    /// <summary>The mean interval score of the seasonal run rate for the same forecasts.</summary>
    public Measured<double> RunRateScore { get; }

    /// <summary>The share of results within the run rate's intervals.</summary>
    public Measured<double> RunRateCoverage { get; }

    /// <summary>1 − interval score ÷ that of the run rate: 0.15 is 15 % better.</summary>
    public Measured<double> Skill { get; }

    /// <summary>Landing − result, summed, ÷ all results; above 0 promised too much.</summary>
    public Measured<double> Bias { get; }

    private static (double[] Chances, bool[] Reached) ChancesOf(IReadOnlyList<ReplayedForecast> forecasts)
    {
        var (chances, reached) = (new List<double>(), new List<bool>());
        foreach (var forecast in forecasts)
        {
            if (forecast.Chance is not { } chance) continue;
            chances.Add(chance);
            reached.Add(forecast.IsReached);
        }

        return (chances.ToArray(), reached.ToArray());
    }

    private static Measured<double> MeanOf(double sum, int count) =>
        count == 0 ? Measured.Missing<double>(Gap.NothingToCount) : Measured.Of(sum / count, new Sample(count));

    private static Measured<double> Enough(Measured<double> score, int count) => count == 0 || count >= OutlookBacktest.FewestForecasts
        ? score.HasValue ? Measured.Of(score.Value, new Sample(count)) : score
        : Measured.Missing<double>(Gap.TooFewData, new Sample(count));
}
