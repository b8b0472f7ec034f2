using SalesInsights.Quantities;

namespace SalesInsights.Statistics;

/// <summary>How good forecasts were, once it is known what came: of probabilities, of intervals and of whole distributions.</summary>
/// <remarks>
/// Each score is a mean over the forecasts; lower is better but for <see cref="Skill"/> and <see cref="Coverage"/>. Without forecasts there
/// is <see cref="Gap.NothingToCount"/>. Gneiting and Raftery, Journal of the American Statistical Association 102 (2007), 359–378.
/// </remarks>
public static partial class ForecastScore
{
    /// <summary>How far a probability is kept from 0 and 1 in <see cref="LogLoss"/>, where a certain forecast that fails would cost everything.</summary>
    public const double Clip = 1e-6;

    /// <summary>The mean squared distance between probability and outcome (Brier, Monthly Weather Review 78 (1950), 1–3).</summary>
    /// <param name="probabilities">What was said, 0 to 1.</param>
    /// <param name="outcomes">Whether it came.</param>
    /// <returns>From 0 (certain and right) to 1 (certain and wrong); always saying 0.5 gives 0.25.</returns>
    /// <exception cref="ArgumentException">The lists differ in length.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A probability is outside [0, 1].</exception>
    public static Measured<double> Brier(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> outcomes)
    {
        Check(probabilities, outcomes);
        var sum = 0d;
        for (var i = 0; i < probabilities.Length; i++) sum += Square(probabilities[i] - (outcomes[i] ? 1 : 0));
        return MeanOf(sum, probabilities.Length);
    }

    /// <summary>Minus the mean logarithm of the probability given to what came, each kept <see cref="Clip"/> away from 0 and 1.</summary>
    /// <inheritdoc cref="Brier" path="/param|/exception"/>
    public static Measured<double> LogLoss(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> outcomes)
    {
        Check(probabilities, outcomes);
        var sum = 0d;
        for (var i = 0; i < probabilities.Length; i++)
        {
            var p = Math.Min(1 - Clip, Math.Max(Clip, probabilities[i]));
            sum -= Math.Log(outcomes[i] ? p : 1 - p);
        }

        return MeanOf(sum, probabilities.Length);
    }

    /// <summary>1 − Brier score ÷ that of always saying the share that came: above 0 is better than knowing only that share.</summary>
    /// <returns>At most 1; <see cref="Gap.TooFewData"/> where all outcomes are alike, so that the share alone would have been perfect.</returns>
    /// <inheritdoc cref="Brier" path="/param|/exception"/>
    public static Measured<double> BrierSkill(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> outcomes)
    {
        var came = 0;
        foreach (var outcome in outcomes) came += outcome ? 1 : 0;
        var share = outcomes.Length == 0 ? 0 : (double)came / outcomes.Length;
        return Brier(probabilities, outcomes) is { HasValue: true } score
            ? Skill(score.Value, share * (1 - share)).TryGet(out var skill)
                ? Measured.Of(skill, score.Sample)
                : Measured.Missing<double>(Gap.TooFewData, score.Sample)
            : Measured.Missing<double>(Gap.NothingToCount);
    }

    /// <summary>1 − score ÷ reference: by how much a score is better than another; 0 is as good, below 0 is worse.</summary>
    /// <param name="score">The score of the forecasts; 0 or more.</param>
    /// <param name="reference">The score of the forecasts to compare with; 0 or more.</param>
    /// <returns>At most 1; <see cref="Gap.NothingToCount"/> where the reference is 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A score is negative or not a number.</exception>
    public static Measured<double> Skill(double score, double reference)
    {
        if (!(score >= 0)) throw new ArgumentOutOfRangeException(nameof(score), score, "A score is 0 or more.");
        if (!(reference >= 0)) throw new ArgumentOutOfRangeException(nameof(reference), reference, "A score is 0 or more.");
        return reference > 0 ? Measured.Of(1 - (score / reference), new Sample(1)) : Measured.Missing<double>(Gap.NothingToCount);
    }

    /// <summary>Whether the outcomes fit the probabilities: a standard normal score of the Brier score against its own expectation.</summary>
    /// <returns>
    /// Far above 0: the probabilities claim too much; far below: too little. <see cref="Gap.NothingToCount"/> where every probability is 0, ½
    /// or 1, which leaves nothing to vary. Spiegelhalter, Statistics in Medicine 5 (1986), 421–433.
    /// </returns>
    /// <inheritdoc cref="Brier" path="/param|/exception"/>
    public static Measured<double> SpiegelhalterZ(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> outcomes)
    {
        Check(probabilities, outcomes);
        double sum = 0, variance = 0;
        for (var i = 0; i < probabilities.Length; i++)
        {
            var (p, lever) = (probabilities[i], 1 - (2 * probabilities[i]));
            sum += ((outcomes[i] ? 1 : 0) - p) * lever;
            variance += lever * lever * p * (1 - p);
        }

        return variance > 0
            ? Measured.Of(sum / Math.Sqrt(variance), new Sample(probabilities.Length))
            : Measured.Missing<double>(Gap.NothingToCount, new Sample(probabilities.Length));
    }

    private static double Square(double value) => value * value;

    private static Measured<double> MeanOf(double sum, int count) =>
        count == 0 ? Measured.Missing<double>(Gap.NothingToCount) : Measured.Of(sum / count, new Sample(count));

    private static void Check(ReadOnlySpan<double> probabilities, ReadOnlySpan<bool> outcomes)
    {
        Chance.RequireSameLength(probabilities.Length, outcomes.Length, nameof(outcomes));
        foreach (var p in probabilities) Chance.Require(p, nameof(probabilities));
    }
}
