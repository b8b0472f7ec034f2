using NodaTime;
using SalesInsights.Organizations;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Reviews;

/// <summary>A finding as a review shows it: what the log knows of it, and what is found today.</summary>
public sealed class ReviewItem
{
    private readonly FindingSize _size;

    internal ReviewItem(RaisedFinding log, Finding? finding, FindingSize size) => (Log, Finding, _size) = (log, finding, size);

    /// <summary>The finding's stable id.</summary>
    public string Id => Log.Id;

    /// <summary>The rule's id.</summary>
    public string RuleId => Log.RuleId;

    /// <summary>Whom it is about.</summary>
    public Subject Subject => Log.Subject;

    /// <summary>What is found today. Null for a verdict that is fading and not yet cleared, and for somebody who is not judged today.</summary>
    public Finding? Finding { get; }

    /// <summary>As what it is raised, which may be less than what is found today.</summary>
    public FindingVerdict Verdict => Log.Verdict;

    /// <summary>How it has gone since it was last told.</summary>
    public Trend Trend => Log.Trend;

    /// <summary>What the log knows of it.</summary>
    internal RaisedFinding Log { get; }

    /// <summary>The day on which it was raised.</summary>
    public LocalDate FirstRaised => Log.FirstRaised;

    /// <summary>The last day on which it was talked about; null for never.</summary>
    public LocalDate? TalkedOn => Log.TalkedOn;

    /// <summary>The day on which it comes back from being snoozed; null where it is not snoozed.</summary>
    public LocalDate? SnoozedUntil => Log.SnoozedUntil;

    /// <summary>Why it was snoozed; null where it is not.</summary>
    public string? SnoozeReason => Log.SnoozeReason;

    /// <summary>Whether it was snoozed until now: its day has come, or it got clearly worse.</summary>
    public bool HasReturned { get; internal init; }

    /// <summary>Whether it is more than the margin better than at the last talk about it; false without one. Nothing is said about why.</summary>
    public bool IsBetterSinceTalk { get; private init; }

    /// <summary>Whether it speaks of what goes well.</summary>
    public bool IsStrength => Log.Kind == FindingKind.Strength;

    /// <summary>Whether it says only that something is missing to the target and nothing of why: SI4001, SI4002, SI4003.</summary>
    public bool IsOutcome => RuleId is BehindPaceRule.Id or UnlikelyToReachRule.Id or TargetMissedBeforeRule.Id;

    internal ReviewItem ComparedWithTalk(double margin) => new(Log, Finding, _size)
    {
        HasReturned = HasReturned,
        IsBetterSinceTalk = Log.TalkedOn is not null && _size.ComparedWith(Log.SizeAtTalk, Log.SizeOf, margin) < 0,
    };

    /// <summary>The same with the finding as a viewer may see it.</summary>
    internal ReviewItem SeenWith(Finding? finding) => new(Log, finding, _size) { HasReturned = HasReturned, IsBetterSinceTalk = IsBetterSinceTalk };
}
