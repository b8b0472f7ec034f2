using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Funnel;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Tests.Support;

namespace SalesInsights.Core.Tests.Ledgers;

/// <summary>A deal of 1 March: inquiry on the 1st, quotation on the 10th, won on the 20th; 100 as last loaded.</summary>
public sealed class DatedChangeTests
{
    private static readonly CompanyProfile Company = new("Test", Currency.CNY, pipelines:
    [
        new PipelineDefinition(default,
        [
            new Stage("s1", "Inquiry", 1), new Stage("s2", "Quotation", 2), new Stage("won", "Won", 3, StageOutcome.Won),
        ]),
    ]);

    private static LocalDate March(int day) => new(2026, 3, day);

    private static LedgerBuilder Deal(params OpportunityChange[] changes) => new LedgerBuilder(Company)
        .Add(new Salesperson("u1", "Ann"))
        .Add(new ExchangeRate(Currency.USD, March(1), 7m)).Add(new ExchangeRate(Currency.USD, March(15), 8m))
        .Add(new Opportunity("o1", "u1", createdAt: March(1), amount: 100m, expectedClose: March(31)))
        .AddRange([new StageEntry("o1", "s1", March(1)), new StageEntry("o1", "s2", March(10)), new StageEntry("o1", "won", March(20))])
        .AddRange(changes);

    private static decimal OpenAmount(SalesLedger ledger, int day) => FunnelReport.Of(ledger.AsOf(March(day))).Open.Amount;

    [Fact]
    public void Amount_Changes_AreThoseOfTheDay()
    {
        // 60 from the day of creation, 80 within the inquiry, 90 within the quotation, nothing later.
        var ledger = Deal(
            new("o1", March(1), 60m), new("o1", March(5), 80m), new("o1", March(12), 90m), new("o1", March(20), 100m)).Build();

        Assert.Equal([60m, 60m, 80m, 80m, 90m], new[] { 1, 4, 5, 10, 12 }.Select(day => OpenAmount(ledger, day)));
        Assert.Equal(100m, FunnelReport.Of(ledger.AsOf(March(31))).Won.Amount);
        Assert.Empty(ledger.Issues);
    }

    [Fact]
    public void Amount_BeforeTheFirstChange_IsNotKnown()
    {
        var open = FunnelReport.Of(Deal(new OpportunityChange("o1", March(5), 100m)).Build().AsOf(March(4))).Open;

        Assert.Equal((1, 0m, 1), (open.Count, open.Amount, open.WithoutAmount));
    }

    [Fact]
    public void Amount_InAnotherCurrency_IsPricedOnTheDayOfTheChangeAndOfEachMove()
    {
        // 10 USD: 70 on 1 March, 70 on the 10th; a change on the 15th to 11 USD at 8 = 88; won on the 20th at 8 = 88.
        var ledger = Deal(new("o1", March(1), 10m, Currency.USD), new("o1", March(15), 11m, Currency.USD)).Build();

        Assert.Equal([70m, 70m, 88m], new[] { 1, 10, 15 }.Select(day => OpenAmount(ledger, day)));
        Assert.Equal(88m, FunnelReport.Of(ledger.AsOf(March(31))).Won.Amount);
        Assert.Equal(DataIssueCode.AmountDisagrees, Assert.Single(ledger.Issues).Code);
    }

    [Fact]
    public void Amount_ChangedAfterTheClose_DoesNotRewriteWhatWasWon()
    {
        var ledger = Deal(new("o1", March(1), 60m), new("o1", March(25), 100m)).Build();

        Assert.Equal(60m, FunnelReport.Of(ledger.AsOf(March(31))).Won.Amount);
        Assert.Equal((DataIssueCode.ChangedAfterClose, "2026-03-25"), (Assert.Single(ledger.Issues).Code, ledger.Issues[0].Value));
    }

    [Fact]
    public void ExpectedClose_DatedOnes_AreThoseOfTheDay()
    {
        var ledger = Deal(new OpportunityChange("o1", March(5), expectedClose: March(28)), new("o1", March(9), expectedClose: March(19))).Build();

        Assert.Equal(
            [DayNumber.Unknown, DayNumber.Of(March(28)), DayNumber.Of(March(19))],
            new[] { 4, 5, 9 }.Select(day => ledger.AsOf(March(day)).ExpectedCloseDay(0)));
        Assert.Equal(DayNumber.Of(March(31)), Deal().Build().AsOf(March(4)).ExpectedCloseDay(0));
        Assert.Equal(100m, OpenAmount(ledger, 4));
    }

    [Fact]
    public void Build_BadChanges_AreIssues()
    {
        var ledger = Deal(
            new("o9", March(2), 1m), new("o1", Moment.Unknown, 1m), new("o1", March(2)), new("o1", March(3), 1m), new("o1", March(3), 2m),
            new("o1", March(4), 3m), new("o1", March(4), 3m), new("o1", March(6), 100m)).Build();

        Assert.Equal(
            [
                DataIssueCode.UnknownOpportunity, DataIssueCode.MissingDate, DataIssueCode.MissingValue, DataIssueCode.ConflictingDuplicate,
                DataIssueCode.ConflictingDuplicate, DataIssueCode.EqualDuplicate,
            ],
            ledger.Issues.Select(i => i.Code));
        Assert.Equal((8, 2, 5, 1), ledger.Counts.Where(c => c.Fact == FactKind.OpportunityChanges).Select(c => (c.Read, c.Accepted, c.Refused, c.Collapsed)).Single());
    }

    /// <summary>
    /// A change of an amount is no move: it changes no count, no day and nothing but amounts. Histories without a date apart: where a
    /// change is dated, the undated moves before it are known to lie before that day.
    /// </summary>
    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 50)]
    public void Counts_WithOrWithoutChanges_AreTheSame(SmallCompany company, LocalDate asOf)
    {
        var rows = company.Rows.Where(r => r is not (StageEntry { EnteredAt.IsUnknown: true } or Opportunity { ClosedAt.IsUnknown: true })).ToArray();
        var (with, without) = (company.Build(rows).AsOf(asOf), company.Build(rows.Where(r => r is not OpportunityChange)).AsOf(asOf));

        foreach (var reading in new[] { FunnelReading.Reached, FunnelReading.Flow })
        {
            foreach (var subject in new[] { Subject.Company, Subject.Salesperson("u1"), Subject.Department("d1") })
            {
                if (with.Organization.Find(new Identifiers.Id<Salesperson>("u1")) is null || with.Organization.DepartmentIds.All(d => d.Value != "d1")) return;
                var options = new FunnelOptions { Reading = reading, Subject = subject };
                Assert.Equal(CountsOf(FunnelReport.Of(without, options)), CountsOf(FunnelReport.Of(with, options)));
            }
        }
    }

    private static string CountsOf(FunnelReport report) => string.Join("\n", report.Stages.Select(s =>
        $"{s.Stage.Id} {s.StartedWith.Count} {s.Entered.Count} {s.Advanced.Count} {s.Lost.Count} {s.MovedBack.Count} {s.HandedOff.Count} {s.StillThere.Count} {s.MedianDays}"))
        + $"\n{report.Opportunities.Count} {report.Won.Count} {report.Lost.Count} {report.Open.Count} {report.HandedOff.Count} {report.Undated}";
}
