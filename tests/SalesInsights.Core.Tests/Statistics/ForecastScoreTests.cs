using FsCheck.Xunit;
using SalesInsights.Quantities;
using SalesInsights.Statistics;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>Golden numbers: Python 3.11 (golden/calibration.json).</summary>
public sealed class ForecastScoreTests
{
    private const double PythonTolerance = 1e-15;

    private static readonly double[] Said = [0.1, 0.2, 0.2, 0.4, 0.4, 0.4, 0.7, 0.7, 0.9, 0.9];
    private static readonly bool[] Came = [false, false, true, false, true, false, true, true, true, false];

    [Fact]
    public void Scores_GoldenForecasts_AgreeWithPython()
    {
        Assert.Equal(0.237, ForecastScore.Brier(Said, Came).Value, PythonTolerance);
        Assert.Equal(0.699717945534161, ForecastScore.LogLoss(Said, Came).Value, PythonTolerance);
        Assert.Equal(0.052, ForecastScore.BrierSkill(Said, Came).Value, PythonTolerance);
        Assert.Equal(1.0327955589886446, ForecastScore.SpiegelhalterZ(Said, Came).Value, PythonTolerance);
    }

    [Fact]
    public void PartsOf_GoldenForecasts_AgreesWithPython()
    {
        var parts = ForecastScore.PartsOf(Said, Came);

        Assert.Equal(0.07033333333333336, parts.Reliability, PythonTolerance);
        Assert.Equal(0.08333333333333334, parts.Resolution, PythonTolerance);
        Assert.Equal((0.25, 0d, 0d), (parts.Uncertainty, parts.WithinVariance, parts.WithinCovariance));
        Assert.Equal([(0.1, 1, 0), (0.2, 2, 1), (0.4, 3, 1), (0.7, 2, 2), (0.9, 2, 1)], parts.Groups.Select(g => (g.MeanProbability, g.Forecasts, g.Came)));
        Assert.Equal(0.5, parts.Groups[1].Share);
        Assert.Equal(BinomialInterval.Wilson(1, 3), parts.Groups[2].Confidence);
    }

    [Fact]
    public void Crps_GoldenCount_AgreesWithPython()
    {
        Assert.Equal(0.6450352, ForecastScore.Crps(PoissonBinomial.Of([0.1, 0.2, 0.3, 0.4]), 2), PythonTolerance);
        Assert.Equal(0.6450352, ForecastScore.Crps(AmountDistribution.Of([1, 1, 1, 1], [0.1, 0.2, 0.3, 0.4]), 2), PythonTolerance);
    }

    [Theory]
    [InlineData(90, 110, 100, 20)]
    [InlineData(90, 110, 80, 120)]
    [InlineData(90, 110, 115, 70)]
    public void IntervalScore_GoldenIntervals_AgreesWithPython(double low, double high, double actual, double score) =>
        Assert.Equal(score, ForecastScore.IntervalScore(new Interval(low, high, 0.8), actual), 1e-12);

    [Fact]
    public void Coverage_EndsIncluded_CountsThoseWithin()
    {
        var interval = new Interval(90, 110, 0.8);

        Assert.Equal(0.75, ForecastScore.Coverage([interval, interval, interval, interval], [90, 110, 100, 110.5]).Value);
        Assert.Equal(Gap.NothingToCount, ForecastScore.Coverage([], []).Gap);
    }

    [Fact]
    public void Crps_CertainForecast_IsTheDistance()
    {
        Assert.Equal((3d, 5d, 0d), (
            ForecastScore.Crps(AmountDistribution.Of([], [], 10), 13), ForecastScore.Crps(AmountDistribution.Of([], [], 10), 5), ForecastScore.Crps(AmountDistribution.Of([], [], 10), 10)));
        Assert.Equal((2d, 1d), (ForecastScore.Crps(PoissonBinomial.Of([]), 2), ForecastScore.Crps(PoissonBinomial.Of([1]), 0)));

        // 0 or 100 by half: 100 = 2 · 50, and the step at 40 leaves 40 · 1/4 + 60 · 1/4.
        Assert.Equal(25, ForecastScore.Crps(AmountDistribution.Of([100], [0.5]), 40), 1e-12);
    }

