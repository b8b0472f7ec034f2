using NodaTime;
using SalesInsights.Organizations;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Reviews;

/// <summary>A finding that is no longer listed, and why.</summary>
public sealed record ClosedFinding
{
    internal ClosedFinding(RaisedFinding finding, ClosedBecause because)
        : this(finding.Id, finding.RuleId, finding.Subject, finding.FirstRaised, because) =>
        (Kind, Verdict, TalkedOn) = (finding.Kind, finding.Verdict, finding.TalkedOn);

    internal ClosedFinding(string id, string ruleId, Subject subject, LocalDate firstRaised, ClosedBecause because) =>
        (Id, RuleId, Subject, FirstRaised, Because) = (id, ruleId, subject, firstRaised, because);

    /// <summary>The finding's stable id.</summary>
    public string Id { get; }

    /// <summary>The rule's id.</summary>
    public string RuleId { get; }

    /// <summary>Whom it was about.</summary>
    public Subject Subject { get; }

    /// <summary>When it was raised.</summary>
    public LocalDate FirstRaised { get; }

    /// <summary>Why it is no longer listed.</summary>
    public ClosedBecause Because { get; }

    /// <summary>Whether it was a problem or praise.</summary>
    public FindingKind Kind { get; internal init; }

    /// <summary>As what it stood.</summary>
    public FindingVerdict Verdict { get; internal init; }

    /// <summary>The last day on which it was talked about; null for never.</summary>
    public LocalDate? TalkedOn { get; internal init; }
}
