namespace SalesInsights.Shortfalls;

/// <summary>What days of stays let expect of the others, in the whole units of <see cref="StepSum"/>, so that sums are exact in any order.</summary>
/// <param name="Worth">What the stays were worth on each morning.</param>
/// <param name="Stayed">What they were worth when they stayed.</param>
/// <param name="Forward">Going forward, by what it is worth beyond staying.</param>
/// <param name="Lost">Losses, by what they are worth.</param>
/// <param name="ForwardCases">How many go forward of those that are not lost.</param>
internal readonly record struct DayTerms(long Worth, long Stayed, long Forward, long Lost, long ForwardCases)
{
    /// <summary>One day of a stay.</summary>
    /// <param name="forward">The others' chance to go forward on it.</param>
    /// <param name="lost">Their chance to lose it.</param>
    /// <param name="worthForward">What going forward is worth.</param>
    /// <param name="before">What the stay is worth on its morning.</param>
    /// <param name="after">What it is worth when it stays.</param>
    public static DayTerms Of(double forward, double lost, double worthForward, double before, double after) => new(
        StepSum.UnitsOf(before),
        StepSum.UnitsOf(after),
        StepSum.UnitsOf(forward * Math.Abs(worthForward - after)),
        StepSum.UnitsOf(lost * Kept(lost, before)),
        StepSum.UnitsOf(lost < 1 ? forward / (1 - lost) : 0));

    // Of the two clocks of a day the loss comes first: what is lost on it could not go forward any more.
    public static double Kept(double lost, double before) => lost < 1 ? before / (1 - lost) : 0;

    public static DayTerms operator +(DayTerms left, DayTerms right) => new(
        left.Worth + right.Worth, left.Stayed + right.Stayed, left.Forward + right.Forward, left.Lost + right.Lost, left.ForwardCases + right.ForwardCases);

    public static DayTerms operator -(DayTerms left, DayTerms right) => new(
        left.Worth - right.Worth, left.Stayed - right.Stayed, left.Forward - right.Forward, left.Lost - right.Lost, left.ForwardCases - right.ForwardCases);
}
