namespace SalesInsights.Rules.Reviews;

/// <summary>A review that was held: the log with it, to be stored, and what there is to talk about.</summary>
public sealed class Review
{
    internal Review(ReviewLog log, ReviewReport report) => (Log, Report) = (log, report);

    /// <summary>The log with the review as its last entry.</summary>
    public ReviewLog Log { get; }

    /// <summary>What there is to talk about.</summary>
    public ReviewReport Report { get; }
}
