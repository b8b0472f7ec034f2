using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Targets;
using SalesInsights.Tests.Support;

namespace SalesInsights.Tests.Metrics.Completion;

public sealed class CompletionTableLaws
{
    /// <summary>Out of order, overlapping, with a gap in June, one twice, one before and one after all facts.</summary>
    private static readonly TargetPeriod[] Periods =
    [
        TargetPeriod.Month(2024, 3), TargetPeriod.Month(2024, 1), TargetPeriod.Quarter(2024, 1), TargetPeriod.Month(2024, 2),
        TargetPeriod.Days(new LocalDate(2024, 2, 17), new LocalDate(2024, 4, 3)), TargetPeriod.Month(2024, 5), TargetPeriod.Month(2024, 1),
        TargetPeriod.Year(2023), TargetPeriod.Year(2025), TargetPeriod.Days(new LocalDate(2024, 2, 29), new LocalDate(2024, 2, 29)),
    ];

    private static CompletionTable Table(Snapshot snapshot, bool includeAsOf = true) => CompletionTable.Of(snapshot, new()
    {
        Periods = Periods,
        Measures = TargetMeasure.BuiltIn,
        WorkingDaysGoneIncludeAsOf = includeAsOf,
    });

    private static IEnumerable<Subject> Subjects(OrgChart org) => org.Salespeople.Select(p => Subject.Salesperson(p.Id))
        .Concat(org.DepartmentIds.Select(d => Subject.Department(d))).Append(Subject.Company);

    private static string Print(CompletionCell c) =>
        $"{c.Actual} {c.Coverage} {c.Target} {c.TargetBasis} {c.ChildrenTarget} {c.ChildrenWithoutTarget} {c.IsMismatch} "
        + $"{c.Ratio} {c.Remaining} {c.Pace} {c.Ahead} {c.RequiredPerDay}";

    private static string Print(CompletionRow r) =>
        $"{r.Actual} {r.Coverage} {r.Target} {r.TargetBasis} {r.ChildrenTarget} {r.ChildrenWithoutTarget} {r.IsMismatch} "
        + $"{r.Ratio} {r.Remaining} {r.Pace} {r.Ahead} {r.RequiredPerDay}";

    [Property(Arbitrary = [typeof(SmallCompanies)])]
    public void Cells_SayWhatTheReportOfTheirPeriodAndMeasureSays(SmallCompany company, LocalDate asOf, bool includeAsOf)
    {
        var snapshot = company.Build().AsOf(asOf);
        var table = Table(snapshot, includeAsOf);
        for (var m = 0; m < table.Measures.Count; m++)
        {
            for (var p = 0; p < Periods.Length; p++)
            {
                var report = CompletionReport.Of(snapshot, new CompletionOptions
                {
                    Period = Periods[p],
                    Measure = table.Measures[m],
                    WorkingDaysGoneIncludeAsOf = includeAsOf,
                });
                Assert.Equal(
                    report.Rows.Select(r => (r.Subject, r.Parent, r.Depth, Print(r))),
                    table.Rows.Where(r => r.Cell(p, m).IsListed).Select(r => (r.Subject, r.Parent, r.Depth, Print(r.Cell(p, m)))));
                Assert.Equal(report.ExpectedShare, table.ExpectedShare(p));
                Assert.All(report.Rows, r => Assert.Same(r, report.Find(r.Subject)));
            }
        }
    }

    [Property(Arbitrary = [typeof(SmallCompanies)])]
    public void Actuals_AreThoseOfPlainAdding(SmallCompany company, LocalDate asOf)
    {
        var snapshot = company.Build().AsOf(asOf);
        var table = Table(snapshot);
        for (var m = 0; m < table.Measures.Count; m++)
        {
            for (var p = 0; p < Periods.Length; p++)
            {
                var plain = PlainTotals.Of(snapshot, table.Measures[m], Periods[p]);
                foreach (var subject in Subjects(snapshot.Ledger.Organization))
                {
                    var tally = plain.Of(subject);
                    var cell = table.Find(subject)?.Cell(p, m);
                    Assert.Equal(table.Measures[m].IsMoney ? tally.Amount : tally.Counted, cell?.Actual ?? 0m);
                    Assert.Equal(tally.Coverage, cell?.Coverage ?? default);
                }
            }
        }
    }

    [Property(Arbitrary = [typeof(SmallCompanies)])]
    public void Rows_HaveEverybodyWhomAnyReportLists(SmallCompany company, LocalDate asOf)
    {
        var table = Table(company.Build().AsOf(asOf));
        Assert.All(table.Rows, r => Assert.Contains(
            Enumerable.Range(0, table.Measures.Count), m => Enumerable.Range(0, Periods.Length).Any(p => r.Cell(p, m).IsListed)));
        Assert.All(table.Rows, r => Assert.Equal(r.Subject, table.Find(r.Subject)?.Subject));
    }
}
