using NodaTime;

namespace SalesInsights.Rules.Reviews;

/// <summary>A finding that was put aside until a day.</summary>
public sealed class SnoozedFinding : ReviewEntry
{
    internal SnoozedFinding(LocalDate day, string findingId, LocalDate until, string reason)
        : base(day) => (FindingId, Until, Reason) = (findingId, until, reason);

    /// <summary>Which.</summary>
    public string FindingId { get; }

    /// <summary>The day on which it comes back.</summary>
    public LocalDate Until { get; }

    /// <summary>Why.</summary>
    public string Reason { get; }
}
