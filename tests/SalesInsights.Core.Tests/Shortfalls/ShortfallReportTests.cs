using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Shortfalls;
using SalesInsights.Targets;
using SalesInsights.Tests.Support;
using static SalesInsights.Tests.Support.ResultsCompany;
using static SalesInsights.Tests.Support.SellerCompany;

namespace SalesInsights.Tests.Shortfalls;

/// <summary>Numbers by hand from the few customers of each seller, with the working beside them.</summary>
public sealed class ShortfallReportTests
{
    // The example of docs/metrics/shortfall.md. The others: 20 customers, 10 followed up, 5 lost, 5 won at 1,000: 5,000 each.
    private static SellerCompany Peers() => new SellerCompany()
        .Seller("p1", 5000, 20, 10, 0, 5, 5).Seller("p2", 5000, 20, 10, 0, 5, 5).Seller("p3", 5000, 20, 10, 0, 5, 5);

    private static ShortfallReport Report(SellerCompany company, TargetMeasure? measure = null, int draws = 0) => ShortfallReport.Of(
        company.AsOf(), new ShortfallOptions { Period = Quarter, Measure = measure ?? TargetMeasure.Orders, Draws = draws });

    private static ShortfallRow Row(SellerCompany company, string id = "x", TargetMeasure? measure = null) =>
        Report(company, measure).Find(Subject.Salesperson(id))!;

    private static string Parts(ShortfallRow row) =>
        string.Join(" ", row.Parts.Where(p => p.Amount != 0).Select(p => FormattableString.Invariant($"{p.Name}={p.Amount:0.00}")));

    [Fact]
    public void Of_SamePersonAsTheOthers_HasOnlyAHigherTarget()
    {
        var row = Row(Peers().Seller("x", 8000, 20, 10, 0, 5, 5));
        Assert.Equal(Measured.Of(3000m, new Sample(5)), row.Total);
        Assert.Equal("targetAboveBenchmark=3000.00", Parts(row));
        Assert.Equal((3, 1000m), (row.Peers, row.PeerDealSize.Value));
        Assert.False(row.IsRankingSilent);
        Assert.Null(row.Largest);
    }

    // 12 of 20 customers, everything else alike: 3 won, 2 of 5 missing for want of customers.
    [Fact]
    public void Of_FewerCustomers_IsTheirPart()
    {
        var row = Row(Peers().Seller("x", 6000, 12, 6, 0, 3, 3));
        Assert.Equal("targetAboveBenchmark=1000.00 newCustomers=2000.00", Parts(row));
        Assert.Equal(ShortfallStep.NewCustomers, row.Largest!.Step);
    }

    [Fact]
    public void Of_NoCustomers_IsTheirPartAlone()
    {
        var row = Row(Peers().Seller("x", 5000));
        Assert.Equal("newCustomers=5000.00", Parts(row));
    }

    // Deals of 600 instead of 1,000.
    [Fact]
    public void Of_SmallerDeals_IsTheirPart() =>
        Assert.Equal("dealSize=2000.00", Parts(Row(Peers().Seller("x", 5000, 20, 10, 0, 5, 5, amount: 600))));

    // Nobody followed up of 20: ten opportunities less than the others, each worth .5 wins.
    [Fact]
    public void Of_NoFollowUp_IsItsPart()
    {
        var row = Row(Peers().Seller("x", 5000, 20));
        Assert.Equal("followUp=5000.00", Parts(row));
        Assert.False(row.IsRankingSilent);
        Assert.Equal(ShortfallStep.FollowUp, row.Largest!.Step);
    }

    // All ten lost at quote, five more than with the others. As they left in time nothing is slow.
    [Fact]
    public void Of_LostAtAStage_IsThatStagesPart()
    {
        var row = Row(Peers().Seller("x", 5000, 20, 10, 0, 10));
        Assert.Equal("stage:quote=5000.00", Parts(row));
        Assert.Equal("stage:quote", row.Largest!.Name);
    }

