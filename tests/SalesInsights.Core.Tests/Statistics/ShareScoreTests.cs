using FsCheck;
using FsCheck.Xunit;
using MathNet.Numerics;
using SalesInsights.Statistics;

namespace SalesInsights.Core.Tests.Statistics;

/// <summary>Sums of binomial probabilities in exact fractions, worked out apart from the library, and the incomplete beta function of MathNet in between.</summary>
public sealed class ShareScoreTests
{
    private const double Relative = 1e-12;

    // What the incomplete beta function itself is good for.
    private const double RelativeOfBeta = 1e-9;

    [Theory]
    [InlineData(2, 15, 0.3, 0.0810476572054555, 0.9189523427945445)]
    [InlineData(30, 40, 0.5, 0.9992747544929443, 0.0007252455070556607)]
    [InlineData(3, 200, 0.1, 8.252497329553571e-07, 0.999999174750267)]
    [InlineData(55, 60, 0.7, 0.9999700377191199, 2.996228088009164e-05)]
    [InlineData(45, 100, 0.45, 0.501322396031274, 0.4986776039687259)]
    [InlineData(20, 1000, 0.05, 5.269269186128147e-07, 0.9999994730730813)]
    [InlineData(0, 12, 0.2, 0.034359738368, 0.965640261632)]
    [InlineData(12, 12, 0.8, 0.965640261632, 0.034359738368)]
    [InlineData(120, 300, 0.25, 0.9999999938992179, 6.1007820665122434e-09)]
    public void MidP_WholeTrials_AreTheExactSums(int observed, int trials, double chance, double lower, double upper)
    {
        Assert.Equal(1, ShareScore.LowerMidP(observed, trials, chance) / lower, Relative);
        Assert.Equal(1, ShareScore.UpperMidP(observed, trials, chance) / upper, Relative);
    }

    [Property]
    public void MidP_AnyTrials_AreThoseOfTheIncompleteBetaFunction(NonNegativeInt observed, NonNegativeInt more, byte part, ushort odds)
    {
        var (k, chance) = (observed.Get % 200, (odds + 1) / 65538d);
        var trials = k + (more.Get % 400) + (part / 256d);
        double AtMost(double count) => count < 0 ? 0 : count >= trials ? 1 : SpecialFunctions.BetaRegularized(trials - count, count + 1, 1 - chance);
        double AtLeast(double count) => count <= 0 ? 1 : count > trials ? 0 : SpecialFunctions.BetaRegularized(count, trials - count + 1, chance);
        var (lower, upper) = ((AtMost(k - 1) + AtMost(k)) / 2, (AtLeast(k + 1) + AtLeast(k)) / 2);

        Close(lower, ShareScore.LowerMidP(k, trials, chance));
        Close(upper, ShareScore.UpperMidP(k, trials, chance));
        void Close(double expected, double actual) => Assert.True(
            Math.Abs(actual - expected) <= 1e-300 + (RelativeOfBeta * expected), FormattableString.Invariant($"{k} of {trials} at {chance}: {actual}, not {expected}"));
    }

    [Property]
    public void MidP_BothTails_SumToOne(NonNegativeInt observed, NonNegativeInt more, ushort odds)
    {
        var (k, chance) = (observed.Get % 100, (odds + 1) / 65538d);
        var trials = k + (more.Get % 100);

        Assert.Equal(1, ShareScore.LowerMidP(k, trials, chance) + ShareScore.UpperMidP(k, trials, chance), 1e-12);
    }

    [Theory]
    [InlineData(-1, 10, 0.5)]
    [InlineData(1.5, 10, 0.5)]
    [InlineData(double.NaN, 10, 0.5)]
    [InlineData(1, -1, 0.5)]
    [InlineData(1, double.PositiveInfinity, 0.5)]
    [InlineData(1, 10, 0)]
    [InlineData(1, 10, 1)]
    [InlineData(1, 10, double.NaN)]
    public void MidP_OutsideTheRange_IsRefused(double observed, double trials, double chance)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareScore.LowerMidP(observed, trials, chance));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShareScore.UpperMidP(observed, trials, chance));
    }
}
