using SalesInsights.Facts;
using SalesInsights.Metrics.Workload;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Cases;

namespace SalesInsights.Sample.Company;

/// <summary>A fact of a company's own, as an embedding program registers it: usable in rule classes, formulas, texts and evidence alike.</summary>
internal static class SampleFacts
{
    public static readonly FactKey<int> SamplesSent = new(
        "samplesSent", new FactUnit("samples", FactForm.Count), "Samples sent in the period up to the day.", "The subject is no salesperson, or no activities are on record.",
        Count, peers: PeerSummary.Median);

    public static FactCatalog Catalog { get; } = FactCatalog.BuiltIn.With(SamplesSent);

    private static Measured<int> Count(CaseScope scope)
    {
        if (scope.Subject.Kind != SubjectKind.Salesperson) return Measured.Missing<int>(Gap.NotApplicable);
        var report = WorkloadReport.Of(scope.Company.Snapshot, new WorkloadOptions { Period = scope.Company.Period });
        if (report.Spans.Sum((_, i) => report.Company.Total(i)) == 0) return Measured.Missing<int>(Gap.NothingToCount);
        var row = report.Find(scope.Subject.SalespersonId);
        return Measured.Of((int)report.Spans.Sum((_, i) => row?.Count(i, ActivityKind.Sample) ?? 0), new Quantities.Sample(1));
    }

    private static long Sum<T>(this IReadOnlyList<T> spans, Func<T, int, long> count) => spans.Select(count).Sum();
}
