using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Metrics;
using SalesInsights.Metrics.Completion;
using SalesInsights.Metrics.FollowUp;
using SalesInsights.Metrics.Results;
using SalesInsights.Organizations;
using SalesInsights.Targets;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Metrics;

public sealed class MetricLaws
{
    private static readonly string[] People = ["ann", "bob", "cat", ""];
    private static readonly TargetPeriod May = TargetPeriod.Month(2024, 5);

    /// <summary>Each number makes one order: its day around May, its owner, its amount, sometimes shared or cancelled.</summary>
    private static LedgerBuilder Add(LedgerBuilder builder, IEnumerable<(int Seed, int Id)> seeds, decimal scale = 1m)
    {
        foreach (var (seed, id) in seeds)
        {
            var (day, owner) = (Day(4, 25).PlusDays(seed % 41), People[seed % 4]);
            Moment cancelled = seed % 7 == 0 ? day.PlusDays(seed % 9) : default(Moment);
            builder.Add(new Order("o" + id, day, ((seed % 1000) - 200.37m) * scale, owner, cancelledOn: cancelled));
            if (seed % 5 != 0) continue;
            builder.Add(new OrderCredit("o" + id, "ann", 0.15m)).Add(new OrderCredit("o" + id, "bob", 0.35m)).Add(new OrderCredit("o" + id, "cat", 0.5m));
        }

        return builder;
    }

    private static (int Seed, int Id)[] Numbered(NonNegativeInt[] seeds) => seeds.Select((s, i) => (s.Get, i)).ToArray();

    private static LedgerBuilder Moving() => Organised().Add(new Membership("ann", "west", Day(5, 12))).Add(new Membership("cat", "east", Day(5, 20)));

    private static string Print(SalesLedger ledger) => string.Join("|", CompletionReport.Of(
        ledger.AsOf(Day(5, 21)), new CompletionOptions { Period = May }).Rows.Select(r => $"{r.Subject} {r.Actual} {r.Coverage}"));

    [Property]
    public void People_AndTheHouse_SumToTheCompany(NonNegativeInt[] seeds)
    {
        var report = ResultsReport.Of(Add(Moving(), Numbered(seeds)).Build().AsOf(Day(5, 21)), new ResultsOptions { Period = May, GroupBy = Grouping.Salesperson });
        Assert.Equal(report.Total.Orders.Amount, report.Rows.Sum(r => r.Orders.Amount));
    }

    [Property]
    public void Departments_SumTheirMembersAsOfTheEvent(NonNegativeInt[] seeds)
    {
        // Ann is in west from 12 May on and Cat in east from 20 May on, so that the spans between have fixed members.
        var ledger = Add(Moving(), Numbered(seeds)).Build();
        decimal Amount(Grouping by, string key, int from, int to) => ResultsReport.Of(ledger.AsOf(Day(5, 31)), new ResultsOptions
        {
            Period = TargetPeriod.Days(Day(5, from), Day(5, to)),
            GroupBy = by,
        }).Rows.Single(r => r.Key == key && !r.IsHouse).Orders.Amount;
        decimal Person(string id, int from, int to) => Amount(Grouping.Salesperson, id, from, to);

        Assert.Equal(Person("ann", 1, 11) + Person("cat", 20, 31), Amount(Grouping.Department, "east", 1, 31));
        Assert.Equal(Person("ann", 12, 31) + Person("bob", 1, 31), Amount(Grouping.Department, "west", 1, 31));
        Assert.Equal(
            Amount(Grouping.Department, "east", 1, 31) + Amount(Grouping.Department, "west", 1, 31),
            Amount(Grouping.Department, "sales", 1, 31));
    }

    [Property]
    public void Months_PutTogether_GiveTheWhole(NonNegativeInt[] seeds)
    {
        var snapshot = Add(Moving(), Numbered(seeds)).Build().AsOf(Day(5, 21));
        var report = ResultsReport.Of(snapshot, new ResultsOptions { GroupBy = Grouping.Month });
        Assert.Equal((report.Total.Orders.Amount, report.Total.Orders.Count), (report.Rows.Sum(r => r.Orders.Amount), report.Rows.Sum(r => r.Orders.Count)));
    }

