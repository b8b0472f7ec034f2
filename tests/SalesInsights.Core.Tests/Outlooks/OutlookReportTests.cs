using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Outlooks;
using SalesInsights.Pipelines;
using SalesInsights.Quantities;
using SalesInsights.Targets;

namespace SalesInsights.Tests.Outlooks;

/// <summary>A company small enough to reckon by hand; the worked example of docs/metrics/outlook.md.</summary>
public sealed class OutlookReportTests
{
    private static readonly TargetPeriod May = TargetPeriod.Month(2026, 5);

    private static LocalDate Day(int month, int day) => new(2026, month, day);

    private static LedgerBuilder Company() => new LedgerBuilder(new CompanyProfile("Test", Currency.USD, pipelines:
    [
        new PipelineDefinition("p",
            [new Stage("quote", "Quotation", 1), new Stage("won", "Won", 2, StageOutcome.Won), new Stage("lost", "Lost", 3, StageOutcome.Lost)]),
    ])).Add(new Department("sales", "Sales")).Add(new Salesperson("ann", "Ann", "sales")).Add(new Salesperson("bob", "Bob"));

    private static void Deal(LedgerBuilder company, string id, LocalDate created, string? end, int days, decimal amount = 100, string owner = "ann")
    {
        company.Add(new Opportunity(id, owner, createdAt: created, amount: amount)).Add(new StageEntry(id, "quote", created));
        if (end is not null) company.Add(new StageEntry(id, end, created.PlusDays(days)));
    }

    /// <summary>
    /// Ann: ten quotations of 100 on 2 March, five of them won after 10 days, five lost after 20; one of 100 from 15 May that is open.
    /// </summary>
    private static LedgerBuilder Log(string owner = "ann")
    {
        var company = Company();
        for (var i = 0; i < 5; i++) Deal(company, $"w{i}", Day(3, 2), "won", 10, owner: owner);
        for (var i = 0; i < 5; i++) Deal(company, $"l{i}", Day(3, 2), "lost", 20, owner: owner);
        Deal(company, "o1", Day(5, 15), null, 0, owner: owner);
        return company;
    }

    private static OutlookReport Report(LedgerBuilder company, TargetMeasure measure, LocalDate asOf, TargetPeriod? period = null) =>
        OutlookReport.Of(company.Build().AsOf(asOf), new OutlookOptions { Period = period ?? May, Measure = measure, Shock = 0 });

    private static OutlookRow Row(LedgerBuilder company, TargetMeasure measure, LocalDate asOf, string person = "ann") =>
        Report(company, measure, asOf).Find(Subject.Salesperson(person))!;

    [Fact]
    public void Of_Won_IsTheWorkedExample()
    {
        // On 20 May o1 is 5 days old. Of ten that old five were won on day 10, which is 25 May: 50. Of what is created from 21 May on only
        // that of the 21st can be 10 days old by the 31st: 11 created on 58 working days (2 March to 20 May) · 1 day · 0.5 · 100 = 9.48.
        var company = Log().Add(new Target(Subject.Salesperson("ann"), May, TargetMeasure.Won, 100));
        var row = Row(company, TargetMeasure.Won, Day(5, 20));

        Assert.Equal((0m, 50m, 9.48m, 0m), (row.Booked, row.Pipeline.Value, row.NewBusiness.Value, row.Repeat.Value));
        Assert.Equal(59.48m, row.Landing.Value);
        Assert.Equal((0m, 100m), (row.Low.Value, row.High.Value));

        // 1 − 0.5 · e^−0.0948 = 0.5452; that the rate of 11 events is itself unsure (a fifteenth) changes the fourth decimal.
        Assert.Equal(0.545, row.Chance.Value, 0.0005);
        Assert.Equal(new Sample(1), row.Pipeline.Sample);
    }

    [Fact]
    public void Of_DealsThatWereOrderedButNeverMarkedAsWon_WereWonThen()
    {
        // As in the worked example, each of the five with its order; nobody recorded that the last two were won.
        var company = Company();
        for (var i = 0; i < 5; i++)
        {
            Deal(company, $"w{i}", Day(3, 2), i < 3 ? "won" : null, 10);
            Deal(company, $"l{i}", Day(3, 2), "lost", 20);
            company.Add(new Order($"r{i}", Day(3, 12), 100, "ann", opportunity: $"w{i}"));
        }

        Deal(company, "o1", Day(5, 15), null, 0);
        Assert.Equal(50m, Row(company, TargetMeasure.Orders, Day(5, 20)).Pipeline.Value);
    }

