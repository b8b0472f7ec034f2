using FsCheck.Xunit;
using SalesInsights.Statistics;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>
/// The scores integrated over mean and spread, against the closed forms they tend to (numbers by hand with Python's math.lgamma).
/// </summary>
public sealed class PredictionTests
{
    private const double Tolerance = 1e-9;

    // The strips across the possible rates are as fine as this; small tails, which count, come out better.
    private const double StripTolerance = 1e-4;
    private const double SmallTailTolerance = 1e-3;

    [Fact]
    public void Count_KnownSpreadNoPast_IsOneNegativeBinomial()
    {
        var prediction = new CountPrediction(SpreadPosterior.Known(0.5), expected: 7);
        Assert.Equal(7, prediction.Mean, Tolerance);
        Assert.Equal(CountScore.LowerMidP(2, 4, 7), prediction.LowerMidP(2), Tolerance);
        Assert.Equal(CountScore.UpperMidP(12, 4, 7), prediction.UpperMidP(12), Tolerance);
    }

    // By hand: worth 1/.3² = 11.11; trust 1/(1 + 30 · .01) = .769; shape 11.11 + 24.62 = 35.73, rate 11.11 + 23.08 = 34.19; size 1/(1/35.73
    // + .01).
    [Fact]
    public void Count_WithPast_IsAsByHand()
    {
        var prediction = new CountPrediction(SpreadPosterior.Known(0.3), expected: 10, relativeVariance: 0.01, pastObserved: 32, pastExpected: 30);
        double shape = (1 / 0.09) + (32 / 1.3), rate = (1 / 0.09) + (30 / 1.3);
        Assert.Equal(10 * shape / rate, prediction.Mean, Tolerance);
        Assert.Equal(CountScore.LowerMidP(2, 1 / ((1 / shape) + 0.01), 10 * shape / rate), prediction.LowerMidP(2), Tolerance);
        Assert.Equal(0.00347, prediction.LowerMidP(2), 5e-6);
    }

    [Fact]
    public void Count_OwnPast_TellsWhatPeersCannot()
    {
        // A third of the usual number is ordinary among people who differ by 40 %, but plain against 12 months of one's own.
        var peersOnly = new CountPrediction(SpreadPosterior.Known(0.4), 12);
        var both = new CountPrediction(SpreadPosterior.Known(0.4), 12, pastObserved: 60, pastExpected: 48);
        Assert.True(peersOnly.LowerMidP(5) > 0.05);
        Assert.True(both.LowerMidP(5) < 0.03);
    }

    [Fact]
    public void OfCounts_PeopleAlikeOrNot_LearnsTheSpread()
    {
        double[] expected = [.. Enumerable.Repeat(50d, 12)], none = new double[12];
        var alike = SpreadPosterior.OfCounts([48, 50, 52, 49, 51, 50, 47, 53, 50, 51, 49, 50], expected, none);
        var apart = SpreadPosterior.OfCounts([20, 80, 35, 65, 50, 30, 90, 25, 60, 45, 70, 30], expected, none);
        Assert.Equal(1, alike.Weights.Sum(), Tolerance);
        Assert.True(Mean(alike) < 0.06 && Mean(apart) > 0.35, $"{Mean(alike)} {Mean(apart)}");

        static double Mean(SpreadPosterior spread) => spread.Values.Zip(spread.Weights, (v, w) => v * w).Sum();
    }

    [Fact]
    public void OfCounts_OneStrangeRow_DecidesNothingAlone()
    {
        double[] expected = [.. Enumerable.Repeat(50d, 13)], none = new double[13];
        var spread = SpreadPosterior.OfCounts([48, 50, 52, 49, 51, 50, 47, 53, 50, 51, 49, 50, 900], expected, none);
        var without = SpreadPosterior.OfCounts([48, 50, 52, 49, 51, 50, 47, 53, 50, 51, 49, 50], expected.AsSpan(1), none.AsSpan(1));
        for (var v = 0; v < spread.Values.Count; v++)
            Assert.InRange(spread.Weights[v] / without.Weights[v], Math.Exp(-4.001), Math.Exp(4.001));
    }

