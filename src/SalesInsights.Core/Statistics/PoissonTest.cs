using MathNet.Numerics;

namespace SalesInsights.Statistics;

/// <summary>Exact tests of a count of events against an expected number, or against another count.</summary>
/// <remarks>
/// The mid-p versions count the observed number half. Made by <see cref="Of"/> and <see cref="Compare"/>; the same numbers as R's
/// <c>poisson.test</c>. If the rates behind counts ordinarily differ, <see cref="CountScore"/> with a size is the fairer judge.
/// </remarks>
/// <example><code>
/// PoissonTest.Of(0, 3).Less                 // 0.0498
/// PoissonTest.Compare(2, 12, 60, 84).Less   // 0.0123
/// </code></example>
public sealed class PoissonTest
{
    private PoissonTest(double less, double greater, double equal, double two)
    {
        Less = less;
        Greater = greater;
        TwoSided = Math.Min(1, two);
        LessMidP = less - (equal / 2);
        GreaterMidP = greater - (equal / 2);
    }

    /// <summary>The probability of so few events or fewer.</summary>
    public double Less { get; }

    /// <summary>The probability of so many events or more.</summary>
    public double Greater { get; }

    /// <summary>The probability of a number that is no likelier than the observed one.</summary>
    public double TwoSided { get; }

    /// <summary><see cref="Less"/> with the observed number counted half.</summary>
    public double LessMidP { get; }

    /// <summary><see cref="Greater"/> with the observed number counted half.</summary>
    public double GreaterMidP { get; }

    /// <summary>Tests a count against a number that is known.</summary>
    /// <param name="events">Events seen; 0 or more.</param>
    /// <param name="expected">The expected number; finite, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static PoissonTest Of(long events, double expected)
    {
        PoissonInterval.RequireCount(events, nameof(events));
        if (!(expected >= 0 && expected <= double.MaxValue))
            throw new ArgumentOutOfRangeException(nameof(expected), expected, "An expected number is finite and 0 or more.");
        return expected == 0
            ? Build(events, 0, 0, k => k == 0 ? 0 : double.NegativeInfinity, _ => 1, k => k == 0 ? 1 : 0)
            : Build(events, expected, long.MaxValue,
                k => CountScore.LogProbability(k, double.PositiveInfinity, expected),
                k => SpecialFunctions.GammaUpperRegularized(k + 1d, expected),
                k => k == 0 ? 1 : IncompleteGamma.Lower(k, expected));
    }

    /// <summary>Tests whether two counts come from one rate, given how many events there are in all.</summary>
    /// <param name="events">Events of the first; 0 or more.</param>
    /// <param name="exposure">The exposure of the first; above 0, finite.</param>
    /// <param name="otherEvents">Events of the second; 0 or more.</param>
    /// <param name="otherExposure">The exposure of the second; above 0, finite.</param>
    /// <returns>The probabilities for the count of the first: binomial with its share of the exposure.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is outside its range.</exception>
    public static PoissonTest Compare(long events, double exposure, long otherEvents, double otherExposure)
    {
        PoissonInterval.RequireCount(events, nameof(events));
        PoissonInterval.RequireCount(otherEvents, nameof(otherEvents));
        PoissonInterval.RequireExposure(exposure, nameof(exposure));
        PoissonInterval.RequireExposure(otherExposure, nameof(otherExposure));
        var all = checked(events + otherEvents);
        double share = exposure / (exposure + otherExposure), rest = otherExposure / (exposure + otherExposure);
        return Build(events, all * share, all,
            k => BinomialTail.LogProbability(k, all, share, rest),
            k => BinomialTail.AtMost(k, all, rest),
            k => BinomialTail.AtLeast(k, all, share));
    }

    private static PoissonTest Build(
        long events, double mean, long most, Func<long, double> log, Func<long, double> atMost, Func<long, double> atLeast)
    {
        double less = atMost(events), greater = atLeast(events);
        return new(less, greater, Math.Exp(log(events)), TwoSidedTail.Of(events, mean, most, log, atMost, atLeast));
    }
}
