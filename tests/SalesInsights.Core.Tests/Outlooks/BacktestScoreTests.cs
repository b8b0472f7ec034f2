using SalesInsights.Outlooks;
using SalesInsights.Quantities;

namespace SalesInsights.Tests.Outlooks;

public sealed class BacktestScoreTests
{
    private static ReplayedForecast Forecast(int person, int period, double final, double? chance = null, Interval? rival = null) => new()
    {
        Person = person,
        Period = period,
        Third = 0,
        Booked = 0,
        Landing = 100,
        Said = new Interval(90, 110, 0.8),
        RunRate = 100,
        Final = final,
        Chance = chance,
        IsReached = final >= 100,
        RunRateSaid = rival,
    };

    [Fact]
    public void Of_ThirtyForecasts_ScoresThemByHand()
    {
        // Ten people in three periods: in the first two all end at 100, in the third at 80: 10 below the range of a width of 20.
        var forecasts = (
            from period in Enumerable.Range(0, 3)
            from person in Enumerable.Range(0, 10)
            select Forecast(person, period, period < 2 ? 100 : 80, period < 2 ? 0.8 : 0.4, new Interval(60, 140, 0.8))).ToArray();
        var score = new BacktestScore(forecasts);

        Assert.Equal((30, 30, 20), (score.Forecasts, score.Chances, score.Reached));
        Assert.Equal(2 / 3d, score.Coverage.Value, 1e-12);

        // (20 · 20 + 10 · (20 + 10 · 10)) ÷ 30 = 53.33 against 80.
        Assert.Equal(1600 / 30d, score.IntervalScore.Value, 1e-9);
        Assert.Equal((80d, 1d), (score.RunRateScore.Value, score.RunRateCoverage.Value));
        Assert.Equal(1 / 3d, score.Skill.Value, 1e-12);

        // (3000 − 2800) ÷ 2800; (20 · 0.04 + 10 · 0.16) ÷ 30.
        Assert.Equal(200 / 2800d, score.Bias.Value, 1e-12);
        Assert.Equal(0.08, score.Brier.Value, 1e-12);
        Assert.Equal(1 - (0.08 / (2 / 9d)), score.BrierSkill.Value, 1e-12);
        Assert.Equal([(0.4, 10, 0), (0.8, 20, 20)], score.Parts.Groups.Select(g => (Math.Round(g.MeanProbability, 9), g.Forecasts, g.Came)));

        // The periods are right or wrong as a whole: sums of 10/3, 10/3 and −20/3 give a variance of 600/9 ÷ 900 · 3/2 = 1/9.
        Assert.Equal((0.01335, 1d), (Math.Round(score.CoverageInterval!.Value.Low, 5), score.CoverageInterval.Value.High));
    }

    [Fact]
    public void Of_FewerThanThirty_SaysNothing()
    {
        var score = new BacktestScore([.. Enumerable.Range(0, 29).Select(p => Forecast(p, 0, 100, 0.5))]);
        Assert.Equal((29, Gap.TooFewData, Gap.TooFewData, Gap.TooFewData), (score.Forecasts, score.Coverage.Gap, score.Brier.Gap, score.Bias.Gap));
        Assert.Equal((Gap.NothingToCount, null), (score.Skill.Gap, score.CoverageInterval));
        Assert.Equal(Gap.NothingToCount, new BacktestScore([]).Coverage.Gap);
    }

    [Fact]
    public void RunRateIntervals_ComeFromTheOtherPeriods()
    {
        // Ann ended 20 below her run rate of 100 in the first two periods, where she usually reaches 80; in the third she gets that as a range.
        ReplayedForecast[] forecasts = [Forecast(0, 0, 80), Forecast(0, 1, 80), Forecast(0, 2, 100)];
        RunRateIntervals.Set(forecasts);

        // Misses of the first two by the others' levels, 90 each: −20 ÷ 90; times her level of 80 in the third.
        var said = forecasts[2].RunRateSaid!.Value;
        Assert.Equal(100 - (80 * 20 / 90d), said.Low, 1e-9);
        Assert.Equal(said.Low, said.High, 1e-9);
        Assert.Null(Alone().RunRateSaid);

        static ReplayedForecast Alone()
        {
            ReplayedForecast[] one = [Forecast(0, 0, 80)];
            RunRateIntervals.Set(one);
            return one[0];
        }
    }
}
