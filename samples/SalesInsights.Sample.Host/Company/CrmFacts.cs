using SalesInsights.Facts;
using SalesInsights.Metrics.Workload;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Sample.Host.Company;

/// <summary>A fact of the CRM's own, from its activities: packs of all tenants may use it in formulas and texts, and the CRM's rule does.</summary>
internal static class CrmFacts
{
    public static readonly FactKey<int> Visits = new(
        "visits", new FactUnit("visits", FactForm.Count), "Visits to customers in the period up to the day.",
        "The subject is no salesperson, or no activities are on record.", Count, peers: PeerSummary.Median);

    /// <summary>Where nobody keeps activities, nobody is said to have visited nobody.</summary>
    private static Measured<int> Count(CaseScope scope)
    {
        if (scope.Subject.Kind != SubjectKind.Salesperson) return Measured.Missing<int>(Gap.NotApplicable);
        var report = WorkloadReport.Of(scope.Company.Snapshot, new WorkloadOptions { Period = scope.Company.Period });
        var spans = Enumerable.Range(0, report.Spans.Count).ToArray();
        if (spans.All(span => report.Company.Total(span) == 0)) return Measured.Missing<int>(Gap.NothingToCount);
        var row = report.Find(scope.Subject.SalespersonId);
        return Measured.Of((int)spans.Sum(span => row?.Count(span, ActivityKind.Visit) ?? 0), new Quantities.Sample(1));
    }
}
