using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Shortfalls;
using SalesInsights.Targets;
using SalesInsights.Tests.Support;
using static SalesInsights.Tests.Support.ResultsCompany;
using static SalesInsights.Tests.Support.SellerCompany;

namespace SalesInsights.Tests.Shortfalls;

public sealed class ShortfallLaws
{
    private static readonly TargetMeasure[] Measures = [TargetMeasure.Orders, TargetMeasure.Payments, TargetMeasure.Won];

    // Each number is a seller: how many customers, how many of them come how far, for how much.
    private static SellerCompany Company(ushort[] seeds, decimal scale = 1)
    {
        var company = new SellerCompany();
        for (var i = 0; i < seeds.Length; i++)
        {
            var (seed, id) = ((int)seeds[i], "p" + i);
            var (customers, target) = (seed % 23, (1 + (seed % 97)) * 100.5m * scale);
            var followed = customers * (seed % 5) / 4;
            var (lead, quote, won) = (followed * (seed % 3) / 5, followed * (seed % 4) / 6, followed * (seed % 7) / 12);
            company.Seller(id, target, customers, followed, lead, quote, won, (100 + (seed % 900) + 0.13m) * scale, seed % 3, 77.7m * scale,
                seed % 2 == 0 ? "A" : "B", i % 3 == 0 ? "east" : i % 3 == 1 ? "west" : "", (seed % 4) / 3m is var paid ? decimal.Round(paid, 2) : 1, 10 + (seed % 90));
            foreach (var measure in Measures[1..])
                company.Add(new Target(Subject.Salesperson(id), Quarter, measure, target));
        }

        return company;
    }

    private static ShortfallReport Report(SellerCompany company, TargetMeasure measure) =>
        ShortfallReport.Of(company.AsOf(), new ShortfallOptions { Period = Quarter, Measure = measure });

    [Property(MaxTest = 60)]
    public void Parts_OfEverySubject_SumToTheGapToTheCent(ushort[] seeds, byte of)
    {
        foreach (var row in Report(Company([.. seeds.Take(9)]), Measures[of % 3]).Rows)
        {
            Assert.Equal(row.Total.ValueOr(0), row.Parts.Sum(p => p.Amount));
            Assert.All(row.Parts, p => Assert.Equal(decimal.Round(p.Amount, 2), p.Amount));
            if (row.Total.TryGet(out var total)) Assert.Equal(total, decimal.Round(row.Target.Value - row.Actual, 2, MidpointRounding.ToEven));
        }
    }

    [Property(MaxTest = 30)]
    public void Parts_OfMoneyTenfold_AreTenfold(ushort[] seeds, byte of)
    {
        var (one, ten) = (Report(Company([.. seeds.Take(8)]), Measures[of % 3]), Report(Company([.. seeds.Take(8)], 10), Measures[of % 3]));
        foreach (var (small, large) in one.Rows.Zip(ten.Rows))
        {
            Assert.Equal(small.Total.Gap, large.Total.Gap);
            foreach (var (part, tenfold) in small.Parts.Zip(large.Parts))
                Assert.InRange(tenfold.Amount - (10 * part.Amount), -0.11m * seeds.Length, 0.11m * seeds.Length);
        }
    }

    [Property(MaxTest = 30)]
    public void Parts_OfPeopleAllAlike_AreTheTargetsAlone(ushort seed, byte people, byte of)
    {
        var rows = Report(Company([.. Enumerable.Repeat(seed, 3 + (people % 4))]), Measures[of % 3]).Rows;
        foreach (var part in rows.Where(r => r.Subject.Kind == SubjectKind.Salesperson).SelectMany(r => r.Parts))
            Assert.True(part.Amount == 0 || part.Step == ShortfallStep.TargetAboveBenchmark, $"{part.Name} {part.Amount}");
    }

