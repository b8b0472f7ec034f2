using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Quantities;
using SalesInsights.Targets;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics.Completion;

public sealed class DeclaredMeasureTests
{
    private static readonly TargetPeriod May = TargetPeriod.Month(2024, 5);

    /// <summary>
    /// Ann owns c1 (DE, from a fair, grade A, created), bob c2 (FR, claimed), c3 (no country) is in the public sea. Every amount is another
    /// power of two, so that a sum says which records are in it.
    /// </summary>
    private static LedgerBuilder Company(params TargetMeasure[] measures)
    {
        var profile = new CompanyProfile(
            "Demo", Currency.USD, targetPolicy: new TargetPolicy(measures),
            pipelines: [Pipeline("std"), Pipeline("tender")]);
        return new LedgerBuilder(profile)
            .Add(new Department("east", "East")).Add(new Salesperson("ann", "Ann", "east")).Add(new Salesperson("bob", "Bob"))
            .Add(new Campaign("fair", "Fair", Day(4, 1), Day(4, 3)))
            .Add(new ExchangeRate(Currency.EUR, Day(1, 1), 2m))
            .Add(new Customer("c1", "ann", createdOn: Day(5, 2), campaign: "fair", segment: "big", source: "web", grade: "A", country: "DE"))
            .Add(new Customer("c2", "bob", createdOn: Day(5, 3), origin: CustomerOrigin.Claimed, country: "FR"))
            .Add(new Customer("c3", createdOn: Day(5, 4)))
            .Add(new Opportunity("p1", "ann", "c1", Day(4, 20), pipeline: "std", amount: 256m, stage: "won", closedAt: Day(5, 6)))
            .Add(new Opportunity("p2", "bob", "c2", Day(5, 5), pipeline: "tender", amount: 512m, stage: "won", closedAt: Day(5, 7)))
            .Add(new Order("o1", Day(5, 2), 1m, "ann", "c1", "p1"))
            .Add(new Order("o2", Day(5, 3), 2m, "ann", "c2", currency: Currency.EUR))
            .Add(new Order("o3", Day(5, 4), 8m, "bob", "c3", "p2", cancelledOn: Day(5, 20)))
            .Add(new Order("o4", Day(4, 30), 16m, "bob", cancelledOn: Day(5, 1)))
            .Add(new Order("o5", Day(5, 5), 32m, "bob", "c1"))
            .Add(new OrderCredit("o5", "ann", 0.25m)).Add(new OrderCredit("o5", "bob", 0.75m))
            .Add(new Payment("y1", Day(5, 8), 64m, order: "o1")).Add(new Payment("y2", Day(5, 9), 128m, customer: "c2"))
            .Add(new Activity("a1", ActivityKind.Call, Day(5, 8), "bob", "c1")).Add(new Activity("a2", ActivityKind.Note, Day(5, 8), "bob", "c1"))
            .Add(new Activity("a3", ActivityKind.MailOut, Day(5, 8), "ann", "c2"));
    }

    private static PipelineDefinition Pipeline(string id) =>
        new(id, [new Stage("lead", "Lead", 1), new Stage("won", "Won", 2, StageOutcome.Won)]);

