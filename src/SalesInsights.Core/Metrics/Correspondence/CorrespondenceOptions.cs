using SalesInsights.Calendars;

namespace SalesInsights.Metrics.Correspondence;

/// <summary>What a <see cref="CorrespondenceReport"/> is asked.</summary>
public sealed class CorrespondenceOptions
{
    /// <summary>
    /// The days that count, both inclusive: mails on them, and answers to customers whose first unanswered mail came on them, even if the
    /// answer came later.
    /// </summary>
    /// <value>The default is null: everything up to the snapshot's day.</value>
    public TargetPeriod? Period { get; init; }

    /// <summary>
    /// After how many days without a mail the next one begins a new thread, where the CRM keeps no threads; a mail that many days later
    /// still belongs to it. 0 or more.
    /// </summary>
    /// <value>The default is 30.</value>
    public int GapDays { get; init; } = 30;

    /// <summary>
    /// The last mail of a thread needs no answer where we wrote before it and the opportunity was closed by then, or at most so many days
    /// later: such a "thanks" is set aside. Null: every unanswered mail waits. 0 or more.
    /// </summary>
    /// <value>The default is 7.</value>
    public int? ClosingGraceDays { get; init; } = 7;

    internal object Key => (Period, GapDays, ClosingGraceDays);
}