    [Fact]
    public void LogLoss_CertainAndWrong_IsTheClip() =>
        Assert.Equal(-Math.Log(1e-6), ForecastScore.LogLoss([1], [false]).Value, 1e-9);

    [Fact]
    public void NothingToScore_IsAReason()
    {
        Assert.Equal(Gap.NothingToCount, ForecastScore.Brier([], []).Gap);
        Assert.Equal(Gap.NothingToCount, ForecastScore.LogLoss([], []).Gap);
        Assert.Equal(Gap.NothingToCount, ForecastScore.BrierSkill([], []).Gap);
        Assert.Equal(Gap.TooFewData, ForecastScore.BrierSkill([0.4, 0.6], [true, true]).Gap);
        Assert.Equal(Gap.NothingToCount, ForecastScore.SpiegelhalterZ([0.5, 1, 0], [true, true, false]).Gap);
        Assert.Equal(Gap.NothingToCount, ForecastScore.Skill(1, 0).Gap);
        Assert.Empty(ForecastScore.PartsOf([], []).Groups);
    }

    [Fact]
    public void WrongArguments_Throw()
    {
        Assert.Throws<ArgumentException>(() => ForecastScore.Brier([0.5], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => ForecastScore.Brier([1.5], [true]));
        Assert.Throws<ArgumentOutOfRangeException>(() => ForecastScore.PartsOf([0.5], [true], -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ForecastScore.Skill(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ForecastScore.IntervalScore(default, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ForecastScore.IntervalScore(new Interval(1, double.PositiveInfinity, 0.8), 1));
        Assert.Throws<ArgumentException>(() => ForecastScore.Coverage([], [1]));
    }

    [Property(MaxTest = 100)]
    public void PartsOf_AnyBins_AddUpToTheScore((byte Said, bool Came)[] forecasts, byte bins)
    {
        double[] said = [.. forecasts.Select(f => f.Said / 255d)];
        bool[] came = [.. forecasts.Select(f => f.Came)];
        var parts = ForecastScore.PartsOf(said, came, bins % 12);
        var sum = parts.Reliability - parts.Resolution + parts.Uncertainty + parts.WithinVariance - parts.WithinCovariance;
        Assert.Equal(ForecastScore.Brier(said, came).ValueOr(0), sum, 1e-12);
    }

    [Property(MaxTest = 60)]
    public void Crps_AnyForecast_IsThatOfAllPairs((byte Amount, byte Chance)[] deals, short actual)
    {
        // E|X − y| − E|X − X'| ÷ 2 over all outcomes of up to six amounts.
        (long Amount, double Chance)[] few = [.. deals.Take(6).Select(d => ((long)d.Amount, d.Chance / 255d))];
        List<(long Sum, double Mass)> sums = [(0, 1)];
        foreach (var (amount, chance) in few) sums = [.. sums.Select(s => (s.Sum, s.Mass * (1 - chance))), .. sums.Select(s => (s.Sum + amount, s.Mass * chance))];
        var expected = sums.Sum(s => s.Mass * Math.Abs(s.Sum - actual)) - (sums.Sum(s => sums.Sum(o => s.Mass * o.Mass * Math.Abs(s.Sum - o.Sum))) / 2);
        Assert.Equal(expected, ForecastScore.Crps(AmountDistribution.Of([.. few.Select(d => d.Amount)], [.. few.Select(d => d.Chance)]), actual), 1e-8);
    }

    [Property(MaxTest = 60)]
    public void Brier_OtherOrder_IsTheSame((byte Said, bool Came)[] forecasts)
    {
        double Of(IEnumerable<(byte Said, bool Came)> all) => ForecastScore.Brier([.. all.Select(f => f.Said / 255d)], [.. all.Select(f => f.Came)]).ValueOr(0);
        Assert.Equal(Of(forecasts), Of(forecasts.Reverse()), 1e-14);
    }
}
