using SalesInsights.DataFolder;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Sample.Demo;
using SalesInsights.Sample.Sources;
using SalesInsights.Sample.Tests.Support;
using SalesInsights.Targets;

namespace SalesInsights.Sample.Tests.Demo;

public sealed class BigCompanyTests
{
    private static readonly DemoFacts Facts = DemoCompany.Create(DemoSize.Company);

    private static readonly Lazy<DiagnosisReport> Diagnosis = new(() => new DiagnosticEngine(BuiltInRules.Default).Run(
        Facts.AddTo(new LedgerBuilder(Facts.Company)).Build().AsOf(Facts.AsOf), new DiagnosisRequest(Facts.Period, TargetMeasure.Payments)));

    [Fact]
    public void Create_Company_HasTheSizeSaid()
    {
        Assert.Equal((203, 23), (Facts.Salespeople.Count, Facts.Departments.Count));
        Assert.Equal((21_776, 28_856, 110_758), (Facts.Customers.Count, Facts.Opportunities.Count, Facts.StageEntries.Count));
        Assert.Equal((45_483, 85_952, 172_035), (Facts.Orders.Count, Facts.Payments.Count, Facts.Activities.Count));
    }

    [Fact]
    public void Create_Company_GivesNoNameTwice()
    {
        Assert.Equal(Facts.Customers.Count, Facts.CustomerNames.Values.Distinct().Count());
        Assert.Equal(Facts.Salespeople.Count, Facts.Salespeople.Select(p => p.Name).Distinct().Count());
        Assert.Contains(Facts.CustomerNames.Values, name => name[0] > '\u2E80');
    }

    [Fact]
    public void Create_SameSeed_GivesTheSameFacts()
    {
        var again = DemoCompany.Create(DemoSize.Company);
        Assert.Equal(Facts.Customers, again.Customers);
        Assert.Equal(Facts.StageEntries, again.StageEntries);
        Assert.Equal(Facts.Payments, again.Payments);
        Assert.Equal(Facts.Activities, again.Activities);
        Assert.Equal(Facts.Targets, again.Targets);
        Assert.Equal(Facts.Salespeople, again.Salespeople);
    }

    [Fact]
    public void Departments_OfTheTree_HoldAllBelowThem()
    {
        Assert.Equal(5, Facts.Departments.Count(d => d.Parent.IsEmpty));
        Assert.All(Facts.Departments.Where(d => !d.Parent.IsEmpty), d => Assert.Equal(11, Facts.Salespeople.Count(p => p.Department == d.Id)));
        Assert.All(Facts.Departments, d => Assert.Contains(Facts.Salespeople, p => p.Id == d.Manager && p.Department == d.Id));
    }

    [Theory]
    [InlineData(Story.NoNewCustomers, "SI1001", 5)]
    [InlineData(Story.NotFollowedUp, "SI2001", 5)]
    [InlineData(Story.StuckInQuotation, "SI3001", 5)]
    [InlineData(Story.LosesAtSample, "SI3002", 3)]
    public void Diagnosis_OfEveryPlantedStory_FindsItInExactlyThosePeople(Story story, string rule, int count)
    {
        var planted = Facts.Plan.People.Where(p => p.Story == story).Select(p => p.Id).Order(StringComparer.Ordinal).ToArray();
        var found = Diagnosis.Value.Cases.Where(c => c.Findings.Any(f => f.RuleId == rule)).Select(c => c.Subject.Id.Value).Order(StringComparer.Ordinal);
        Assert.Equal(count, planted.Length);
        Assert.Equal(planted, found);
    }

    [Theory]
    [InlineData(Story.WasAway)]
    [InlineData(Story.Newcomer)]
    [InlineData(Story.Maintains)]
    public void Diagnosis_OfThoseNotToBeBlamed_BlamesNobody(Story story)
    {
        var people = Facts.Plan.People.Where(p => p.Story == story).Select(p => Diagnosis.Value.Find(Subject.Salesperson(p.Id))!);
        Assert.All(people, person => Assert.DoesNotContain(person.Findings, f => f.Verdict == FindingVerdict.Confirmed && f.RuleId[2] is '1' or '2' or '3'));
    }

    [Fact]
    public async Task Demo_WrittenAsAFolder_LoadsWithoutIssues()
    {
        using var folder = new TempFolder();
        var run = await ConsoleRun.Of("demo", "--size", "company", "--out", folder.In("big"));
        var loaded = DataFolderReader.Load(folder.In("big"));

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("203 salespeople in 23 departments", run.Output, StringComparison.Ordinal);
        Assert.Contains("21,776 customers", run.Output, StringComparison.Ordinal);
        Assert.Empty(loaded.Ledger.Issues);
        Assert.Equal(Facts.AddTo(new LedgerBuilder(Facts.Company)).Build().Counts, loaded.Ledger.Counts);
    }

    [Fact]
    public void Load_ByName_IsTheCompanyItself() =>
        Assert.Equal((DemoSize.Company, DemoSize.Small, null), (CompanySource.DemoOf("demo:company"), CompanySource.DemoOf(null), CompanySource.DemoOf("demo")));
}
