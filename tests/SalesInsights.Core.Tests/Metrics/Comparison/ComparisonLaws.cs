using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Comparison;
using SalesInsights.Metrics.Completion;
using SalesInsights.Targets;
using SalesInsights.Tests.Support;

namespace SalesInsights.Tests.Metrics.Comparison;

[Properties(Arbitrary = [typeof(SmallCompanies)], MaxTest = 40)]
public class ComparisonLaws
{
    private static readonly TargetPeriod Period = TargetPeriod.Month(2024, 2);

    [Property]
    public void Of_AnyInputOrder_SaysTheSame(SmallCompany company, LocalDate asOf, int seed) =>
        Assert.Equal(Print(company.Build(), asOf), Print(company.BuildShuffled(seed), asOf));

    [Property]
    public void Of_FactsAfterTheDay_DoNotMatter(TidyCompany company, LocalDate asOf) =>
        Assert.Equal(Print(company.BuildUpTo(asOf), asOf), Print(company.Build(), asOf));

    // To the same date the window of the period is all that has gone of it, as completion counts it.
    [Property]
    public void Of_ToTheSameDate_AgreesWithCompletion(SmallCompany company, LocalDate asOf)
    {
        var snapshot = company.Build().AsOf(asOf);
        foreach (var measure in TargetMeasure.BuiltIn)
        {
            var completion = CompletionReport.Of(snapshot, new CompletionOptions { Period = Period, Measure = measure });
            var comparison = ComparisonReport.Of(snapshot, new ComparisonOptions { Period = Period, Measure = measure, Basis = ComparisonBasis.Calendar });
            foreach (var row in comparison.Rows.Where(r => r.Now.HasValue)) Assert.Equal(completion.Find(row.Subject)?.Actual ?? 0m, row.Now.Value);
        }
    }

    [Property]
    public void VisibleTo_AnyViewer_ShowsOwnSubjectsOnly(SmallCompany company, LocalDate asOf)
    {
        var snapshot = company.Build().AsOf(asOf);
        var report = ComparisonReport.Of(snapshot, new ComparisonOptions { Period = Period });
        foreach (var person in snapshot.Organization.Salespeople)
        {
            var scope = snapshot.ScopeOf(person.Id);
            var seen = report.VisibleTo(scope).Rows;
            Assert.All(seen, row => Assert.True(scope.Contains(row.Subject) && (row.Parent is not { } parent || scope.Contains(parent))));
            Assert.Equal(report.Rows.Count(r => scope.Contains(r.Subject)), seen.Count);
        }
    }

    private static string Print(SalesLedger ledger, LocalDate asOf) => string.Join("|", TargetMeasure.BuiltIn.SelectMany(measure =>
        ComparisonReport.Of(ledger.AsOf(asOf), new ComparisonOptions { Period = Period, Measure = measure }).Rows
            .Select(r => $"{r.Subject} {r.Now} {r.Before} {r.Difference} {r.Ratio}")));
}
