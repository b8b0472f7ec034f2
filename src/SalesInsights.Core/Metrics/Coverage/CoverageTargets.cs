using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Coverage;

/// <summary>The target of every subject: its own, else the sum of what its direct children have, in the organisation of the day.</summary>
internal sealed class CoverageTargets(Snapshot snapshot, CoverageOptions options)
{
    private readonly OrgChart _org = snapshot.Organization;

    public Measured<decimal> Of(Subject subject)
    {
        var own = snapshot.Ledger.Targets.Find(subject, options.Period, options.Measure, snapshot.AsOf);
        if (own.HasValue || subject.Kind == SubjectKind.Salesperson) return own;
        var (sum, parts) = (0m, 0L);
        foreach (var child in ChildrenOf(subject))
        {
            var target = Of(child);
            if (!target.TryGet(out var part)) continue;
            sum += part;
            parts += target.Sample.Counted;
        }

        return parts == 0 ? own : Measured.Of(sum, new Sample(parts));
    }

    private IEnumerable<Subject> ChildrenOf(Subject subject)
    {
        var above = subject.Kind == SubjectKind.Company ? -1 : _org.IndexOf(subject.DepartmentId);
        for (var d = 0; d < _org.DepartmentIds.Count; d++)
        {
            if (_org.ParentIndexOf(d, snapshot.AsOfDay) == above) yield return Subject.Department(_org.DepartmentIds[d]);
        }

        for (var p = 0; p < _org.Salespeople.Count; p++)
        {
            if (_org.DepartmentIndexOf(p, snapshot.AsOfDay) == above) yield return Subject.Salesperson(_org.Salespeople[p].Id);
        }
    }
}