    [Property]
    public void Company_SplitByDepartmentAndPutTogetherAgain_IsTheWhole(NonNegativeInt[] seeds)
    {
        var whole = Numbered(seeds);
        var parts = whole.Where(s => s.Seed % 5 != 0).GroupBy(s => DepartmentOn(s.Seed)).Append(whole.Where(s => s.Seed % 5 == 0)).ToArray();

        Assert.Equal(Total(whole), parts.Select(Total).Aggregate((0L, 0m), (sum, part) => (sum.Item1 + part.Count, sum.Item2 + part.Amount)));

        // Ann is in west from 12 May on, Cat in east from 20 May on; the shared orders are a part of their own.
        string DepartmentOn(int seed) => (People[seed % 4], Day(4, 25).PlusDays(seed % 41)) switch
        {
            ("ann", var day) => day < Day(5, 12) ? "east" : "west",
            ("bob", _) => "west",
            ("cat", var day) => day < Day(5, 20) ? "" : "east",
            _ => "",
        };

        (long Count, decimal Amount) Total(IEnumerable<(int Seed, int Id)> facts) =>
            ResultsReport.Of(Add(Moving(), facts).Build().AsOf(Day(5, 21)), new ResultsOptions()).Total.Orders is var orders
                ? (orders.Count, orders.Amount)
                : default;
    }

    [Property]
    public void InputOrder_IsIrrelevant(NonNegativeInt[] seeds) => Assert.Equal(
        Print(Add(Moving(), Numbered(seeds)).Build()), Print(Add(Moving(), Numbered(seeds).Reverse()).Build()));

    [Property]
    public void FactsAfterAsOf_DoNotMatter(NonNegativeInt[] seeds)
    {
        var known = Numbered(seeds).Where(s => Day(4, 25).PlusDays(s.Seed % 41) <= Day(5, 21));
        Assert.Equal(Print(Add(Moving(), known).Build()), Print(Add(Moving(), Numbered(seeds)).Build()));
    }

    [Property]
    public void Scaling_LeavesRatiosAlone(NonNegativeInt[] seeds)
    {
        Assert.Equal(Ratios(1m), Ratios(8m));

        double[] Ratios(decimal scale) => CompletionReport.Of(
            Add(Moving().Add(new Target(Subject.Company, May, TargetMeasure.Orders, 512m * scale)), Numbered(seeds).Where(s => s.Seed % 5 != 0), scale)
                .Build().AsOf(Day(5, 21)),
            new CompletionOptions { Period = May }).Rows.Select(r => r.Ratio.ValueOr(-1)).ToArray();
    }

    [Property]
    public void FollowUp_EveryAcquiredCustomer_HasOneStandingWhateverComesLater(NonNegativeInt[] seeds)
    {
        var customers = Numbered(seeds).Select(s => new Customer("c" + s.Id, People[s.Seed % 4], Day(4, 25).PlusDays(s.Seed % 41))).ToArray();
        string Print(LedgerBuilder builder) => string.Join("|", FollowUpReport.Of(
            builder.Build().AsOf(Day(5, 21)), new FollowUpOptions()).Rows.Select(r =>
        {
            Assert.Equal(r.InHand, r.Young + r.WithOpportunity + r.Spared + r.WithoutOpportunity);
            return $"{r.Salesperson} {r.InHand} {r.Young} {r.WithOpportunity} {r.EmptyOpportunity} {r.WithoutContact}";
        }));
        LedgerBuilder With(IEnumerable<Customer> all, bool later)
        {
            var builder = Organised().AddRange(all);
            foreach (var (seed, id) in Numbered(seeds))
            {
                var day = Day(4, 25).PlusDays(seed % 41);
                if (day > Day(5, 21) && !later) continue;
                if (seed % 3 == 0) builder.Add(new Opportunity("p" + id, "bob", "c" + id, day, stage: "quote"));
                if (seed % 2 == 0) builder.Add(new Activity("a" + id, ActivityKind.Call, day, "ann", "c" + id));
            }

            return builder;
        }

        var known = customers.Where((_, i) => Day(4, 25).PlusDays(seeds[i].Get % 41) <= Day(5, 21));
        Assert.Equal(Print(With(known, later: false)), Print(With(customers.Reverse(), later: true)));
    }
}
