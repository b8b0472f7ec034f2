namespace SalesInsights.Statistics;

/// <summary>The exact test of Fisher: could two counts of successes have come from one and the same rate?</summary>
/// <remarks>
/// <para>Given how many succeeded in all, the successes of the first follow the hypergeometric distribution if both rates are equal. Exact,
/// but blind to ordinary differences between people: with large counts it finds every difference.</para>
/// <para>The mid-p versions count the observed table half, and for two sides all tables as likely as it; they are closer to the stated
/// error on the
/// average. Made by <see cref="Of"/>. Fisher, Journal of the Royal Statistical Society 98 (1935), 39–82.</para>
/// </remarks>
/// <example><code>
/// FisherTest.Of(3, 1, 1, 3).TwoSided   // 0.4857: the lady tasting tea
/// </code></example>
public sealed class FisherTest
{
    // Tables as likely as the observed one differ from it by rounding only; R's fisher.test uses the same margin.
    private const double TieTolerance = 1e-7;

    private FisherTest(double less, double equal, double greater, double rarer, double tied)
    {
        Less = Math.Min(1, less + equal);
        Greater = Math.Min(1, greater + equal);
        TwoSided = Math.Min(1, rarer + tied);
        LessMidP = less + (equal / 2);
        GreaterMidP = greater + (equal / 2);
        TwoSidedMidP = Math.Min(1, rarer + (tied / 2));
    }

    /// <summary>The probability of so few successes of the first or fewer, if both rates are equal.</summary>
    public double Less { get; }

    /// <summary>The probability of so many successes of the first or more.</summary>
    public double Greater { get; }

    /// <summary>The probability of a table that is no likelier than the observed one.</summary>
    public double TwoSided { get; }

    /// <summary><see cref="Less"/> with the observed table counted half.</summary>
    public double LessMidP { get; }

    /// <summary><see cref="Greater"/> with the observed table counted half.</summary>
    public double GreaterMidP { get; }

    /// <summary><see cref="TwoSided"/> with the tables as likely as the observed one counted half.</summary>
    public double TwoSidedMidP { get; }

    /// <summary>Tests a table of two rows.</summary>
    /// <param name="successes">Successes of the first; 0 or more.</param>
    /// <param name="failures">Failures of the first; 0 or more.</param>
    /// <param name="otherSuccesses">Successes of the second; 0 or more.</param>
    /// <param name="otherFailures">Failures of the second; 0 or more.</param>
    /// <returns>
    /// The probabilities. A table without room to differ, for example without any success, has 1, and ½ by mid-p. A probability below about
    /// 10⁻³⁰⁰ comes out as 0.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative.</exception>
    /// <exception cref="OverflowException">There are more cases than a <see cref="long"/> can count.</exception>
    public static FisherTest Of(long successes, long failures, long otherSuccesses, long otherFailures)
    {
        Require(successes, nameof(successes));
        Require(failures, nameof(failures));
        Require(otherSuccesses, nameof(otherSuccesses));
        Require(otherFailures, nameof(otherFailures));
        var table = new Hypergeometric(
            checked(successes + failures), checked(otherSuccesses + otherFailures), checked(successes + otherSuccesses));
        var observed = table.WeightOf(successes);
        double less = 0, equal = 0, greater = 0, rarer = 0, tied = 0;
        table.Visit((k, weight) =>
        {
            if (k == successes) equal += weight;
            else if (k < successes) less += weight;
            else greater += weight;
            if (weight > observed * (1 + TieTolerance)) return;
            if (weight < observed * (1 - TieTolerance)) rarer += weight;
            else tied += weight;
        });
        var all = less + equal + greater;
        return new(less / all, equal / all, greater / all, rarer / all, tied / all);
    }

    private static void Require(long count, string name)
    {
        if (count < 0) throw new ArgumentOutOfRangeException(name, count, "A count is 0 or more.");
    }
}