    // Customers of the end of June bring nothing by its end, with whoever: their want is no part.
    [Fact]
    public void Of_CustomersTooYoungToBuy_CountForNothing()
    {
        var company = Peers().Seller("x", 8000, 20, 10, 0, 5, 5);
        foreach (var id in new[] { "p1", "p2", "p3" })
        {
            for (var i = 0; i < 9; i++) company.Add(new Customer($"{id}-young{i}", id, Day(6, 27)));
        }

        Assert.Equal("targetAboveBenchmark=3000.00", Parts(Row(company)));
    }

    // 12 of 20 customers, and so it was in the year before, when the others had 20 too: of the 2,000 less is new than without that year.
    [Fact]
    public void Recent_OfAStandingDifference_IsSmaller()
    {
        static ShortfallPart Part(bool hasHistory)
        {
            var company = Peers().Seller("x", 6000, 12, 6, 0, 3, 3);
            foreach (var (id, customers) in new[] { ("p1", 20), ("p2", 20), ("p3", 20), ("x", 12) })
            {
                for (var i = 0; hasHistory && i < customers; i++)
                {
                    var (customer, day) = ($"{id}-before{i}", Day(6, 1, 2023).PlusDays(i));
                    company.Add(
                        new Customer(customer, id, day), new Opportunity(customer, id, customer, day.PlusDays(3)),
                        new StageEntry(customer, "lead", day.PlusDays(3)), new StageEntry(customer, "won", day.PlusDays(9)));
                }
            }

            return Row(company).Parts.Single(p => p.Step == ShortfallStep.NewCustomers);
        }

        var (without, with) = (Part(hasHistory: false), Part(hasHistory: true));
        Assert.Equal((2000m, 2000m), (without.Amount, with.Amount));
        Assert.InRange(with.Recent!.Value, 0, 0.9m * without.Recent!.Value);
        Assert.True(with.RecentLow < with.Recent && with.Recent < with.RecentHigh);
        Assert.True(with.RecentHigh - with.RecentLow < without.RecentHigh - without.RecentLow);
    }

    [Fact]
    public void Recent_OfStepsWithoutAHistory_IsNull()
    {
        var parts = Row(Peers().Seller("x", 6000, 12, 6, 0, 3, 3)).Parts;
        Assert.All(parts, p => Assert.Equal(
            p.Step is ShortfallStep.NewCustomers or ShortfallStep.FollowUp or ShortfallStep.Stage or ShortfallStep.Timing, p.Recent is not null));
    }

    // Ten open in quote, of which the others would have won five by now.
    [Fact]
    public void Of_YoungDeals_IsTiming()
    {
        var row = Row(Peers().Seller("x", 5000, 20, 10, 0, 0, 0));
        Assert.Equal(5000m, row.Parts.Single(p => p.Step == ShortfallStep.Timing).Amount);
        Assert.Equal(0m, row.Parts.Single(p => p.Name == "stage:quote").Amount);
        Assert.Equal(ShortfallStep.Timing, row.Largest!.Step);
    }

    [Fact]
    public void Of_LessRepeatBusiness_IsItsPart()
    {
        var company = new SellerCompany();
        foreach (var id in new[] { "p1", "p2", "p3" }) company.Seller(id, customers: 20, followed: 10, lostAtQuote: 5, won: 5, repeats: 4);
        Assert.Equal("repeatBusiness=1500.00", Parts(Row(company.Seller("x", 7000, 20, 10, 0, 5, 5, repeats: 1))));
    }

    // Kinds: A brings the others 200 a customer, B 400 (kind weight 20, 60 customers of each: 3 · 20 of A at 5 · 1,000, 3 · 20 of B at 5 ·
    // 2,000).
    [Fact]
    public void Of_OtherKindsOfCustomers_IsMix()
    {
        var company = new SellerCompany();
        foreach (var id in new[] { "p1", "p2", "p3" })
            company.Seller(id, customers: 20, followed: 10, lostAtQuote: 5, won: 5, segment: "A").Seller(id, customers: 20, followed: 10, lostAtQuote: 5, won: 5, amount: 2000, segment: "B");
        var row = Row(company.Seller("x", 15000, 40, 20, 0, 10, 10, amount: 1000, segment: "A"));

        // A: (15,000 + 20 · 375) ÷ 80 = 281.25; all kinds alike by customers: (281.25 + 468.75) ÷ 2 = 375: mix .75. Ten wins of 1,500 less a
        // quarter are 11,250, and ten of 1,000 are 1,250 less.
        Assert.Equal("dealSize=1250.00 mix=3750.00", Parts(row));
        Assert.Equal(0m, row.Parts.Single(p => p.Step == ShortfallStep.CarryOver).Amount);
    }

