using NodaTime;
using SalesInsights.Identifiers;
using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Reviews;

/// <summary>What the log knows of one finding that stands: since when, as what, how large, talked about, snoozed.</summary>
public sealed record RaisedFinding
{
    internal RaisedFinding(string id, string ruleId, Subject subject, LocalDate firstRaised) =>
        (Id, RuleId, Subject, FirstRaised) = (id, ruleId, subject, firstRaised);

    /// <summary>The finding's stable id: <see cref="Finding.Id"/>.</summary>
    public string Id { get; }

    /// <summary>The rule's id.</summary>
    public string RuleId { get; }

    /// <summary>Whom it is about.</summary>
    public Subject Subject { get; }

    /// <summary>The day of the review, or the look, at which it was raised; after it was closed and came back, the later day.</summary>
    public LocalDate FirstRaised { get; }

    /// <summary>Whether it is a problem or praise; praise accuses nobody and is raised and closed as it is found.</summary>
    public FindingKind Kind { get; internal init; }

    /// <summary>
    /// As what it was raised. A matter of policy that the report confirms stays one until a review could afford the verdict; a verdict stays one until it is
    /// cleared at the weaker threshold.
    /// </summary>
    public FindingVerdict Verdict { get; internal init; }

    /// <summary>Whether it is about the target of the review's period: the target is among its evidence, and no step of the journey is behind it.</summary>
    public bool IsOfPeriod { get; internal init; }

    /// <summary>How it has gone since it was last told.</summary>
    public Trend Trend { get; internal init; }

    /// <summary>
    /// Its size when it was last told to be new, worse or better; larger is worse. Where a policy fired the first value that has a threshold, negated
    /// where small is bad; else how far the count lies from the expected one, as a share of that. Null where there is nothing to compare.
    /// </summary>
    public decimal? Size { get; internal init; }

    /// <summary>What <see cref="Size"/> is: a fact's name, or <c>distance</c>; null without one.</summary>
    public string? SizeOf { get; internal init; }

    /// <summary>The step of the journey behind a verdict; null for a matter of policy only.</summary>
    public JourneyStepKind? Step { get; internal init; }

    /// <summary>The selling process of the step's stage; empty for none.</summary>
    public Id<PipelineDefinition> Pipeline { get; internal init; }

    /// <summary>The step's stage; empty for none.</summary>
    public Id<Stage> StageId { get; internal init; }

    /// <summary>The last day on which it was talked about; null for never.</summary>
    public LocalDate? TalkedOn { get; internal init; }

    /// <summary><see cref="Size"/> at that talk.</summary>
    public decimal? SizeAtTalk { get; internal init; }

    /// <summary>The day on which it comes back from being snoozed; null where it is not snoozed.</summary>
    public LocalDate? SnoozedUntil { get; internal init; }

    /// <summary>Why it was snoozed; null where it is not.</summary>
    public string? SnoozeReason { get; internal init; }

    /// <summary><see cref="Size"/> when it was snoozed.</summary>
    public decimal? SizeAtSnooze { get; internal init; }

    /// <summary>At how many reviews running the verdict has not stood.</summary>
    public int CalmReviews { get; internal init; }

    /// <summary>At how many reviews running the person has not been judged.</summary>
    public int UnjudgedReviews { get; internal init; }

    /// <summary>Whether it is snoozed.</summary>
    public bool IsSnoozed => SnoozedUntil is not null;

    internal RaisedFinding TalkedAbout(LocalDate day) => this with { TalkedOn = day, SizeAtTalk = Size };

    internal RaisedFinding Snoozed(LocalDate until, string reason) => this with { SnoozedUntil = until, SnoozeReason = reason, SizeAtSnooze = Size };

    internal RaisedFinding Awake() => this with { SnoozedUntil = null, SnoozeReason = null, SizeAtSnooze = null };
}
