using NodaTime;

namespace SalesInsights.Rules.Reviews;

/// <summary>A finding that was put aside, and is listed again before its day.</summary>
public sealed class AwakenedFinding : ReviewEntry
{
    internal AwakenedFinding(LocalDate day, string findingId)
        : base(day) => FindingId = findingId;

    /// <summary>Which.</summary>
    public string FindingId { get; }
}
