using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Board;
using SalesInsights.Metrics.Completion;
using SalesInsights.Metrics.Coverage;
using SalesInsights.Targets;
using SalesInsights.Tests.Support;

namespace SalesInsights.Tests.Metrics.Coverage;

public sealed class CoverageLawTests
{
    private static readonly TargetPeriod[] Periods = [TargetPeriod.Month(2024, 2), TargetPeriod.Month(2024, 3), TargetPeriod.Parse("2024-Q1")];

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 60)]
    public void TargetActualAndRemaining_AreThoseOfCompletion(SmallCompany company, LocalDate asOf)
    {
        var snapshot = company.Build().AsOf(asOf);
        foreach (var period in Periods)
        {
            foreach (var measure in TargetMeasure.BuiltIn)
            {
                var completion = CompletionReport.Of(snapshot, new CompletionOptions { Period = period, Measure = measure });
                foreach (var row in CoverageReport.Of(snapshot, new CoverageOptions { Period = period, Measure = measure }).Rows)
                {
                    if (completion.Find(row.Subject) is not { } other) continue;
                    Assert.Equal((other.Target, other.Actual), (row.Target, row.Actual));
                    Assert.Equal(other.Remaining.HasValue, row.Remaining.HasValue);
                    Assert.Equal(other.Remaining.ValueOr(0), row.Remaining.ValueOr(0));
                }
            }
        }
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 60)]
    public void Open_IsTheBoardOfTheSubject(SmallCompany company, LocalDate asOf)
    {
        var snapshot = company.Build().AsOf(asOf);
        foreach (var row in CoverageReport.Of(snapshot, new CoverageOptions { Period = Periods[0], Pipeline = "p" }).Rows)
            Assert.Equal(BoardReport.Of(snapshot, new BoardOptions { Subject = row.Subject }).Total, row.Open);
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 60)]
    public void InputOrderAndLaterFacts_DoNotMatter(TidyCompany company, LocalDate asOf, int seed)
    {
        var coverage = Print(company.Build());
        Assert.Equal(coverage, Print(company.BuildShuffled(seed)));
        Assert.Equal(coverage, Print(company.BuildUpTo(asOf)));

        string Print(SalesLedger ledger) => string.Join("|", CoverageReport.Of(ledger.AsOf(asOf), new CoverageOptions { Period = Periods[2] }).Rows
            .Select(r => $"{r.Subject} {r.Target} {r.Actual} {r.Open} {string.Join(",", r.Figures.Select(f => $"{f.Amount} {f.Ratio}"))}"));
    }
}
