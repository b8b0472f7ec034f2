using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Targets;
using SalesInsights.Tests.Support;

namespace SalesInsights.Core.Tests.Ledgers;

/// <summary>Late entry is another axis than time: what a report of a day looked like on that day, and what it says with what was entered since.</summary>
public sealed class KnownAtTests
{
    private static LocalDate June(int day) => new(2026, 6, day);

    private static LedgerBuilder Company() => new LedgerBuilder(new CompanyProfile("Test", Currency.CNY)).Add(new Salesperson("a", "A"));

    private static decimal Orders(Snapshot snapshot) => CompletionReport
        .Of(snapshot, new CompletionOptions { Period = TargetPeriod.Month(2026, 6), Measure = TargetMeasure.Orders }).Rows[0].Actual;

    [Fact]
    public void AsOf_OrderEnteredLater_IsKnownFromItsRecordingOn()
    {
        var ledger = Company()
            .AddRange(
            [
                new Order("r1", June(5), 100m, "a"), new Order("r2", June(6), 10m, "a", recordedAt: June(6)),
                new Order("r3", June(7), 1m, "a", recordedAt: June(20).At(new LocalTime(9, 30))),
            ])
            .Build();

        Assert.Equal([100m, 110m, 110m, 111m, 111m], new[] { 5, 6, 19, 20, 30 }.Select(known => Orders(ledger.AsOf(June(30), June(known)))));
        Assert.Equal([100m, 110m, 111m], new[] { 5, 6, 7 }.Select(day => Orders(ledger.AsOf(June(day)))));
        Assert.Equal(110m, Orders(ledger.AsOf(June(6), June(30))));
        Assert.Null(ledger.KnownAt);
        Assert.Equal(June(19), ledger.AsOf(June(30), June(19)).Ledger.KnownAt);
    }

    [Fact]
    public void AsOf_NothingOrEverythingRecorded_IsTheLedgerItself()
    {
        var without = Company().Add(new Order("r1", June(5), 100m, "a")).Build();
        var with = Company().Add(new Order("r1", June(5), 100m, "a", recordedAt: June(5))).Build();

        Assert.Same(without.AsOf(June(30)), without.AsOf(June(30), June(1)));
        Assert.Same(with.AsOf(June(30)), with.AsOf(June(30), June(5)));
        Assert.Same(with.AsOf(June(30), June(4)), with.AsOf(June(30), June(4)));
    }

    [Fact]
    public void AsOf_RowsThatDifferOnlyInTheirRecording_AreOneAndKnownFromTheFirst()
    {
        var ledger = Company()
            .AddRange([new Order("r1", June(5), 100m, "a", recordedAt: June(20)), new Order("r1", June(5), 100m, "a", recordedAt: June(10))])
            .AddRange([new Membership("a", "d", June(1), null, June(9)), new Membership("a", "d", June(1), null, June(8))])
            .Add(new Department("d", "D"))
            .Build();

        Assert.Equal([DataIssueCode.EqualDuplicate, DataIssueCode.EqualDuplicate], ledger.Issues.Select(i => i.Code));
        Assert.Equal([0m, 100m, 100m], new[] { 9, 10, 20 }.Select(known => Orders(ledger.AsOf(June(30), June(known)))));
        Assert.Equal(["", "d"], new[] { 7, 8 }.Select(known => ledger.AsOf(June(30), June(known)).Organization.DepartmentOf("a", June(30)).Value));
    }

    [Fact]
    public void AsOf_ReferenceThatWasNotKnownYet_IsAnIssueOfThatLedgerOnly()
    {
        var ledger = Company()
            .Add(new Customer("c", "a", June(1), recordedAt: June(10))).Add(new Order("r1", June(5), 100m, "a", "c", recordedAt: June(5))).Build();

        Assert.Empty(ledger.Issues);
        Assert.Equal(DataIssueCode.UnknownCustomer, Assert.Single(ledger.AsOf(June(30), June(9)).Ledger.Issues).Code);
        Assert.Empty(ledger.AsOf(June(30), June(10)).Ledger.Issues);
    }

    [Fact]
    public void AsOf_BuilderUsedOn_KnowsNothingOfLaterRows()
    {
        var builder = Company().Add(new Order("r1", June(5), 100m, "a", recordedAt: June(5)));
        var ledger = builder.Build();
        builder.Add(new Order("r2", June(1), 7m, "b", recordedAt: June(1))).Add(new Salesperson("b", "B"));

        Assert.Equal(0m, Orders(ledger.AsOf(June(30), June(4))));
        Assert.Single(ledger.AsOf(June(30), June(4)).Ledger.Organization.Salespeople);
    }

    /// <summary>What was known is what a load of the rows that were recorded by then makes of them.</summary>
    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 60)]
    public void AsOf_AnyRows_IsTheLedgerOfThoseThatWereKnown(SmallCompany company, LocalDate asOf, LocalDate knownAt, int seed)
    {
        var random = new Random(seed);
        var rows = company.Rows.Select(row => random.Next(3) == 0 ? row : RecordedRows.At(row, SmallCompanies.FirstDay.PlusDays(random.Next(180)))).ToArray();
        var known = rows.Where(r => RecordedRows.MomentOf(r) is var at && (at.IsUnknown || at.Date <= knownAt)).ToArray();
        var (expected, actual) = (company.Build(known), company.Build(rows).AsOf(asOf, knownAt).Ledger);

        Assert.Equal(LedgerDump.Of(expected, asOf), LedgerDump.Of(actual, asOf));
        Assert.Equal(expected.Issues.Select(i => i.ToString()), actual.Issues.Select(i => i.ToString()));
        Assert.Equal(expected.Counts.Select(c => c.ToString()), actual.Counts.Select(c => c.ToString()));
        var columns = ColumnRows.Build(company.Profile, rows, "utf8");
        Assert.Equal(LedgerDump.Of(expected, asOf), LedgerDump.Of(columns.AsOf(asOf, knownAt).Ledger, asOf));
    }
}