    [Fact]
    public void Of_AnOlderDeal_HasTheChanceOfItsAge()
    {
        // o1 is 11 days old on 26 May: those that were won were won before, so it will be lost.
        Assert.Equal(0m, Row(Log(), TargetMeasure.Won, Day(5, 26)).Pipeline.Value);

        // On 24 May tomorrow decides: still a half. A day old on 16 May, too.
        Assert.Equal((50m, 50m), (Row(Log(), TargetMeasure.Won, Day(5, 24)).Pipeline.Value, Row(Log(), TargetMeasure.Won, Day(5, 16)).Pipeline.Value));

        // Of 22 May the tenth day is 1 June: nothing comes in May.
        var late = Log();
        Deal(late, "o2", Day(5, 22), null, 0);
        Assert.Equal(50m, Row(late, TargetMeasure.Won, Day(5, 24)).Pipeline.Value);
    }

    [Fact]
    public void Of_DealsWithoutStagesBeforeTheirEnd_HaveTheChanceOfTheirAge()
    {
        // As in the worked example, but nobody recorded the quotation.
        var company = Company().Add(new Opportunity("o1", "ann", createdAt: Day(5, 15), amount: 100));
        for (var i = 0; i < 10; i++)
        {
            company.Add(new Opportunity($"d{i}", "ann", createdAt: Day(3, 2), amount: 100))
                .Add(new StageEntry($"d{i}", i < 5 ? "won" : "lost", Day(3, i < 5 ? 12 : 22)));
        }

        Assert.Equal((50m, 9.48m, 0m), Parts(Row(company, TargetMeasure.Won, Day(5, 20))));
    }

    [Fact]
    public void Of_BusinessThatComesOnTheLastDay_IsExpectedThereAgain()
    {
        // Forty customers order on the last day of every month. By the even rate of their days about half of that comes from mid-month on.
        var company = Company();
        for (var c = 0; c < 40; c++)
        {
            company.Add(new Customer($"c{c}", "ann", new LocalDate(2025, 6, 5)));
            for (var day = new LocalDate(2025, 7, 1); day < May.Last; day = day.PlusMonths(1)) company.Add(new Order($"r{c}-{day}", day.PlusDays(-1), 100, "ann", $"c{c}"));
        }

        var snapshot = company.Build().AsOf(Day(5, 15));
        decimal RepeatBy(double? shock) => OutlookReport.Of(snapshot, new OutlookOptions { Period = May, Shock = shock }).Rows[0].Repeat.Value;
        Assert.InRange(RepeatBy(0.4), 1500, 2500);
        Assert.InRange(RepeatBy(null), RepeatBy(0.4) * 1.3m, 4000);
    }

    [Fact]
    public void Of_APeriodThatHasNotBegun_CountsWhatComesInItOnly()
    {
        // The open deal is won on 25 May or never; of June it is no part. What is created from 21 May to 20 June is.
        var report = Report(Log(), TargetMeasure.Won, Day(5, 20), TargetPeriod.Month(2026, 6));
        var row = report.Find(Subject.Salesperson("ann"))!;

        // Created on 22 May (Friday) to 20 June: 21 working days · 11 ÷ 58 · 50.
        Assert.Equal((0m, 199.14m), (row.Pipeline.Value, row.NewBusiness.Value));
        Assert.Equal(Gap.NotStarted, row.RunRate.Gap);
    }

    [Fact]
    public void Of_Orders_FollowTheWinsAfterTheUsualDaysAndShare()
    {
        // Each win brought an order of 80 three days later: 0.8 of the amount, and 25 May + 3 is still May.
        var company = Log();
        for (var i = 0; i < 5; i++) company.Add(new Order($"r{i}", Day(3, 15), 80, "ann", opportunity: $"w{i}"));
        Assert.Equal((40m, 0m, 0m), Parts(Row(company, TargetMeasure.Orders, Day(5, 20))));

        // Won yesterday and not ordered yet: 80 by the 22nd. It is the sixth of eleven that were won on their tenth day: 100 · 6/11 · 0.8 for o1.
        Deal(company, "w9", Day(5, 9), "won", 10);
        Assert.Equal(43.64m + 80m, Row(company, TargetMeasure.Orders, Day(5, 20)).Pipeline.Value);

        // Its order is there: booked, and nothing is left to come of it. Ordered are 490 of 600 now: 100 · 6/11 · 0.8167.
        company.Add(new Order("r9", Day(5, 20), 90, "ann", opportunity: "w9"));
        var row = Row(company, TargetMeasure.Orders, Day(5, 20));
        Assert.Equal((90m, 44.55m), (row.Booked, row.Pipeline.Value));
    }

