using NodaTime;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Organizations;
using SalesInsights.Targets;
using SalesInsights.Tests.Support;

namespace SalesInsights.DataFolder.Tests.Visibility;

/// <summary>Every public report answers a company with hardly any facts, with bad ones only, and on the days around them.</summary>
public sealed class EmptyLedgerTests
{
    private static readonly LocalDate Day = new(2024, 2, 29);
    private static readonly CompanyProfile Bare = new("Bare", Currency.CNY);

    private static readonly object[] Records =
    [
        new Department("d1", "D1", default, "u1"), new Salesperson("u1", "U1", "d1"), new Customer("c1", "u1", Day), new Customer("c1", "u1"),
        new Customer("c1", default, Day), new Opportunity("o1", "u1", "c1", Day, "p", 5m), new Opportunity("o1", "u1"),
        new Order("r1", Day, 5m, "u1"), new Order("r1", Day, -5m), new Payment("y1", Day, 5m, owner: "u1"),
        new Activity("a1", ActivityKind.Call, Day, "u1"), new Activity("a1", ActivityKind.MailIn, Day),
        new Target(Subject.Company, PublicReports.Quarter, TargetMeasure.Orders, 5m), new Campaign("k1", "Fair", Day, Day),
        new ExchangeRate(Currency.USD, Day, 7m),
    ];

    /// <summary>Every row is refused: keys are missing, references lead nowhere, days and numbers are out of range.</summary>
    private static readonly object[] OnlyBad =
    [
        new Salesperson("", "Nobody"), new Customer("", "u1"), new Opportunity("", "u1"), new Order("", Day, 5m), new Order("r1", default, 5m),
        new Payment("", Day, 5m), new Payment("y1", default, 5m), new Activity("", ActivityKind.Call, Day), new StageEntry("o9", "quote", Day),
        new StageEntry("o9", "nowhere", Day), new OrderCredit("r9", "u9", 0.5m), new Membership("u9", "d9", Day),
        new Absence("u9", Day, Day.PlusDays(-1)), new CustomerOwnerChange("c9", "u9", Day), new OpportunityOwnerChange("o9", "u9", Day),
        new Target(Subject.Salesperson("u9"), PublicReports.Quarter, TargetMeasure.Orders, 5m),
    ];

    public static TheoryData<string> Entries => [.. PublicReports.All.Select(e => e.Name)];

    [Theory]
    [MemberData(nameof(Entries))]
    public void Report_OfNothing_Answers(string name) => Answers(name, []);

    [Theory]
    [MemberData(nameof(Entries))]
    public void Report_OfOneRecord_Answers(string name) => Assert.All(Records, record => Answers(name, [record]));

    [Theory]
    [MemberData(nameof(Entries))]
    public void Report_OfSomebodyWithOneRecord_Answers(string name) =>
        Assert.All(Records.Where(r => r is not Salesperson), record => Answers(name, [new Salesperson("u1", "U1", "d1"), record]));

    [Theory]
    [MemberData(nameof(Entries))]
    public void Report_OfIssuesOnly_Answers(string name)
    {
        var ledger = new SmallCompany(SmallCompanies.Profile, OnlyBad).Build();
        Assert.Equal(0, ledger.Counts.Sum(c => c.Accepted));
        Assert.True(ledger.Issues.Count >= OnlyBad.Length - 1);
        Answers(name, OnlyBad);
    }

    private static void Answers(string name, IReadOnlyList<object> rows)
    {
        var entry = PublicReports.All.Single(e => e.Name == name);
        foreach (var profile in new[] { Bare, SmallCompanies.Profile })
        {
            var ledger = new SmallCompany(profile, rows).Build();
            foreach (var asOf in new[] { Day.PlusDays(-1), Day, Day.PlusDays(1), new LocalDate(2025, 2, 28) })
            {
                var snapshot = ledger.AsOf(asOf);
                entry.Whole(snapshot);
                foreach (var person in ledger.Organization.Salespeople) entry.Part(snapshot, person.Id);
            }
        }
    }
}
