using SalesInsights.Identifiers;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Engines;

/// <summary>What was found about one subject, and the primary cause.</summary>
public sealed class CaseReport
{
    internal CaseReport(Case @case, IEnumerable<Finding> findings)
    {
        Case = @case;
        Findings = findings.OrderBy(f => f, FindingOrder.Instance).ToArray();
        PrimaryCause = Findings.FirstOrDefault(f => f.Pattern != Pattern.None);
    }

    /// <summary>The case with its facts.</summary>
    public Case Case { get; }

    /// <summary>Whom it is about.</summary>
    public Subject Subject => Case.Subject;

    /// <summary>The name as shown to people.</summary>
    public string Name => Case.Name;

    /// <summary>The department of a salesperson on the day; empty for none, for departments and for the company.</summary>
    public Id<Department> DepartmentId => Subject.Kind == SubjectKind.Salesperson
        ? Case.Snapshot.Organization.DepartmentOf(Subject.SalespersonId, Case.Snapshot.AsOf)
        : default;

    /// <summary>Target, actual, completion and pace; null for somebody who was not active in the period and has no figures.</summary>
    public CompletionRow? Completion => Case.Company.CompletionOf(Subject);

    /// <summary>The findings: the three patterns from upstream to downstream, then outcomes; within these by severity, rule, stage and key.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>The most upstream finding of the three patterns; null when there is none.</summary>
    public Finding? PrimaryCause { get; }
}
