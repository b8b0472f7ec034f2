using NodaTime;
using SalesInsights.Organizations;

namespace SalesInsights.Rules.Reviews;

/// <summary>A talk that took place: about one finding, or about everything that stands of somebody.</summary>
public sealed class RecordedTalk : ReviewEntry
{
    internal RecordedTalk(LocalDate day, string? findingId, Subject? subject, string? noteId)
        : base(day) => (FindingId, Subject, NoteId) = (findingId, subject, noteId);

    /// <summary>The finding that was talked about; null where it was all of <see cref="Subject"/>'s.</summary>
    public string? FindingId { get; }

    /// <summary>Who was talked with; null where one finding is named.</summary>
    public Subject? Subject { get; }

    /// <summary>Where the host keeps its note of the talk; null for nowhere. The log never holds what was said.</summary>
    public string? NoteId { get; }
}
