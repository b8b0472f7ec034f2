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
    public static double Spread(IEnumerable<StepEvidence> steps)
    {
        double beyondChance = 0, squares = 0;
        var count = 0;
        foreach (var step in steps)
        {
            if (step.Expected <= 0) continue;
            beyondChance += (step.Missing * step.Missing) - step.Variance;
            squares += step.Expected * step.Expected;
            count++;
        }

        if (squares <= 0) return UsualSpread * UsualSpread;
        var weight = UsualCases * squares / count;
        return Math.Max(LeastSpread * LeastSpread, (beyondChance + (weight * UsualSpread * UsualSpread)) / (squares + weight));
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