    [Property(MaxTest = 20)]
    public void Parts_AfterTheDay_DoNotChange(ushort[] seeds)
    {
        // Its first order stands before the customer does: until then it is an order of nobody known.
        var company = Company([.. seeds.Take(6)]);
        company.Add(Order("early", Day(6, 1), 500, "p0", "late"));
        var before = Print(Report(company, TargetMeasure.Orders));
        company.Add(
            new Customer("late", "p0", Day(7, 1), segment: "B"), Order("late", Day(7, 2), 999, "p1", "late"),
            new Opportunity("late", "p0", "late", Day(7, 2)), new StageEntry("late", "lost", Day(7, 3)));
        Assert.Equal(before, Print(Report(company, TargetMeasure.Orders)));
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 40)]
    public void Report_OfAnyCompanyInAnyOrder_IsTheSame(SmallCompany company, LocalDate asOf, int seed)
    {
        foreach (var options in AllOptions())
            Assert.Equal(Dump(company.Build().AsOf(asOf), options), Dump(company.BuildShuffled(seed).AsOf(asOf), options));
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 40)]
    public void Report_OfAnyCompany_KnowsNothingLater(TidyCompany company, LocalDate asOf)
    {
        foreach (var options in AllOptions())
            Assert.Equal(Dump(company.BuildUpTo(asOf).AsOf(asOf), options), Dump(company.Build().AsOf(asOf), options));
    }

    [Property(Arbitrary = [typeof(SmallCompanies)], MaxTest = 40)]
    public void Report_OfAnyCompany_SumsToTheGapToTheCent(SmallCompany company, LocalDate asOf)
    {
        foreach (var options in AllOptions())
            Assert.All(ShortfallReport.Of(company.Build().AsOf(asOf), options).Rows, r => Assert.Equal(r.Total.ValueOr(0), r.Parts.Sum(p => p.Amount)));
    }

    [Property(MaxTest = 30)]
    public void Parts_OfSellersInAnyOrder_AreTheSame(ushort[] seeds, byte of, int seed)
    {
        var company = Company([.. seeds.Take(9)]);
        var options = new ShortfallOptions { Period = Quarter, Measure = Measures[of % 3], Draws = 5 };
        Assert.Equal(Dump(company.AsOf(), options), Dump(company.ShuffledAsOf(seed), options));
    }

    // The laws would hold of silence too: these companies have every step to tell of.
    [Fact]
    public void Parts_OfManySellers_AreOfEveryStep()
    {
        var rows = Enumerable.Range(0, 40).SelectMany(seed =>
        {
            var random = new Random(seed);
            var company = Company([.. Enumerable.Range(0, 7).Select(_ => (ushort)random.Next(ushort.MaxValue))])
                .Seller("boss", 1000, role: Role.Manager)
                .Add(new Customer("walk-in", "p1", Day(4, 2)), Order("walk-in", Day(5, 2), 400, "p1", "walk-in"))
                .Add(Order("house", Day(5, 2), 300), new Payment("deposit", Day(5, 9), 50, owner: "p1"))
                .Add(new Target(Subject.Company, Quarter, Measures[seed % 3], 1e6m));
            return Report(company, Measures[seed % 3]).Rows;
        }).ToArray();
        var told = rows.SelectMany(r => r.Parts).Where(p => p.Amount != 0).GroupBy(p => p.Step).ToDictionary(g => g.Key, g => g.Count());
        Assert.All(Enum.GetValues<ShortfallStep>(), step => Assert.True(told.TryGetValue(step, out var count) && count >= 10, step.ToString()));
    }

    // Whoever is outside the comparison may do what they like.
    [Property(MaxTest = 20)]
    public void Parts_OfOthersOfAnotherRole_DoNotMatter(ushort[] seeds)
    {
        ushort[] few = [.. seeds.Take(6)];
        if (few.Length < 3) return;
        var before = People(Report(Company(few), TargetMeasure.Orders));
        var after = People(Report(Company(few).Seller("boss", 100, 20, 18, 0, 3, 9, role: Role.Manager), TargetMeasure.Orders));
        Assert.Equal(before, after.Where(r => !r.StartsWith("Salesperson boss", StringComparison.Ordinal)));

        static string[] People(ShortfallReport report) =>
            [.. report.Rows.Where(r => r.Subject.Kind == SubjectKind.Salesperson && r.Subject.SalespersonId != "boss").Select(Print)];
    }

    [Fact]
    public void VisibleTo_FewOutside_HidesTheComparison()
    {
        // Ann heads east with two people; two, then five are outside.
        SellerCompany With(int outside)
        {
            var company = Company([]).Seller("ann", role: Role.Manager).Seller("in1", 5000, 9, 5, 1, 2, 1, department: "east")
                .Seller("in2", 5000, 10, 5, 1, 2, 2, department: "east");
            for (var i = 0; i < outside; i++) company.Seller("out" + i, 5000, 20, 10, 0, 5, 5, department: "west");
            return company.Add(new Department("east", "East", "sales", "ann", Day(1, 1, 2020)));
        }

        var (two, five) = (With(2).AsOf(), With(5).AsOf());
        var few = Report(With(2), TargetMeasure.Orders).VisibleTo(two.ScopeOf("ann"));
        var many = Report(With(5), TargetMeasure.Orders).VisibleTo(five.ScopeOf("ann"));
        Assert.Equal(Gap.NoBenchmark, few.Find(Subject.Salesperson("in1"))!.Total.Gap);
        Assert.Equal(Gap.NoBenchmark, few.Find(Subject.Department("east"))!.Total.Gap);
        Assert.Empty(few.Find(Subject.Department("east"))!.Parts);
        Assert.True(many.Find(Subject.Salesperson("in1"))!.Total.HasValue);
        Assert.NotEmpty(many.Find(Subject.Department("east"))!.Parts);
        Assert.DoesNotContain(many.Rows, r => r.Subject.Id.Value.StartsWith("out", StringComparison.Ordinal) || r.Subject.Kind == SubjectKind.Company);
        Assert.Throws<ArgumentNullException>(() => many.VisibleTo(null!));
    }

    [Property]
    public void CentParts_AnyParts_SumToTheWholeAndStayWithinACoin(int[] thousandths)
    {
        decimal[] parts = [.. thousandths.Select(t => t / 1000m), 0];
        var whole = decimal.Round(parts.Sum(), 2, MidpointRounding.ToEven);
        parts[^1] = whole - parts.Sum();
        var rounded = CentParts.Of(whole, parts, 2);
        Assert.Equal(whole, rounded.Sum());
        for (var i = 0; i < parts.Length; i++)
        {
            Assert.InRange(rounded[i] - parts[i], -0.01m, 0.01m);
            if (parts[i] == 0) Assert.Equal(0, rounded[i]);
        }
    }

    // Published first numbers of SplitMix64 for the seed 1234567: 6457827717110365317, 3203168211198807973.
    [Fact]
    public void RandomStream_Seeds_GiveThePublishedNumbers()
    {
        var random = new RandomStream(1234567);
        Assert.Equal(((6457827717110365317UL >> 11) + 0.5) / (1UL << 53), random.Uniform());
        Assert.Equal(((3203168211198807973UL >> 11) + 0.5) / (1UL << 53), random.Uniform());
    }

    // Means and variances of 20,000 draws, five standard errors wide: gamma a and a; beta a/(a+b).
    [Theory]
    [InlineData(0.4)]
    [InlineData(3)]
    [InlineData(80)]
    public void RandomStream_Gamma_HasItsMeanAndVariance(double shape)
    {
        var random = new RandomStream(7);
        double[] drawn = [.. Enumerable.Range(0, 20_000).Select(_ => random.Gamma(shape))];
        var mean = drawn.Average();
        Assert.InRange(mean, shape - (5 * Math.Sqrt(shape / 20_000)), shape + (5 * Math.Sqrt(shape / 20_000)));
        Assert.InRange(drawn.Average(d => (d - mean) * (d - mean)) / shape, 0.85, 1.15);
        Assert.InRange(Enumerable.Range(0, 20_000).Average(_ => random.Beta(shape, 2 * shape)), (1 / 3d) - 0.02, (1 / 3d) + 0.02);
    }

    private static IEnumerable<ShortfallOptions> AllOptions() => TargetMeasure.BuiltIn.SelectMany(measure => new ShortfallOptions[]
    {
        new() { Period = TargetPeriod.Quarter(2024, 1), Measure = measure, Draws = 3 },
        new() { Period = TargetPeriod.Month(2024, 4), Measure = measure, CohortDays = 0 },
    });

    private static string Dump(Snapshot snapshot, ShortfallOptions options) => ReportDump.Of(ShortfallReport.Of(snapshot, options));

    private static string Print(ShortfallReport report) => string.Join("|", report.Rows.Select(Print));

    private static string Print(ShortfallRow row) => $"{row.Subject} {row.Total} {string.Join(" ", row.Parts.Select(p => $"{p.Name}={p.Amount}"))}";
}
