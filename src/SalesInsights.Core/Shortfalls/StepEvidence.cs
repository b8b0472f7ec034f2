namespace SalesInsights.Shortfalls;

/// <summary>How far one person lies below the others in one step, in wins.</summary>
/// <param name="Missing">What is missing.</param>
/// <param name="Variance">What chance does to it.</param>
/// <param name="Expected">What was expected: people who are a tenth better move it by a tenth of this.</param>
internal readonly record struct StepEvidence(double Missing, double Variance, double Expected)
{
    // What is believed before any evidence, worth so many steps of average size: people differ by three tenths.
    private const double UsualSpread = 0.3;
    private const double LeastSpread = 0.1;
    private const double UsualCases = 4;

    // By so much a person's own level strays from one time to another.
    private const double Drift = 0.1;

    /// <summary>The square of the standard deviation between people, as a share of what is expected; by moments.</summary>
    /// <param name="sums">Of the people's steps.</param>
    public static double Spread(SpreadSums sums)
    {
        if (sums.Count <= 0 || sums.Squares <= 0) return UsualSpread * UsualSpread;
        var weight = UsualCases * sums.Squares / sums.Count;
        return Math.Max(LeastSpread * LeastSpread, (sums.BeyondChance + (weight * UsualSpread * UsualSpread)) / (sums.Squares + weight));
    }

    /// <summary>What is beyond the difference that was there before: the missing and the variance of what is new.</summary>
    /// <param name="before">The same step in the time before.</param>
    /// <param name="everybody">What was expected of everybody then, the person included.</param>
    /// <param name="spread">The spread between people.</param>
    public Estimate Beyond(StepEvidence before, double everybody, double spread)
    {
        var others = everybody - before.Expected;
        var drift = Drift * Drift * Expected * Expected;
        if (before.Expected <= 0 || others <= 0) return new(Missing, Variance + (spread * Expected * Expected));

        // Then the person was among those compared with: taken out, the difference is larger by the person's share.
        var times = everybody / others / before.Expected;
        var chance = (before.Variance * times * times) + (Drift * Drift);
        var reliability = spread / (spread + chance);
        var standing = Math.Min(1, before.Missing * times) * reliability * Expected;
        return new(Missing - standing, Variance + drift + (spread * (1 - reliability) * Expected * Expected));
    }
}
