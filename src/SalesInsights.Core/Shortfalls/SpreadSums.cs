namespace SalesInsights.Shortfalls;

/// <summary>What of people's differences in a step is beyond chance, and their expectations squared; one person can be taken out.</summary>
/// <param name="BeyondChance">Squared differences less their variances by chance.</param>
/// <param name="Squares">Squares of what was expected.</param>
/// <param name="Count">How many steps are among them.</param>
internal readonly record struct SpreadSums(double BeyondChance, double Squares, int Count)
{
    /// <summary>The sums of some steps; of those without an expectation nothing.</summary>
    public static SpreadSums Of(ReadOnlySpan<StepEvidence> steps)
    {
        var sums = default(SpreadSums);
        foreach (var step in steps) sums = sums.Plus(step);
        return sums;
    }

    public SpreadSums Plus(SpreadSums other) => new(BeyondChance + other.BeyondChance, Squares + other.Squares, Count + other.Count);

    public SpreadSums Less(SpreadSums other) => new(BeyondChance - other.BeyondChance, Squares - other.Squares, Count - other.Count);

    private SpreadSums Plus(StepEvidence step) => step.Expected <= 0
        ? this
        : new(BeyondChance + (step.Missing * step.Missing) - step.Variance, Squares + (step.Expected * step.Expected), Count + 1);
}
