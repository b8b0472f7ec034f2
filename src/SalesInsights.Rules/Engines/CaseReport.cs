using SalesInsights.Identifiers;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Outlooks;
using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;
using SalesInsights.Shortfalls;

namespace SalesInsights.Rules.Engines;

/// <summary>What was found about one subject, and the primary cause.</summary>
public sealed class CaseReport
{
    private readonly ViewerPart? _part;
    private readonly Lazy<Measured<decimal>[]> _impacts;
    private readonly Lazy<Finding?> _primaryCause;

    internal CaseReport(Case @case, IEnumerable<Finding> findings, IEnumerable<SuppressedFinding> suppressed)
        : this(
            @case,
            [.. findings.OrderBy(f => f, FindingOrder.Instance)],
            [.. suppressed.OrderBy(s => s.Finding, FindingOrder.Instance)],
            null)
    {
    }

    private CaseReport(Case @case, Finding[] ordered, IReadOnlyList<SuppressedFinding> suppressed, ViewerPart? part)
    {
        (Case, Suppressed, _part) = (@case, suppressed, part);
        _impacts = new(() => Impacts.Of(ordered, Shortfall, Case.Snapshot.Ledger.Company.Currency.MinorUnits));
        var isPerson = Subject.Kind == SubjectKind.Salesperson;
        Findings = ordered.Select((f, i) => f.InReport(isPerson ? UpstreamOf(f, ordered) : null, () => _impacts.Value[i])).ToArray();
        _primaryCause = new(() => PrimaryOf(Findings));
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
            return id.IsEmpty || _part?.Scope.Contains(Subject.Department(id)) == false ? default : id;
        }
    }

    /// <summary>Target, actual, completion and pace; null for somebody who was not active in the period and has no figures.</summary>
    public CompletionRow? Completion => _part is null ? Case.Company.CompletionOf(Subject) : _part.Completion.Find(Subject);

    /// <summary>
    /// What is missing to the target, and its parts; null for somebody who was not active in the period and has no figures. Made when first asked for.
    /// </summary>
    public ShortfallRow? Shortfall => (_part is null ? Case.Company.Shortfall : _part.Shortfall).Find(Subject);

    /// <summary>Where it will land, and the chance to reach the target; null where there is no outlook. Made when first asked for.</summary>
    public OutlookRow? Outlook => (_part is null ? Case.Company.Outlook : _part.Outlook).Find(Subject);

    /// <summary>
    /// The findings: the three patterns from upstream to downstream, then outcomes and the data, then praise; within these by severity, rule, stage and key.
    /// </summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>
    /// What was found and is kept out for a reason (<see cref="Authoring.RuleSet.Suppressions"/>), in the same order; it costs nothing and explains nothing.
    /// </summary>
    public IReadOnlyList<SuppressedFinding> Suppressed { get; }

    /// <summary>
    /// The most upstream confirmed finding of the three patterns, else the most upstream one; of several at the same place the most expensive. Null when there is
    /// none.
    /// </summary>
    public Finding? PrimaryCause => _primaryCause.Value;

    internal CaseReport VisibleTo(ViewerPart part)
    {
        var seen = Case.SeenWith(part.Seen);
        return new(
            seen,
            [.. Findings.Select(f => f.SeenIn(seen))],
            [.. Suppressed.Select(s => new SuppressedFinding(s.Finding.SeenIn(seen), s.Suppression))],
            part);
    }

    private static Finding? PrimaryOf(IReadOnlyList<Finding> findings)
    {
        var causes = findings.Where(f => f.Pattern != Pattern.None).ToArray();
        var confirmed = causes.Where(f => f.Verdict == FindingVerdict.Confirmed).ToArray();
        if (confirmed.Length > 0) causes = confirmed;
        if (causes.Length < 2) return causes.FirstOrDefault();

        // What is missing is split only where two stand at the same place.
        var places = causes.GroupBy(f => (f.Pattern, Stage: f.Stage?.Stage.Order ?? int.MaxValue)).OrderBy(g => g.Key).First().ToArray();
        return places.Length == 1 ? places[0] : places.OrderByDescending(f => f.Impact.ValueOr(0)).First();
    }

    /// <summary>The id of the confirmed finding of the earliest pattern, where that is earlier than the finding's own.</summary>
    private static string? UpstreamOf(Finding finding, IReadOnlyList<Finding> ordered)
    {
        if (finding.Pattern == Pattern.None) return null;
        var first = ordered.FirstOrDefault(f => f.Pattern != Pattern.None && f.Verdict == FindingVerdict.Confirmed);
        return first is not null && first.Pattern < finding.Pattern ? first.Id : null;
    }
}