    [Fact]
    public void OfCounts_LittleExpected_IsLeftOut()
    {
        var spread = SpreadPosterior.OfCounts([9], [0.5], [0]);
        Assert.Equal((0, 1), (spread.Sample.Counted, spread.Sample.Excluded));
        Assert.Equal(Math.Exp(-0.5 * (0.36 - 0.0009) / 0.1225), spread.Weights[5] / spread.Weights[0], Tolerance);
    }

    [Fact]
    public void OfRates_PeopleAlikeOrNot_LearnsTheWeight()
    {
        double[] trials = [.. Enumerable.Repeat(60d, 12)];
        var alike = SpreadPosterior.OfRates([30, 31, 29, 30, 32, 28, 30, 29, 31, 30, 30, 30], trials, 0.5);
        var apart = SpreadPosterior.OfRates([10, 50, 20, 40, 30, 15, 45, 55, 12, 33, 48, 5], trials, 0.5);
        Assert.True(alike.Weights[5] > 0.6 && apart.Weights[0] > 0.9, $"{alike.Weights[5]} {apart.Weights[0]}");
    }

    [Property(MaxTest = 500)]
    public void Rate_KnownWeight_IsBetaBinomial(byte hits, byte misses, byte rate, byte weight)
    {
        var (successes, trials, mean) = (hits % 40, (hits % 40) + (misses % 40), 0.1 + (rate / 255d * 0.8));
        var worth = 8 + weight;
        var prediction = new RatePrediction(SpreadPosterior.Known(worth), mean, double.PositiveInfinity);
        var prior = BetaPrior.Of(mean, worth);
        Assert.Equal(mean, prediction.Mean, StripTolerance);
        var (lower, upper) = (BetaBinomial.LowerMidP(successes, trials, prior), BetaBinomial.UpperMidP(successes, trials, prior));
        Assert.Equal(lower, prediction.LowerMidP(successes, trials), StripTolerance);
        Assert.Equal(upper, prediction.UpperMidP(successes, trials), StripTolerance);
        if (lower is < 0.02 and > 1e-9) Assert.Equal(1, prediction.LowerMidP(successes, trials) / lower, SmallTailTolerance);
        if (upper is < 0.02 and > 1e-9) Assert.Equal(1, prediction.UpperMidP(successes, trials) / upper, SmallTailTolerance);
    }

    [Fact]
    public void Rate_WithPastAndFewPeers_IsAsByHand()
    {
        // 30 of 100 counted by 1/(1 + 100/200): Beta(24 + 20, 16 + 46.67), 106.67 trials worth; with the others' 200 that is 1/(1/106.67 +
        // 1/200).
        var prediction = new RatePrediction(SpreadPosterior.Known(40), 0.6, 200, pastSuccesses: 30, pastTrials: 100);
        var prior = BetaPrior.Of(44 / (40 + (100 / 1.5)), 1 / ((1 / (40 + (100 / 1.5))) + (1 / 200d)));
        Assert.Equal(BetaBinomial.LowerMidP(5, 24, prior), prediction.LowerMidP(5, 24), StripTolerance);
        Assert.Equal(0.01052, new RatePrediction(SpreadPosterior.Known(40), 0.6, 200).LowerMidP(7, 24), 5e-6);
    }

    [Fact]
    public void Rate_CommonChange_MovesEverybodyAlike()
    {
        // Odds doubled for all, from 1:1 to 2:1: somebody who had been at 3:1 is expected at 6:1.
        var prediction = new RatePrediction(SpreadPosterior.Known(1e5), 2 / 3d, double.PositiveInfinity, 0, 0, pastMean: 0.5);
        var own = new RatePrediction(SpreadPosterior.Known(0.01), 2 / 3d, double.PositiveInfinity, 7.5e4, 1e5, pastMean: 0.5);
        Assert.Equal(2 / 3d, prediction.Mean, 1e-4);
        Assert.Equal(6 / 7d, own.Mean, 2e-3);
    }