    [Fact]
    public void Of_Payments_ComeFromWhatIsOpenOfOrders()
    {
        // Ten orders of 100 by different customers on 1 April, each paid on 21 April. One of 100 on 5 May is paid on the 25th if it is like them.
        var company = Company();
        for (var i = 0; i < 10; i++)
        {
            company.Add(new Customer($"c{i}", "ann", Day(4, 1))).Add(new Order($"r{i}", Day(4, 1), 100, "ann", $"c{i}"))
                .Add(new Payment($"y{i}", Day(4, 21), 100, $"r{i}"));
        }

        company.Add(new Customer("c", "ann", Day(5, 5))).Add(new Order("r", Day(5, 5), 100, "ann", "c"));
        Assert.Equal(100m, Row(company, TargetMeasure.Payments, Day(5, 12)).Pipeline.Value);

        // Half of it came after 5 days: 50 of 1,100 by then. The rest comes by the same day. Of new orders at 11 in 30 working days, placed on
        // the ten from 13 to 26 May, that share comes in May: 11 ÷ 30 · 10 · 100 · 50 ÷ 1100; the rest after 20 days is June's.
        company.Add(new Payment("y", Day(5, 10), 50, "r"));
        var row = Row(company, TargetMeasure.Payments, Day(5, 12));
        Assert.Equal((50m, 16.67m, 0m), (row.Booked, row.NewBusiness.Value, row.Repeat.Value));
        Assert.Equal(50m, row.Pipeline.Value);
    }

    [Fact]
    public void Of_PaymentsThatAreDue_ComeByTheDayTheyAreDue()
    {
        // Ten orders of 1 April are due on 1 May and paid five days late. One of 10 April, due on 18 May, is paid on the 23rd if it is like them; by
        // the day of the order, 35 days after it, it would have come on the 15th or never.
        var company = Company();
        for (var i = 0; i < 10; i++)
        {
            company.Add(new Order($"r{i}", Day(4, 1), 100, "ann")).Add(new PaymentDue($"r{i}", Day(5, 1), 100))
                .Add(new Payment($"y{i}", Day(5, 6), 100, $"r{i}"));
        }

        company.Add(new Order("r", Day(4, 10), 100, "ann")).Add(new PaymentDue("r", Day(5, 18), 100));
        Assert.Equal(100m, Row(company, TargetMeasure.Payments, Day(5, 19)).Pipeline.Value);
        Assert.Equal(0m, Row(company, TargetMeasure.Payments, Day(5, 24)).Pipeline.Value);

        // A deposit of 40 is set against it; 60 are left.
        company.Add(new Payment("y", Day(5, 11), 40, "r"));
        Assert.Equal(60m, Math.Round(Row(company, TargetMeasure.Payments, Day(5, 19)).Pipeline.Value, 0));
    }

    [Fact]
    public void Of_OrdersWithoutOpportunities_GoOnAsTheyDid()
    {
        // c orders 100 every Monday from 2 March to 18 May, 12 times; the first is new, 11 are repeat, on 58 working days. Seven are left in May.
        var company = Company().Add(new Customer("c", "ann", Day(3, 2)));
        for (var week = 0; week < 12; week++) company.Add(new Order($"r{week}", Day(3, 2).PlusWeeks(week), 100, "ann", "c"));
        var row = Row(company, TargetMeasure.Orders, Day(5, 20));

        Assert.Equal((0m, Math.Round(100m * 7 / 58, 2), Math.Round(100m * 11 * 7 / 58, 2)), Parts(row));
        // May has 21 working days, 14 have gone: 300 · 21 ÷ 14.
        Assert.Equal((300m, 450m), (row.Booked, row.RunRate.Value));
    }

