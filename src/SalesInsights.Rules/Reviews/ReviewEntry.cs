using NodaTime;

namespace SalesInsights.Rules.Reviews;

/// <summary>One entry of a <see cref="ReviewLog"/>: a review, a talk, a snooze or the end of one.</summary>
public abstract class ReviewEntry
{
    private protected ReviewEntry(LocalDate day) => Day = day;

    /// <summary>The day; never before that of the entry above.</summary>
    public LocalDate Day { get; }
}
