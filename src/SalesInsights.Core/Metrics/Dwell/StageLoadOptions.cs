using NodaTime;

namespace SalesInsights.Metrics.Dwell;

/// <summary>What a <see cref="StageLoadReport"/> is asked; checked when the report is made.</summary>
public sealed class StageLoadOptions
{
    /// <summary>Only stays that ended on this day or later are counted as finished.</summary>
    /// <value>The default is null: all stays that ended on a known day.</value>
    public LocalDate? FinishedFrom { get; init; }

    /// <summary>The calendar days that an opportunity usually stays at most in a stage that says nothing itself; 0 or more.</summary>
    /// <value>The default is 30.</value>
    public int DefaultExpectedDays { get; init; } = 30;

    /// <summary>
    /// An opportunity that came to its owner from somebody else fewer working days ago is open, but neither overdue nor, where it was lost so soon, finished or
    /// lost: nobody answers for what others left lying. 0 or more.
    /// </summary>
    /// <value>The default is 0: everything counts at once.</value>
    public int HandOverGraceWorkingDays { get; init; }

    /// <summary>For how many calendar days nothing has happened at least with an opportunity that is called quiet; 0 or more.</summary>
    /// <value>The default is 7.</value>
    public int QuietDays { get; init; } = 7;

    internal object Key => (FinishedFrom, DefaultExpectedDays, HandOverGraceWorkingDays, QuietDays);
}