    [Fact]
    public void Rate_PartialTrials_AgreeWithEnumeration()
    {
        double[] chances = [1, 0.5, 0.25, 1, 0];
        var prediction = new RatePrediction(SpreadPosterior.Known(1e7), 0.6, double.PositiveInfinity);
        for (var observed = 0; observed <= 5; observed++)
        {
            double lower = 0, upper = 0;
            for (var outcome = 0; outcome < 32; outcome++)
            {
                var (chance, count) = (1d, 0);
                for (var trial = 0; trial < 5; trial++)
                {
                    var hit = (outcome >> trial & 1) == 1;
                    chance *= hit ? 0.6 * chances[trial] : 1 - (0.6 * chances[trial]);
                    count += hit ? 1 : 0;
                }

                lower += chance * (count < observed ? 1 : count == observed ? 0.5 : 0);
                upper += chance * (count > observed ? 1 : count == observed ? 0.5 : 0);
            }

            Assert.Equal(lower, prediction.LowerMidP(observed, chances), 1e-6);
            Assert.Equal(upper, prediction.UpperMidP(observed, chances), 1e-6);
        }
    }

    // Many full trials underflow (1 − rate)ⁿ: the sums must not.
    [Fact]
    public void Rate_ThousandsOfTrials_DoesNotUnderflow()
    {
        var prediction = new RatePrediction(SpreadPosterior.Known(1e7), 0.6, double.PositiveInfinity);
        double[] chances = [0.999, .. Enumerable.Repeat(1d, 2999)];
        Assert.Equal(prediction.LowerMidP(1800, 3000), prediction.LowerMidP(1800, chances), 1e-3);
    }

    [Property]
    public void Predictions_Tails_SumToOneAndFollowTheCount(byte observed, byte expected, byte past, byte pastExpected)
    {
        var spread = SpreadPosterior.OfCounts([past], [pastExpected], [0.01]);
        var count = new CountPrediction(spread, expected / 4d, 0.02, past, pastExpected, 0.01);
        Assert.Equal(1, count.LowerMidP(observed) + count.UpperMidP(observed), 1e-8);
        Assert.True(count.LowerMidP(observed + 1) >= count.LowerMidP(observed));
        var rate = new RatePrediction(SpreadPosterior.OfRates([past], [past + pastExpected], 0.4), 0.4, 50, past, past + pastExpected);
        var (hits, trials) = (observed % 20, (observed % 20) + (expected % 20));
        Assert.Equal(1, rate.LowerMidP(hits, trials) + rate.UpperMidP(hits, trials), 1e-8);
    }

    [Fact]
    public void Predictions_OutOfRange_AreRefused()
    {
        var known = SpreadPosterior.Known(1);
        Assert.Throws<ArgumentOutOfRangeException>(() => SpreadPosterior.Known(0));
        Assert.Throws<ArgumentException>(() => SpreadPosterior.OfCounts([1], [1, 2], [0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpreadPosterior.OfCounts([1], [1], [-1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => SpreadPosterior.OfRates([2], [1], 0.5));
        Assert.Throws<ArgumentNullException>(() => new CountPrediction(null!, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CountPrediction(known, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CountPrediction(known, 1, drift: double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RatePrediction(known, 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RatePrediction(known, 0.5, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RatePrediction(known, 0.5, 1, 2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RatePrediction(known, 0.5, 1).LowerMidP(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RatePrediction(known, 0.5, 1).LowerMidP(0, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new RatePrediction(known, 0.5, 1).UpperMidP(0, [1.5]));
    }
}
