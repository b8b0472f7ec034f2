using System.Text.Json;
using FsCheck.Xunit;
using SalesInsights.Quantities;
using SalesInsights.Statistics;
using SalesInsights.Tests.Support;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>Golden numbers: golden/betabinomial_eb.json and poisson.json, nb_mle (R 4.2.2: optim, and the moments' formula).</summary>
public sealed class FitTests
{
    private const double FormulaTolerance = 1e-9;

    // optim stops at about 1e-5 of a parameter; the flat baseball likelihood at 1e-3.
    private const double OptimTolerance = 1e-5;
    private const double FlatTolerance = 1e-3;

    private static readonly long[] TeamHits = [9, 4, 7, 2, 12, 5, 0, 6];
    private static readonly long[] TeamTrials = [30, 12, 28, 15, 36, 20, 14, 25];
    private static readonly long[] BaseballHits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];
    private static readonly long[] BaseballTrials = [.. Enumerable.Repeat(45L, 18)];
    private static readonly long[] Events = [14, 9, 22, 5, 11, 30, 0, 8, 17, 12];
    private static readonly double[] Exposures = [12, 12, 12, 6, 12, 12, 12, 9, 12, 12];

    [Fact]
    public void Moments_Team_AgreesWithR()
    {
        var prior = BetaBinomialFit.Moments(TeamHits, TeamTrials);
        Assert.Equal(0.25, prior.Value.Mean, FormulaTolerance);
        Assert.Equal(154.927230046949, prior.Value.Weight, FormulaTolerance);
        Assert.Equal(new Sample(8), prior.Sample);
        Assert.Equal(200, BetaBinomialFit.Moments(BaseballHits, BaseballTrials).Value.Weight, FormulaTolerance);
        Assert.Equal(367.988335100742, BetaBinomialFit.Moments(BaseballHits, BaseballTrials, mostWeight: 1e9).Value.Weight, 1e-8);
    }

    [Fact]
    public void MaximumLikelihood_Baseball_AgreesWithR()
    {
        var prior = BetaBinomialFit.MaximumLikelihood(BaseballHits, BaseballTrials).Value;
        Assert.Equal(1, prior.Alpha / 210.550955260669, FlatTolerance);
        Assert.Equal(1, prior.Beta / 582.686317246835, FlatTolerance);
    }

    [Fact]
    public void MaximumLikelihood_GroupsAlike_HasNone()
    {
        Assert.Equal(Gap.NotReached, BetaBinomialFit.MaximumLikelihood(TeamHits, TeamTrials).Gap);
        Assert.Equal(Gap.NotReached, BetaBinomialFit.MaximumLikelihood([5, 5, 5], [10, 10, 10]).Gap);
        Assert.Equal(Gap.NotReached, BetaBinomialFit.MaximumLikelihood([0, 0], [10, 10]).Gap);
        Assert.Equal(Gap.NotReached, GammaPoissonFit.MaximumLikelihood([5, 5, 5], [1, 1, 1]).Gap);
    }

    [GoldenFact]
    public void BetaBinomial_InTheGoldenFile_Agrees()
    {
        var golden = Golden.Load("betabinomial_eb.json");
        foreach (var name in new[] { "rats", "baseball", "team" })
        {
            var data = golden.GetProperty(name);
            long[] y = [.. data.Numbers("y").Select(v => (long)v)], n = [.. data.Numbers("n").Select(v => (long)v)];
            var moments = BetaBinomialFit.Moments(y, n, mostWeight: 1e9).Value;
            Assert.Equal(data.GetProperty("moments").Number("mu"), moments.Mean, FormulaTolerance);
            Assert.Equal(1, moments.Weight / data.GetProperty("moments").Number("M"), FormulaTolerance);
            if (!BetaBinomialFit.MaximumLikelihood(y, n).TryGet(out var best)) continue;
            var mle = data.GetProperty("mle");
            Assert.Equal(1, best.Alpha / mle.Number("alpha"), name == "rats" ? OptimTolerance : FlatTolerance);
            Assert.Equal(1, best.Beta / mle.Number("beta"), name == "rats" ? OptimTolerance : FlatTolerance);
            Assert.Equal(mle.Number("loglik"), LogLikelihood(y, n, best), FormulaTolerance);
        }
    }

    // Shrunken rates with the priors of the file: R's own fit, which ran away to a weight of 7e8, and one of 5 and 15.
    [GoldenFact]
    public void After_InTheGoldenFile_ShrinksAsInR()
    {
        var team = Golden.Load("betabinomial_eb.json").GetProperty("team");
        var mle = team.GetProperty("mle");
        Shrinks(team.GetProperty("shrunk_with_mle"), new BetaPrior(mle.Number("alpha"), mle.Number("beta")), 1e-8);
        Shrinks(team.GetProperty("shrunk_with_prior_5_15"), new BetaPrior(5, 15), FormulaTolerance);

        static void Shrinks(JsonElement rows, BetaPrior prior, double tolerance)
        {
            foreach (var row in rows.EnumerateArray())
            {
                var after = prior.After(row.Int("y"), row.Int("n"));
                Assert.Equal(row.Number("post_mean"), after.Mean, tolerance);
                Assert.Equal(row.Numbers("ci95"), [after.Interval().Low, after.Interval().High], (l, r) => Math.Abs(l - r) < Math.Max(tolerance, 1e-9));
                if (row.TryGetProperty("p_below_mean", out var below)) Assert.Equal(below.GetDouble(), after.ProbabilityBelow(prior.Mean), Math.Max(tolerance, prior.Weight * 2e-15));
            }
        }
    }

    [Fact]
    public void GammaPoisson_CountsWithExposure_AgreeWithR()
    {
        var prior = GammaPoissonFit.MaximumLikelihood(Events, Exposures).Value;
        Assert.Equal(1, prior.Shape / 2.56601637058923, OptimTolerance);
        Assert.Equal(1, prior.Rate / 2.25895046960033, OptimTolerance);
        Assert.Equal(-34.3535162491691, Enumerable.Range(0, Events.Length)
            .Sum(i => CountScore.LogProbability(Events[i], prior.Shape, prior.Mean * Exposures[i])), FormulaTolerance);
        Assert.Equal(4.6498119212963, GammaPoissonFit.Dispersion(Events, Exposures).Value, FormulaTolerance);
    }

    // By hand: 2, 4 and 12 in 1, 1 and 2 units: mean 18/4; spread 6.25 + .25 + 4.5 = 11, less 2 · 4.5, over 4 − 6/4: variance .8.
    [Fact]
    public void GammaPoissonMoments_ThreeGroups_AreAsByHand()
    {
        var prior = GammaPoissonFit.Moments([2, 4, 12], [1, 1, 2]).Value;
        Assert.Equal(4.5 * 4.5 / 0.8, prior.Shape, FormulaTolerance);
        Assert.Equal(4.5, prior.Mean, FormulaTolerance);
        Assert.Equal(200, GammaPoissonFit.Moments([4, 4, 4], [1, 1, 1]).Value.Shape, FormulaTolerance);
    }

    [Fact]
    public void Fits_TooLittle_SayWhy()
    {
        Assert.Equal(Gap.NothingToCount, BetaBinomialFit.Moments([], []).Gap);
        Assert.Equal(Gap.NothingToCount, BetaBinomialFit.MaximumLikelihood([0], [0]).Gap);
        Assert.Equal(Measured.Missing<BetaPrior>(Gap.TooFewData, new Sample(2, 1)), BetaBinomialFit.Moments([20, 10, 0], [30, 30, 0]));
        Assert.Equal(Gap.TooFewData, BetaBinomialFit.Moments([2, 1, 0], [10, 10, 9]).Gap);
        Assert.Equal(Gap.NothingToCount, GammaPoissonFit.Moments([0], [0]).Gap);
        Assert.Equal(Gap.TooFewData, GammaPoissonFit.Moments([3], [1]).Gap);
        Assert.Equal(Gap.TooFewData, GammaPoissonFit.MaximumLikelihood([0, 0], [1, 1]).Gap);
        Assert.Equal(Gap.TooFewData, GammaPoissonFit.Dispersion([0, 0], [1, 1]).Gap);
    }

    [Fact]
    public void Fits_OutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => BetaBinomialFit.Moments([1], []));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaBinomialFit.Moments([2], [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaBinomialFit.Moments([1], [1], leastWeight: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => BetaBinomialFit.Moments([1], [1], 10, 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaPoissonFit.Moments([1], [0]));
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaPoissonFit.Dispersion([-1], [1]));
        Assert.Throws<ArgumentException>(() => GammaPoissonFit.MaximumLikelihood([1, 2], [1]));
    }

    // No neighbour is likelier: the slopes' zero is a maximum and not a saddle.
    [Property(MaxTest = 50)]
    public void MaximumLikelihood_AnyGroups_IsAtATop((byte Hits, byte Misses)[] groups)
    {
        long[] y = [.. groups.Select(g => (long)g.Hits)], n = [.. groups.Select(g => (long)g.Hits + g.Misses)];
        if (!BetaBinomialFit.MaximumLikelihood(y, n).TryGet(out var best)) return;
        var top = LogLikelihood(y, n, best);
        foreach (var (a, b) in new[] { (1.01, 1d), (0.99, 1d), (1d, 1.01), (1d, 0.99), (1.01, 1.01), (0.99, 0.99) })
            Assert.True(LogLikelihood(y, n, new(best.Alpha * a, best.Beta * b)) <= top + 1e-9);
    }

    private static double LogLikelihood(long[] y, long[] n, BetaPrior prior) =>
        Enumerable.Range(0, y.Length).Sum(i => BetaBinomial.LogProbability(y[i], n[i], prior));
}
