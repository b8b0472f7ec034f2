using SalesInsights.Identifiers;
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
        Findings = findings.OrderBy(f => f, FindingOrder.Instance).ToArray();
        PrimaryCause = Findings.FirstOrDefault(f => f.Pattern != Pattern.None);
    }

    private CaseReport(CaseReport whole, ViewerScope scope, CompletionReport completion)
    {
        (Case, Findings, PrimaryCause) = (whole.Case, whole.Findings, whole.PrimaryCause);
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

    /// <summary>The most upstream finding of the three patterns; null when there is none.</summary>
    public Finding? PrimaryCause { get; }

    internal CaseReport VisibleTo(ViewerScope scope, CompletionReport completion) => new(this, scope, completion);
}