    [Fact]
    public void Of_AnOrderWhoseOpportunityIsCreatedLater_IsOneWithoutAny()
    {
        // The opportunity is created on 28 May: on the 20th nobody knows of it, and the orders are first orders like any others.
        var company = Company().Add(new Opportunity("late", "ann", createdAt: Day(5, 28), amount: 100));
        for (var week = 0; week < 12; week++) company.Add(new Order($"r{week}", Day(3, 2).PlusWeeks(week), 100, "ann", opportunity: "late"));
        Assert.Equal(Math.Round(100m * 12 * 7 / 58, 2), Row(company, TargetMeasure.Orders, Day(5, 20)).NewBusiness.Value);
    }

    [Fact]
    public void Of_ACount_GoesOnAsItDid()
    {
        var company = Company();
        for (var week = 0; week < 12; week++) company.Add(new Customer($"c{week}", "ann", Day(3, 2).PlusWeeks(week)));
        var row = Row(company, TargetMeasure.NewCustomers, Day(5, 20));
        Assert.Equal((3m, Math.Round(12m * 7 / 58, 2)), (row.Booked, row.NewBusiness.Value));
    }

    [Fact]
    public void Rows_PeopleAndHouse_SumToTheCompany()
    {
        var company = Log().Add(new Order("h1", Day(5, 4), 70)).Add(new Order("a1", Day(5, 5), 30, "ann")).Add(new Order("b1", Day(5, 6), 20, "bob"));
        var report = Report(company, TargetMeasure.Orders, Day(5, 20));
        var (whole, ann, bob) = (report.Rows[0], report.Find(Subject.Salesperson("ann"))!, report.Find(Subject.Salesperson("bob"))!);

        Assert.Equal(120m, whole.Booked);
        Assert.True(whole.NewBusiness.Value > ann.NewBusiness.Value + bob.NewBusiness.Value);
        Assert.Equal(whole.Booked + whole.Pipeline.Value + whole.NewBusiness.Value + whole.Repeat.Value, whole.Landing.Value);
        Assert.Equal(report.Find(Subject.Department("sales"))!.Landing, ann.Landing);
        Assert.Equal(["company", "department sales", "salesperson ann", "salesperson bob"], report.Rows.Select(r => r.Subject.ToString()));
    }

    [Fact]
    public void RunRate_OfASeason_IsTheGoldenForecast()
    {
        // golden/pacing.json, "seasonal": 430,000 by the middle of June's working days, 510,000 of 1,200,000 expected by then.
        var policy = new TargetPolicy(seasonalProfiles: [new SeasonalProfile("year", [6, 7, 9, 8, 8, 9, 6, 5, 9, 10, 11, 12])]);
        var company = new LedgerBuilder(new CompanyProfile("Test", Currency.USD, targetPolicy: policy)).Add(new Salesperson("ann", "Ann"))
            .Add(new Order("r1", Day(2, 2), 430_000, "ann"));
        var report = OutlookReport.Of(company.Build().AsOf(Day(6, 15)), new OutlookOptions { Period = TargetPeriod.Year(2026) });
        Assert.Equal(1011764.71m, report.Rows[0].RunRate.Value);
    }

    [Fact]
    public void Of_WhatCannotBeSaid_IsAReason()
    {
        Assert.Equal(Gap.NoTarget, Row(Log(), TargetMeasure.Won, Day(5, 20)).Chance.Gap);
        Assert.Equal(Gap.ZeroTarget, Row(Log().Add(new Target(Subject.Salesperson("ann"), May, TargetMeasure.Won, 0)), TargetMeasure.Won, Day(5, 20)).Chance.Gap);

        // The period is over; nobody has any history; a measure of cancelled orders is dated by no event that could be foreseen.
        var over = Row(Log(), TargetMeasure.Won, Day(5, 31));
        Assert.Equal((Gap.NotApplicable, Gap.NotApplicable, Gap.NotApplicable), (over.Landing.Gap, over.Low.Gap, over.Pipeline.Gap));
        var young = Company();
        Deal(young, "o1", Day(5, 15), null, 0);
        Assert.Equal(Gap.TooFewData, Row(young, TargetMeasure.Won, Day(5, 20)).Landing.Gap);
        var cancelled = TargetMeasure.Declared("gone", MeasureSource.Orders, DateBasis.Cancelled);
        Assert.Equal(Gap.NotApplicable, Row(Log(), cancelled, Day(5, 20)).Landing.Gap);
        Assert.Equal(Gap.NotApplicable, Report(Log(), cancelled, Day(5, 20)).Shock.Gap);
    }