    // Eight customers handed over who had bought before: 12 are new, not 20.
    [Fact]
    public void Of_CustomersHandedOver_AreNotNewOnes()
    {
        var company = Peers().Seller("x", 6000, 12, 6, 0, 3, 3).Seller("gone", role: Role.Manager);
        for (var i = 0; i < 8; i++)
        {
            company.Add(new Customer("h" + i, "x", Day(1, 5, 2022)), Order("h" + i, Day(2, 5, 2022), 10, "gone", "h" + i));
            company.Add(new CustomerOwnerChange("h" + i, "gone", Day(1, 5, 2022)), new CustomerOwnerChange("h" + i, "x", Day(5, 1)));
        }

        Assert.Equal("targetAboveBenchmark=1000.00 newCustomers=2000.00", Parts(Row(company)));
    }

    // A peer's deal of 100,000 counts as the 95th percentile of all.
    [Fact]
    public void Of_AGiantDealOfAPeer_IsNotTheBenchmark()
    {
        var giant = new SellerCompany().Seller("p1", null, 20, 10, 0, 5, 5).Seller("p2", null, 20, 10, 0, 5, 5)
            .Seller("p3", null, 20, 10, 0, 5, 4).Seller("p3", customers: 1, followed: 1, won: 1, amount: 100_000);
        var row = Row(giant.Seller("x", 5000, 20, 10, 0, 5, 3));
        Assert.InRange(row.PeerDealSize.Value, 1000m, 2000m);
    }

    // Payments: the others are paid in full; here 40 % of 5,000 is missing, due after 90 days and so not due yet, or after 10 and overdue.
    [Theory]
    [InlineData(90, "notYetDue=2000.00")]
    [InlineData(10, "overdue=2000.00")]
    public void Of_PaymentsMissing_IsTheirPart(int dueAfter, string expected)
    {
        var company = Peers().Seller("x", null, 20, 10, 0, 5, 5, paidShare: 0.6m, dueAfter: dueAfter)
            .Add(new Target(Subject.Salesperson("x"), Quarter, TargetMeasure.Payments, 5000));
        Assert.Equal(expected, Parts(Row(company, measure: TargetMeasure.Payments)));
    }

    [Fact]
    public void Of_NothingMissing_SaysWhy()
    {
        Assert.Equal(Gap.TargetReached, Row(Peers().Seller("x", 5000, 20, 10, 0, 5, 5)).Total.Gap);
        Assert.Equal(Gap.NoTarget, Row(Peers().Seller("x", null, 20, 10, 0, 5, 5)).Total.Gap);
        Assert.Equal(Gap.ZeroTarget, Row(Peers().Seller("x", 0, 20, 10, 0, 5, 5)).Total.Gap);
        Assert.Empty(Row(Peers().Seller("x", 5000, 20, 10, 0, 5, 5)).Parts);
        var counts = Peers().Seller("x").Add(new Target(Subject.Salesperson("x"), Quarter, TargetMeasure.NewCustomers, 5));
        Assert.Equal(Gap.NotApplicable, Row(counts, measure: TargetMeasure.NewCustomers).Total.Gap);
        Assert.Equal(Gap.NoBenchmark, Row(new SellerCompany().Seller("p1", 10, 2).Seller("x", 5000)).Total.Gap);
        Assert.Equal(Gap.NoBenchmark, Row(Peers().Seller("x", 5000, role: Role.Assistant)).Total.Gap);
    }

