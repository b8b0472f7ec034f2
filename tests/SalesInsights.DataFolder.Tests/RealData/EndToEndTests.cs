using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.DataFolder.Tests.Support;
using SalesInsights.Facts;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Targets;

namespace SalesInsights.DataFolder.Tests.RealData;

/// <summary>From files to findings, on data that nobody made for these tests.</summary>
public class EndToEndTests
{
    [SharedDataFact]
    public void Maven_Load_ReconcilesEveryRow() => Reconciles("maven_crm", "maven.json");

    [SharedDataFact]
    public void AdventureWorks_Load_ReconcilesEveryRow() => Reconciles("adventureworks", "adventureworks.json");

    [SharedDataFact]
    public void Maven_Diagnosis_AnswersForEverybodyWithoutFault()
    {
        var report = Diagnose(Shared.Load("maven_crm", "maven.json"), TargetPeriod.Quarter(2017, 4), TargetMeasure.Won);
        Assert.Equal((41, 9), (report.Salespeople.Count(), report.Departments.Count()));
    }

    [SharedDataFact]
    public void AdventureWorks_Diagnosis_AnswersForEverybodyWithoutFault()
    {
        var quotaPeriod = TargetPeriod.Days(new LocalDate(2014, 3, 1), new LocalDate(2014, 5, 30));
        var report = Diagnose(Shared.Load("adventureworks", "adventureworks.json"), quotaPeriod, TargetMeasure.Orders);
        Assert.Equal((17, 13), (report.Salespeople.Count(), report.Departments.Count()));
    }

    private static void Reconciles(string data, string mapping)
    {
        var loaded = Shared.Load(data, mapping);
        Assert.Empty(loaded.Ledger.Issues);
        Assert.All(loaded.Files.Where(f => f.File != mapping), file =>
        {
            var rows = File.ReadLines(Path.Combine(Shared.Data(data), file.File)).Count() - 1;
            Assert.Equal((true, 0), (file.Rows > 0, file.Rows % rows));
        });
        Assert.All(loaded.Ledger.Counts.Where(c => c.Read > 0), count =>
        {
            var files = loaded.Files.Where(f => IsFileOf(f.Fact, count.Fact));
            Assert.Equal(files.Sum(f => f.Accepted), count.Accepted);
        });
    }

    private static bool IsFileOf(string name, FactKind fact) =>
        name.Replace("_", "", StringComparison.Ordinal).Equals(fact.ToString(), StringComparison.OrdinalIgnoreCase);

    private static DiagnosisReport Diagnose(LoadedCompany loaded, TargetPeriod period, TargetMeasure measure)
    {
        var request = new DiagnosisRequest(period, measure);
        var report = new DiagnosticEngine(BuiltInRules.Default).Run(loaded.Ledger.AsOf(loaded.AsOf!.Value), request);
        Assert.Empty(report.Faults);
        Assert.NotEmpty(report.Cases.SelectMany(c => c.Findings));
        return report;
    }
}
