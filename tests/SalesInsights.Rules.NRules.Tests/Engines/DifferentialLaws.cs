using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.DataFolder;
using SalesInsights.Ledgers;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.NRules.Engines;
using SalesInsights.Rules.NRules.Tests.Support;
using SalesInsights.Rules.Wording;
using SalesInsights.Tests.Support;

namespace SalesInsights.Rules.NRules.Tests.Engines;

/// <summary>Both engines give the same report, to the byte, for every rule set and company and after every sequence of updates.</summary>
public sealed class DifferentialLaws
{
    private static readonly TargetPeriod Period = TargetPeriod.Quarter(2024, 1);

    [Property(MaxTest = 150, Arbitrary = [typeof(SmallCompanies)])]
    public void BothEngines_OnAnyCompany_Agree(SmallCompany company, NonNegativeInt seed, LocalDate asOf)
    {
        var (snapshot, request, rules) = (company.Build().AsOf(asOf), Request(seed.Get), RandomRules.Make(seed.Get));

        var expected = new DiagnosticEngine(rules).Run(snapshot, request);
        var found = new DiagnosticEngine(rules, new NRulesEvaluator()).Run(snapshot, request);

        Assert.Equal(expected.ToJson(Language.English), found.ToJson(Language.English));
    }

    [Property(MaxTest = 100, Arbitrary = [typeof(SmallCompanies)])]
    public void BothEngines_AfterEverySequenceOfUpdates_Agree(SmallCompany company, NonNegativeInt seed, NonNegativeInt[] updates)
    {
        var (request, rules) = (Request(seed.Get), RandomRules.Make(seed.Get));
        var builtIn = new DiagnosticEngine(rules);
        var session = new DiagnosticEngine(rules, new NRulesEvaluator()).Open(request);
        foreach (var update in updates.Take(6))
        {
            var snapshot = Updated(company, update.Get);

            Assert.Equal(builtIn.Run(snapshot, request).ToJson(Language.English), session.Refresh(snapshot).ToJson(Language.English));
        }
    }

    [Fact]
    public void GeneratedCompanies_HaveFindingsAndFaultsThatComeAndGo()
    {
        // The laws would hold of silence too; this says that there is something to agree on.
        var rulesSeen = new HashSet<string>();
        var (faults, changes) = (0, 0);
        for (var seed = 0; seed < 40; seed++)
        {
            var company = new SmallCompany(SmallCompanies.Profile, new CompanyRows(seed, isTidy: false).All());
            var engine = new DiagnosticEngine(RandomRules.Make(seed));
            var reports = new[] { 3, 1019, 77 }.Select(u => engine.Run(Updated(company, (u * 31) + seed), Request(seed))).ToArray();
            foreach (var report in reports) rulesSeen.UnionWith(report.Cases.SelectMany(c => c.Findings).Select(f => f.RuleId));
            faults += reports.Sum(r => r.Faults.Count);
            changes += reports.Select(r => string.Join(" ", r.Cases.SelectMany(c => c.Findings).Select(f => f.Id))).Distinct().Count() - 1;
        }

        Assert.Equal(["BREAKS1", "EACH1", "SAME1", "SI0001", "SI1001", "SI2001", "SI3001", "SI3002", "SI4001"], rulesSeen.Order(StringComparer.Ordinal));
        Assert.True(faults > 40 && changes > 40, $"{faults} faults, {changes} changes");
    }

    /// <summary>The company on some day with some of its rows missing: records come, change and go in both directions of time.</summary>
    internal static Snapshot Updated(SmallCompany company, int update)
    {
        var random = new Random(update);
        var days = update % (CompanyRows.Days + 5);
        var rows = update % 3 == 0 ? company.Rows : company.Rows.Where(_ => random.Next(6) > 0);
        return company.Build(rows).AsOf(SmallCompanies.FirstDay.PlusDays(days));
    }

    private static DiagnosisRequest Request(int seed) => new(Period, reading: RandomRules.Reading(seed));
}
