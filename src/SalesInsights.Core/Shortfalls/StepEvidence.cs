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

    public static StepEvidence OfCustomers(PersonCourse course, double expected) =>
        new(expected - course.Customers.Real, course.Customers.Variance, expected);

    public static StepEvidence OfFollowUp(StepSums step) => new(step.Missing, step.ForwardVariance, step.ExpectedForward);

    public static StepEvidence OfLosses(StepSums step) => new(step.LostAtTheirPace, step.LostVariance, step.ExpectedLost);

    public static StepEvidence OfPace(StepSums step) => new(step.Missing - step.LostAtTheirPace, step.ForwardVariance, step.ExpectedForward);

    /// <summary>The square of the standard deviation between people, as a share of what is expected; by moments.</summary>
    public static double Spread(IEnumerable<StepEvidence> steps)
    {
        double beyondChance = 0, squares = 0;
        var count = 0;
        foreach (var step in steps)
        {
            beyondChance += (step.Missing * step.Missing) - step.Variance;
            squares += step.Expected * step.Expected;
            count++;
        }

        if (squares <= 0) return UsualSpread * UsualSpread;
        var weight = UsualCases * squares / count;
        return Math.Max(LeastSpread * LeastSpread, (beyondChance + (weight * UsualSpread * UsualSpread)) / (squares + weight));
    }

    /// <summary>What chance and the ordinary differences between people do together.</summary>
    public double VarianceWith(double spread) => Variance + (spread * Expected * Expected);
}