    private static string Sums(TargetMeasure measure, LocalDate? asOf = null)
    {
        var report = CompletionReport.Of(Company(measure).Build().AsOf(asOf ?? Day(5, 31)), new CompletionOptions { Period = May, Measure = measure });
        return string.Join(" ", new[] { Subject.Company, Subject.Department("east"), Subject.Salesperson("ann"), Subject.Salesperson("bob") }
            .Select(s => report.Find(s)!.Actual.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static TargetMeasure Of(MeasureSource source, params MeasureCondition[] where) => TargetMeasure.Declared("m", source, where: where);

    /// <summary>Orders that stand on 31 May: o1 = 1, o2 = 2 EUR = 4 USD, o5 = 32, a quarter of it ann's. Company, east, ann, bob.</summary>
    [Theory]
    [InlineData(MeasureField.Country, "DE", "33 9 9 24")]
    [InlineData(MeasureField.Country, "FR", "4 4 4 0")]
    [InlineData(MeasureField.Country, "", "0 0 0 0")]
    [InlineData(MeasureField.Country, "XX", "0 0 0 0")]
    [InlineData(MeasureField.Segment, "big", "33 9 9 24")]
    [InlineData(MeasureField.Segment, "", "4 4 4 0")]
    [InlineData(MeasureField.Source, "web", "33 9 9 24")]
    [InlineData(MeasureField.Grade, "A", "33 9 9 24")]
    [InlineData(MeasureField.Campaign, "fair", "33 9 9 24")]
    [InlineData(MeasureField.Origin, "created", "33 9 9 24")]
    [InlineData(MeasureField.Origin, "claimed", "4 4 4 0")]
    [InlineData(MeasureField.Pipeline, "std", "1 1 1 0")]
    [InlineData(MeasureField.Currency, "EUR", "4 4 4 0")]
    [InlineData(MeasureField.Currency, "USD", "33 9 9 24")]
    public void Actual_OfOrdersFilteredByAField_AddsUpThoseThatHaveIt(MeasureField field, string value, string expected) =>
        Assert.Equal(expected, Sums(Of(MeasureSource.Orders, new MeasureCondition(field, value))));

    [Fact]
    public void Actual_OfTwoConditions_NeedsBothAndAnyOfTheValues()
    {
        Assert.Equal("37 13 13 24", Sums(Of(MeasureSource.Orders, new MeasureCondition(MeasureField.Country, "FR", "DE"))));
        Assert.Equal("33 9 9 24", Sums(Of(
            MeasureSource.Orders, new MeasureCondition(MeasureField.Country, "FR", "DE"), new MeasureCondition(MeasureField.Currency, "USD"))));
    }

    /// <summary>o5 is owned by bob and bought by ann's c1; o2 is ann's, its customer bob's; p1 behind o1 was opened by ann.</summary>
    [Theory]
    [InlineData(CreditRole.Share, "37 13 13 24")]
    [InlineData(CreditRole.Owner, "37 5 5 32")]
    [InlineData(CreditRole.FirstOwner, "37 5 5 32")]
    [InlineData(CreditRole.CustomerOwner, "37 33 33 4")]
    public void Actual_OfOrdersByACreditRole_GoesToThem(CreditRole credit, string expected) =>
        Assert.Equal(expected, Sums(TargetMeasure.Declared("m", MeasureSource.Orders, credit: credit)));

    [Fact]
    public void Actual_OfCancellations_CountsOnTheDayOfTheCancellation()
    {
        var cancelled = TargetMeasure.Declared("m", MeasureSource.Orders, DateBasis.Cancelled);

        Assert.Equal("24 0 0 24", Sums(cancelled));
        Assert.Equal("16 0 0 16", Sums(cancelled, Day(5, 19)));
        Assert.Equal("24 0 0 24", Sums(cancelled, Day(5, 20)));
    }

    [Fact]
    public void Actual_OfWinsByTheDayOfCreation_LeavesOutThoseOpenedBefore()
    {
        Assert.Equal("768 256 256 512", Sums(Of(MeasureSource.WonOpportunities)));
        Assert.Equal("512 0 0 512", Sums(TargetMeasure.Declared("m", MeasureSource.WonOpportunities, DateBasis.Created)));
        Assert.Equal("512 0 0 512", Sums(Of(MeasureSource.WonOpportunities, new MeasureCondition(MeasureField.Pipeline, "tender"))));
    }

    [Fact]
    public void Actual_OfPayments_FollowsOrderAndCustomer()
    {
        Assert.Equal("64 64 64 0", Sums(Of(MeasureSource.Payments, new MeasureCondition(MeasureField.Country, "DE"))));
        Assert.Equal("64 64 64 0", Sums(Of(MeasureSource.Payments, new MeasureCondition(MeasureField.Pipeline, "std"))));
        Assert.Equal("128 0 0 128", Sums(Of(MeasureSource.Payments, new MeasureCondition(MeasureField.Origin, "claimed"))));
    }

    [Fact]
    public void Actual_OfNewCustomers_TakesTheOriginsThatAreAskedFor()
    {
        Assert.Equal("2 1 1 0", Sums(TargetMeasure.NewCustomers));
        Assert.Equal("1 0 0 1", Sums(Of(MeasureSource.NewCustomers, new MeasureCondition(MeasureField.Origin, "claimed"))));
        Assert.Equal("3 1 1 1", Sums(Of(MeasureSource.NewCustomers, new MeasureCondition(MeasureField.Origin, "claimed", "created"))));
        Assert.Equal("1 1 1 0", Sums(Of(MeasureSource.NewCustomers, new MeasureCondition(MeasureField.Grade, "A"))));
    }

    [Fact]
    public void Actual_OfActivities_CountsNotesOnlyWhenAskedFor()
    {
        Assert.Equal("2 1 1 1", Sums(Of(MeasureSource.Activities)));
        Assert.Equal("1 0 0 1", Sums(Of(MeasureSource.Activities, new MeasureCondition(MeasureField.Kind, "note"))));
        Assert.Equal("1 1 1 0", Sums(Of(MeasureSource.Activities, new MeasureCondition(MeasureField.Kind, "mail_out"))));
        Assert.Equal("2 1 1 1", Sums(TargetMeasure.Declared("m", MeasureSource.Activities, credit: CreditRole.CustomerOwner)));
        Assert.Equal("1 1 1 0", Sums(TargetMeasure.Declared(
            "m", MeasureSource.Activities, credit: CreditRole.CustomerOwner, where: [new(MeasureField.Country, "DE")])));
    }

    [Fact]
    public void Actual_OfOpenedByTheCustomersOwner_IsTheirs() => Assert.Equal(
        "1 0 0 1", Sums(TargetMeasure.Declared("m", MeasureSource.OpportunitiesOpened, credit: CreditRole.CustomerOwner)));

    [Fact]
    public void Target_OfADeclaredMeasure_IsFoundAndOthersAreRefused()
    {
        var mine = Of(MeasureSource.Orders, new MeasureCondition(MeasureField.Country, "DE"));
        var ledger = Company(mine)
            .Add(new Target(Subject.Salesperson("ann"), May, mine, 18m))
            .Add(new Target(Subject.Salesperson("bob"), May, TargetMeasure.Declared("other", MeasureSource.Orders), 5m))
            .Add(new Target(Subject.Company, May, TargetMeasure.Declared("m", MeasureSource.Payments), 5m)).Build();
        var report = CompletionReport.Of(ledger.AsOf(Day(5, 31)), new CompletionOptions { Period = May, Measure = mine });

        Assert.Equal([mine], ledger.Targets.Measures);
        Assert.Equal(0.5, report.Find(Subject.Salesperson("ann"))!.Ratio.Value);
        Assert.Equal(Gap.NoTarget, report.Find(Subject.Salesperson("bob"))!.Ratio.Gap);
        Assert.Equal(
            [(DataIssueCode.UnknownMeasure, "other"), (DataIssueCode.UnknownMeasure, "m")],
            ledger.Issues.Select(i => (i.Code, i.Value)));
    }

    [Fact]
    public void Actual_OfAnEmptyLedger_IsNothing()
    {
        var measure = Of(MeasureSource.Orders, new MeasureCondition(MeasureField.Campaign, "fair"), new MeasureCondition(MeasureField.Currency, "EUR"));
        var report = CompletionReport.Of(new LedgerBuilder(Profile()).Build().AsOf(Day(5, 1)), new CompletionOptions { Period = May, Measure = measure });

        Assert.Equal(0m, Assert.Single(report.Rows).Actual);
    }
}
