using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Board;
using SalesInsights.Metrics.Bridge;
using SalesInsights.Metrics.Conversion;
using SalesInsights.Organizations;
using SalesInsights.Tests.Support;

namespace SalesInsights.Tests.Metrics.Bridge;

public sealed class BridgeLawTests
{
    private static BridgeReport Bridge(Snapshot snapshot, LocalDate one, LocalDate other, Subject subject = default) =>
        BridgeReport.Of(snapshot, new BridgeOptions { Period = TargetPeriod.Days(LocalDate.Min(one, other), LocalDate.Max(one, other)), Subject = subject });

    private static IEnumerable<Subject> Subjects(Snapshot snapshot) =>
    [
        Subject.Company, .. snapshot.Organization.DepartmentIds.Select(Subject.Department), .. snapshot.Organization.Salespeople.Select(p => Subject.Salesperson(p.Id)),
    ];

    private static (long Count, decimal Amount) Of(CountAndAmount sum) => (sum.Count, sum.Amount);

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 80)]
    public void Bridge_SumsForEverySubjectAndAnyTwoDays(SmallCompany company, LocalDate asOf, LocalDate one, LocalDate other)
    {
        var snapshot = company.Build().AsOf(asOf);
        foreach (var subject in Subjects(snapshot))
        {
            var b = Bridge(snapshot, one, other, subject);
            Assert.Equal(b.End.Count, b.Start.Count + b.New.Count + b.Reopened.Count + b.HandedIn.Count - b.HandedOut.Count - b.Won.Count - b.Lost.Count);
            Assert.Equal(
                b.End.Amount,
                b.Start.Amount + b.New.Amount + b.Reopened.Amount + b.HandedIn.Amount - b.HandedOut.Amount - b.Won.Amount - b.Lost.Amount + b.AmountChange);
        }
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 60)]
    public void StartAndEnd_AreTheBoardsOfTheirDays(SmallCompany company, LocalDate one, LocalDate other)
    {
        var (first, last) = (LocalDate.Min(one, other), LocalDate.Max(one, other));
        var ledger = company.Build();
        foreach (var subject in Subjects(ledger.AsOf(last)))
        {
            var bridge = BridgeReport.Of(ledger.AsOf(last), new BridgeOptions { Period = TargetPeriod.Days(first, last), Subject = subject, Pipeline = "p" });
            Assert.Equal(Of(BoardReport.Of(ledger.AsOf(first.PlusDays(-1)), new BoardOptions { Subject = subject }).Total), Of(bridge.Start));
            Assert.Equal(BoardReport.Of(ledger.AsOf(last), new BoardOptions { Subject = subject }).Total, bridge.End);
        }
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 60)]
    public void People_SumToTheCompanyButForHandOvers(TidyCompany company, LocalDate asOf, LocalDate one, LocalDate other)
    {
        var snapshot = company.Build().AsOf(asOf);
        var whole = Bridge(snapshot, one, other);
        var people = snapshot.Organization.Salespeople.Select(p => Bridge(snapshot, one, other, Subject.Salesperson(p.Id))).ToArray();

        Assert.Equal((0L, 0L), (whole.HandedIn.Count, whole.HandedOut.Count));
        Assert.True(whole.Won.Count >= people.Sum(p => p.Won.Count) && whole.Lost.Count >= people.Sum(p => p.Lost.Count));
        var isAllOwned = snapshot.Ledger.Issues.Count == 0 && company.Rows.OfType<SalesInsights.Facts.OpportunityOwnerChange>().Any() is false;
        if (isAllOwned)
            Assert.Equal((whole.Won, whole.Lost, whole.New), (Sum(p => p.Won), Sum(p => p.Lost), Sum(p => p.New)));

        CountAndAmount Sum(Func<BridgeReport, CountAndAmount> part) => people.Aggregate(default(CountAndAmount), (sum, p) => sum + part(p));
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 60)]
    public void Won_IsAtLeastWhatIsWonInTheEnd(SmallCompany company, LocalDate asOf, LocalDate one, LocalDate other)
    {
        var snapshot = company.Build().AsOf(asOf);
        var bridge = Bridge(snapshot, one, other);
        var rate = WinRateReport.Of(snapshot, new WinRateOptions { Period = bridge.Period }).Rows[0];
        Assert.True(bridge.Won.Count + bridge.Lost.Count >= rate.Won.Count + rate.Lost.Count);
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 60)]
    public void InputOrderAndLaterFacts_DoNotMatter(TidyCompany company, LocalDate asOf, LocalDate one, int seed)
    {
        var bridge = Print(company.Build());
        Assert.Equal(bridge, Print(company.BuildShuffled(seed)));
        Assert.Equal(bridge, Print(company.BuildUpTo(asOf)));

        string Print(SalesLedger ledger) => Bridge(ledger.AsOf(asOf), one, asOf) is var b
            ? $"{b.Start} {b.New} {b.Reopened} {b.HandedIn} {b.HandedOut} {b.Won} {b.Lost} {b.Raised} {b.Lowered} {b.End} {b.Undated}"
            : "";
    }
}