    // East: x misses 2,000 + 1,000, y reached more than its target by 1,000; the department's own target is 1,500 above theirs.
    [Fact]
    public void Of_Department_SumsItsPeopleAndWhatOnlyItHas()
    {
        var company = Peers().Seller("x", 6000, 12, 6, 0, 3, 3, department: "east").Seller("y", 4000, 20, 10, 0, 5, 5, department: "east")
            .Add(new Target(Subject.Department("east"), Quarter, TargetMeasure.Orders, 11_500));
        var report = Report(company);
        var east = report.Find(Subject.Department("east"))!;
        var (x, all) = (report.Find(Subject.Salesperson("x"))!, east.Parts.ToDictionary(p => p.Name, p => p.Amount));
        Assert.Equal(3500m, east.Total.Value);
        Assert.Equal(1500m, all["ownTarget"]);
        Assert.Equal(0m, all["otherBusiness"]);
        Assert.Equal(3500m, all.Values.Sum());
        Assert.True(all["newCustomers"] > 0 && x.Parts.Sum(p => p.Amount) == x.Total.Value);
    }

    [Fact]
    public void Of_DepartmentWithHouseBusinessAndAnAssistant_TellsThemApart()
    {
        var company = Peers().Seller("x", 6000, 12, 6, 0, 3, 3).Seller("y", 700, role: Role.Assistant)
            .Add(Order("house", Day(5, 2), 300), new Target(Subject.Company, Quarter, TargetMeasure.Orders, 30_000));
        var parts = Report(company).Find(Subject.Company)!.Parts.ToDictionary(p => p.Name, p => p.Amount);
        Assert.Equal((-300m, 700m, 30_000m - 21_700m), (parts["otherBusiness"], parts["notCompared"], parts["ownTarget"]));
        Assert.Equal(30_000m - 18_300m, parts.Values.Sum());
    }

    [Fact]
    public void Of_WithDraws_GivesIntervalsAndChancesFromTheSeed()
    {
        var company = Peers().Seller("x", 6000, 12, 6, 0, 3, 3).AsOf();
        ShortfallRow With(int draws, int seed) => ShortfallReport.Of(
            company, new ShortfallOptions { Period = Quarter, Draws = draws, Seed = seed }).Find(Subject.Salesperson("x"))!;
        var (row, again, other) = (With(400, 1), With(400, 1), With(400, 2));
        var part = row.Parts.Single(p => p.Step == ShortfallStep.NewCustomers);
        Assert.True(part.Low < 2000m && part.High > 2000m && part.Low < part.High, $"{part.Low} {part.High}");
        Assert.InRange(row.Parts.Sum(p => p.LargestChance ?? 0), 0.5, 1);
        Assert.Equal(row.Parts.Select(p => p.Low), again.Parts.Select(p => p.Low));
        Assert.NotEqual(row.Parts.Select(p => p.Low), other.Parts.Select(p => p.Low));
        Assert.Equal(row.Parts.Select(p => p.Amount), With(0, 1).Parts.Select(p => p.Amount));
        Assert.All(With(0, 1).Parts, p => Assert.Null(p.LargestChance));
        Assert.Null(row.Parts[0].LargestChance);
    }

    [Fact]
    public void Of_BadOptions_AreRefused()
    {
        var snapshot = Peers().AsOf();
        Assert.Throws<ArgumentNullException>(() => ShortfallReport.Of(null!, new() { Period = Quarter }));
        Assert.Throws<ArgumentNullException>(() => ShortfallReport.Of(snapshot, null!));
        Assert.Throws<ArgumentNullException>(() => ShortfallReport.Of(snapshot, new() { Period = null! }));
        Assert.Throws<ArgumentNullException>(() => ShortfallReport.Of(snapshot, new() { Period = Quarter, Measure = null! }));
        Assert.Throws<ArgumentException>(() => ShortfallReport.Of(snapshot, new() { Period = Quarter, Pipeline = "nowhere" }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShortfallReport.Of(snapshot, new() { Period = Quarter, CohortDays = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShortfallReport.Of(snapshot, new() { Period = Quarter, HistoryDays = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShortfallReport.Of(snapshot, new() { Period = Quarter, HistoryDays = 3_661 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShortfallReport.Of(snapshot, new() { Period = Quarter, FollowUpDays = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => ShortfallReport.Of(snapshot, new() { Period = Quarter, Draws = 10_001 }));
    }
}
