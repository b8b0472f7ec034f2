using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Timeline;
using SalesInsights.Tests.Support;

namespace SalesInsights.Tests.Metrics.Timeline;

public sealed class TimelineLawTests
{
    private static string Print(SalesLedger ledger, LocalDate asOf) => string.Join("\n", Enumerable.Range(0, 8).Select(i =>
    {
        var report = TimelineReport.Of(ledger.AsOf(asOf), new TimelineOptions { Customer = "c" + i });
        return report is null ? "-" : $"{report.Owner}: " + string.Join("|", report.Entries.Concat(report.Undated).Select(e => string.Join(
            " ", e.At, e.Kind, e.Salesperson, e.PreviousOwner, e.Opportunity, e.Order, e.Payment, e.Activity, e.Campaign, e.From?.Id, e.To?.Id,
            e.ExpectedClose, e.ActivityKind, e.IsAutomatic)));
    }));

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 50)]
    public void FactsAfterAsOf_DoNotMatter(TidyCompany company, LocalDate asOf) =>
        Assert.Equal(Print(company.BuildUpTo(asOf), asOf), Print(company.Build(), asOf));

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 50)]
    public void InputOrder_IsIrrelevant(SmallCompany company, LocalDate asOf, int seed) =>
        Assert.Equal(Print(company.Build(), asOf), Print(company.BuildShuffled(seed), asOf));

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 50)]
    public void Days_PutTogether_GiveTheWhole(SmallCompany company, LocalDate asOf)
    {
        var snapshot = company.Build().AsOf(asOf);
        foreach (var customer in Enumerable.Range(0, 8).Select(i => "c" + i))
        {
            if (TimelineReport.Of(snapshot, new TimelineOptions { Customer = customer }) is not { } whole) continue;
            Assert.True(whole.Entries.Zip(whole.Entries.Skip(1), (a, b) => a.At.CompareTo(b.At)).All(order => order <= 0));
            var halves = new[] { (new LocalDate(1900, 1, 1), asOf.PlusDays(-9)), (asOf.PlusDays(-8), asOf) }.Sum(days => TimelineReport.Of(
                snapshot, new TimelineOptions { Customer = customer, Period = TargetPeriod.Days(days.Item1, days.Item2) })!.Entries.Count);
            Assert.Equal(whole.Entries.Count, halves);
        }
    }
}