    [Fact]
    public void Of_DealsThatCannotBeUsed_CountsThem()
    {
        var company = Log();
        company.Add(new Opportunity("x1", "ann", amount: 5)).Add(new Opportunity("x2", "ann", createdAt: Day(5, 1)))
            .Add(new StageEntry("x2", "quote", Day(5, 1))).Add(new Opportunity("x3", "ann", amount: 5)).Add(new StageEntry("x3", "quote", default));
        Assert.Equal(new Sample(1, 3), Row(company, TargetMeasure.Won, Day(5, 16)).Pipeline.Sample);
    }

    [Fact]
    public void Of_AMeasureOfOneSegment_LooksAtItsDealsOnly()
    {
        var company = Log().Add(new Opportunity("s1", "ann", createdAt: Day(5, 15), amount: 1000, segment: "large")).Add(new StageEntry("s1", "quote", Day(5, 15)));
        var large = TargetMeasure.Declared("large", MeasureSource.WonOpportunities, where: [new MeasureCondition(MeasureField.Segment, ["large"])]);
        Assert.Equal(500m, Row(company, large, Day(5, 20)).Pipeline.Value);
        Assert.Equal(550m, Row(company, TargetMeasure.Won, Day(5, 20)).Pipeline.Value);
    }

    [Fact]
    public void Of_SomebodyAwayUntilTheEnd_CreatesNothing()
    {
        var away = Log().Add(new Absence("ann", Day(5, 19), Day(6, 5)));
        Assert.Equal(0m, Row(away, TargetMeasure.Won, Day(5, 20)).NewBusiness.Value);

        // An absence that begins tomorrow is not known yet.
        Assert.True(Row(Log().Add(new Absence("ann", Day(5, 21), Day(6, 5))), TargetMeasure.Won, Day(5, 20)).NewBusiness.Value > 0);
    }

    [Fact]
    public void VisibleTo_FewOthersBehindTheChances_LeavesTheForecastsOut()
    {
        var snapshot = Log("bob").Build().AsOf(Day(5, 20));
        var report = OutlookReport.Of(snapshot, new OutlookOptions { Period = May, Measure = TargetMeasure.Won });
        var (ann, bob) = (report.VisibleTo(snapshot.ScopeOf("ann")), report.VisibleTo(snapshot.ScopeOf("bob")));

        Assert.Equal((Gap.NoBenchmark, Gap.NoBenchmark), (Assert.Single(ann.Rows).Landing.Gap, ann.Shock.Gap));
        Assert.Equal(report.Find(Subject.Salesperson("bob")), Assert.Single(bob.Rows));
        Assert.Throws<ArgumentNullException>(() => report.VisibleTo(null!));
    }

    [Fact]
    public void Of_EmptyLedger_HasNothingToSay()
    {
        var empty = new LedgerBuilder(new CompanyProfile("Test", Currency.USD)).Build().AsOf(Day(5, 20));
        var row = Assert.Single(OutlookReport.Of(empty, new OutlookOptions { Period = May }).Rows);
        Assert.Equal((0m, Gap.TooFewData, Gap.NoTarget), (row.Booked, row.Landing.Gap, row.Chance.Gap));
        Assert.Equal((Gap.NothingToCount, 0), (OutlookBacktest.Of(empty, new OutlookBacktestOptions { Period = May }).Whole.Coverage.Gap, OutlookBacktest.Of(empty, new OutlookBacktestOptions { Period = May }).Periods.Count));
    }

    [Fact]
    public void Of_WrongOptions_Throws()
    {
        var snapshot = Log().Build().AsOf(Day(5, 20));
        Assert.Throws<ArgumentNullException>(() => OutlookReport.Of(null!, new OutlookOptions { Period = May }));
        Assert.Throws<ArgumentNullException>(() => OutlookReport.Of(snapshot, new OutlookOptions { Period = null! }));
        Assert.Throws<ArgumentOutOfRangeException>(() => OutlookReport.Of(snapshot, new OutlookOptions { Period = May, Shock = -0.1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => OutlookBacktest.Of(snapshot, new OutlookBacktestOptions { Period = May, Periods = 0 }));
    }

    private static (decimal Pipeline, decimal New, decimal Repeat) Parts(OutlookRow row) => (row.Pipeline.Value, row.NewBusiness.Value, row.Repeat.Value);
}
