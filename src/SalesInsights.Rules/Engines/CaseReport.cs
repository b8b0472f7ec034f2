using SalesInsights.Identifiers;
using SalesInsights.Journeys;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Engines;

/// <summary>What was found about one subject, and the primary cause.</summary>
public sealed class CaseReport
{
    private readonly ViewerScope? _scope;
    private readonly CompletionReport? _completion;

    internal CaseReport(Case @case, IEnumerable<Finding> findings)
    {
        Case = @case;
        var ordered = findings.OrderBy(f => f, FindingOrder.Instance).ToArray();
        var isPerson = @case.Subject.Kind == SubjectKind.Salesperson;
        Findings = isPerson ? ordered.Select(f => f.With(UpstreamOf(f, ordered))).ToArray() : ordered;
        PrimaryCause = PrimaryOf(Findings);
    }

    private CaseReport(CaseReport whole, ViewerScope scope, CompletionReport completion, Lazy<JourneyReport> journeys)
    {
        Case = whole.Case.SeenWith(journeys, scope);
        Findings = whole.Findings.Select(f => f.SeenIn(Case)).ToArray();
        PrimaryCause = PrimaryOf(Findings);
        (_scope, _completion) = (scope, completion);
    }

    /// <summary>The case with its facts.</summary>
    public Case Case { get; }

    /// <summary>Whom it is about.</summary>
    public Subject Subject => Case.Subject;

    /// <summary>The name as shown to people.</summary>
    public string Name => Case.Name;

    /// <summary>
    /// The department of a salesperson on the day; empty for none, for departments and for the company, and in a viewer's part where
    /// the viewer heads neither it nor one above it.
    /// </summary>
    public Id<Department> DepartmentId
    {
        get
        {
            if (Subject.Kind != SubjectKind.Salesperson) return default;
            var id = Case.Snapshot.Organization.DepartmentOf(Subject.SalespersonId, Case.Snapshot.AsOf);
            return id.IsEmpty || _scope?.Contains(Subject.Department(id)) == false ? default : id;
        }
    }

    /// <summary>Target, actual, completion and pace; null for somebody who was not active in the period and has no figures.</summary>
    public CompletionRow? Completion => _completion is null ? Case.Company.CompletionOf(Subject) : _completion.Find(Subject);

    /// <summary>The findings: the three patterns from upstream to downstream, then outcomes; within these by severity, rule, stage and key.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The most upstream confirmed finding of the three patterns, else the most upstream one; null when there is none.</summary>
    public Finding? PrimaryCause { get; }

    internal CaseReport VisibleTo(ViewerScope scope, CompletionReport completion, Lazy<JourneyReport> journeys) => new(this, scope, completion, journeys);

    private static Finding? PrimaryOf(IReadOnlyList<Finding> findings) =>
        findings.FirstOrDefault(f => f.Pattern != Pattern.None && f.Verdict == FindingVerdict.Confirmed)
        ?? findings.FirstOrDefault(f => f.Pattern != Pattern.None);

    /// <summary>The id of the confirmed finding of the earliest pattern, where that is earlier than the finding's own.</summary>
    private static string? UpstreamOf(Finding finding, IReadOnlyList<Finding> ordered)
    {
        if (finding.Pattern == Pattern.None) return null;
        var first = ordered.FirstOrDefault(f => f.Pattern != Pattern.None && f.Verdict == FindingVerdict.Confirmed);
        return first is not null && first.Pattern < finding.Pattern ? first.Id : null;
    }
}
