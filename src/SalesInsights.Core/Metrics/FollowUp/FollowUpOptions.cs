using NodaTime;

namespace SalesInsights.Metrics.FollowUp;

/// <summary>What a <see cref="FollowUpReport"/> is asked.</summary>
public sealed class FollowUpOptions
{
    /// <summary>Only customers whose present owner has had them from this day on or later are looked at.</summary>
    /// <value>The default is null: all customers in hand.</value>
    public LocalDate? AcquiredFrom { get; init; }

    /// <summary>Working days, after the day of acquisition, for which a customer is not judged; 0 or more.</summary>
    /// <value>The default is 10.</value>
    public int GraceWorkingDays { get; init; } = 10;

    internal object Key => (AcquiredFrom, GraceWorkingDays);
}
