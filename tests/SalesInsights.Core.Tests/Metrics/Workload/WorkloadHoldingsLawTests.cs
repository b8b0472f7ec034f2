using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Dwell;
using SalesInsights.Metrics.FollowUp;
using SalesInsights.Metrics.Workload;
using SalesInsights.Organizations;
using SalesInsights.Tests.Support;

namespace SalesInsights.Tests.Metrics.Workload;

public sealed class WorkloadHoldingsLawTests
{
    private static WorkloadReport Report(SalesLedger ledger, LocalDate asOf, bool weekly) => WorkloadReport.Of(
        ledger.AsOf(asOf),
        new WorkloadOptions
        {
            Period = TargetPeriod.Days(new LocalDate(2023, 12, 20), new LocalDate(2024, 6, 20)),
            SpanLength = weekly ? SpanLength.Week : SpanLength.Month,
            WithHoldings = true,
        });

    private static string Print(WorkloadReport report) => string.Join("|", report.Spans.SelectMany((span, i) =>
        report.Rows.Append(report.Company).Select(r => $"{span} {r.Subject} {r.Customers(i)} {r.OpenOpportunities(i)}")));

    [Property(Arbitrary = [typeof(SmallCompanies)])]
    public void OpenOpportunities_OfEverySpan_AreTheOpenStaysOfItsLastDay(SmallCompany company, LocalDate asOf, bool weekly)
    {
        var ledger = company.Build();
        var report = Report(ledger, asOf, weekly);

        for (var i = 0; i < report.Spans.Count; i++)
        {
            var stays = OpenStays.Of(ledger.AsOf(report.Spans[i].Last)).ToLookup(s => s.OwnerId);
            Assert.All(report.Rows, row => Assert.Equal(
                stays[row.Subject?.SalespersonId ?? default(Id<Salesperson>)].Count(), row.OpenOpportunities(i)));
        }
    }

    [Property(Arbitrary = [typeof(SmallCompanies)])]
    public void Customers_OfEverySpan_AreThoseInHandOnItsLastDay(SmallCompany company, LocalDate asOf, bool weekly)
    {
        var ledger = company.Build();
        var report = Report(ledger, asOf, weekly);

        for (var i = 0; i < report.Spans.Count; i++)
        {
            var inHand = FollowUpReport.Of(ledger.AsOf(report.Spans[i].Last), new FollowUpOptions()).Rows.Select(r => r.InHand);
            Assert.Equal(inHand, report.Rows.Where(r => !r.IsUnattributed).Select(r => r.Customers(i)));
        }
    }

    [Property(Arbitrary = [typeof(SmallCompanies)])]
    public void Rows_SumToTheCompany(SmallCompany company, LocalDate asOf, bool weekly)
    {
        var report = Report(company.Build(), asOf, weekly);

        Assert.All(Enumerable.Range(0, report.Spans.Count), i => Assert.Equal(
            (report.Company.Customers(i), report.Company.OpenOpportunities(i)),
            (report.Rows.Sum(r => r.Customers(i)), report.Rows.Sum(r => r.OpenOpportunities(i)))));
    }

    [Property(Arbitrary = [typeof(SmallCompanies)])]
    public void FactsAfterAsOf_DoNotMatter(TidyCompany company, LocalDate asOf, bool weekly) => Assert.Equal(
        Print(Report(company.BuildUpTo(asOf), asOf, weekly)), Print(Report(company.Build(), asOf, weekly)));

    [Property(Arbitrary = [typeof(SmallCompanies)])]
    public void InputOrder_IsIrrelevant(SmallCompany company, LocalDate asOf, bool weekly, int seed) => Assert.Equal(
        Print(Report(company.Build(), asOf, weekly)), Print(Report(company.BuildShuffled(seed), asOf, weekly)));
}
