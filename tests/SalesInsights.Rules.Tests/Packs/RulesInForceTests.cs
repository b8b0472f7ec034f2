using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Packs;
using SalesInsights.Rules.Tests.Support;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Tests.Packs;

public sealed class RulesInForceTests
{
    [Fact]
    public void Of_NoPacks_IsTheHostsRules()
    {
        var inForce = Pack.InForce();

        Assert.Empty(inForce.Problems);
        Assert.Empty(inForce.Settings);
        Assert.Equal(BuiltInRules.Default.Rules, inForce.Rules.Rules);
    }

    [Fact]
    public void Of_OptionAndSeverity_AreInForceAndTheRestIsNot()
    {
        var inForce = Pack.InForce("""
            "rules": { "SI2001": { "severity": "error", "options": { "minimumCustomers": 8 } } }
            """);

        Assert.Empty(inForce.Problems);
        var rule = inForce.Rules.Find("SI2001")!;
        Assert.Equal(8, Value(rule, "minimumCustomers"));
        Assert.Equal(Severity.Error, inForce.Rules.SeverityOf(rule));
        Assert.Equal(
            BuiltInRules.Default.Find("SI2001")!.Options.Single(o => o.Name == "minimumShare").Value, rule.Options.Single(o => o.Name == "minimumShare").Value);
    }

    [Fact]
    public void Of_LaterPack_WritesOverTheEarlierSettingBySetting()
    {
        var group = Pack.Of("""
            "exemptions": { "newcomerWorkingDays": 80, "returnWorkingDays": 3 },
            "rules": { "SI1001": { "severity": "error", "options": { "workingDays": 30 } }, "SI3002": { "enabled": false } }
            """, "group");
        var own = Pack.Of("""
            "exemptions": { "returnWorkingDays": 5 },
            "rules": { "SI1001": { "options": { "workingDays": 25 } }, "SI3002": { "enabled": true } }
            """, "acme", extends: "group");

        var inForce = Pack.InForce(group, own);

        Assert.Empty(inForce.Problems);
        Assert.Equal(25, Value(inForce.Rules.Find("SI1001")!, "workingDays"));
        Assert.Equal(Severity.Error, inForce.Rules.SeverityOf(inForce.Rules.Find("SI1001")!));
        Assert.NotNull(inForce.Rules.Find("SI3002"));
        Assert.Equal((80, 5), (inForce.Rules.Exemptions.NewcomerWorkingDays, inForce.Rules.Exemptions.ReturnWorkingDays));
        Assert.Equal(
            ["group", "acme"],
            inForce.Settings.Where(s => s.Path is "exemptions.newcomerWorkingDays" or "rules.SI1001.options.workingDays").Select(s => s.Pack));
    }

    [Fact]
    public void Of_Disabled_IsNotInForce() => Assert.Null(Pack.InForce("""
        "rules": { "SI3002": { "enabled": false } }
        """).Rules.Find("SI3002"));

    [Fact]
    public void Of_DisabledButForADepartment_SpeaksThereOnly()
    {
        var rules = Pack.InForce("""
            "rules": { "SI1001": { "enabled": false, "overrides": [ { "departments": ["asia"], "enabled": true } ] } }
            """).Rules;
        var team = new TeamBuilder().Person("u2", "Li Na", department: "asia")
            .Do(b => b.Add(new Department("asia", "Asia"))).Customer("c1", new(2026, 9, 2)).Customer("c2", new(2026, 9, 2), "u2");

        Assert.Equal(["u2"], team.Diagnose(rules).Salespeople.Where(c => c.Findings.Any(f => f.RuleId == "SI1001")).Select(c => c.Subject.Id.Value));
    }

    [Fact]
    public void Of_OverrideWithOptions_KeepsTheOtherOptionsOfThePack()
    {
        var rules = Pack.InForce("""
            "rules": { "SI2001": { "options": { "minimumShare": 0.9 }, "overrides": [ { "roles": ["develop"], "options": { "minimumCustomers": 20 } } ] } }
            """).Rules;

        var rule = Assert.Single(rules.Overrides).Rule!;
        Assert.Equal(0.9, rule.Options.Single(o => o.Name == "minimumShare").Value.Fraction);
        Assert.Equal(20, Value(rule, "minimumCustomers"));
    }

    [Fact]
    public void Of_FormulaRule_FindsWithItsFactsAsEvidence()
    {
        var rules = Pack.InForce("""
            "rules": { "ACME1": { "when": "workingDaysSinceNewCustomer >= 15", "pattern": "noNewCustomers", "severity": "error", "show": ["customersInHand"],
              "texts": { "en": { "title": "Quiet", "message": "{name}: quiet for {workingDaysSinceNewCustomer|day|days}." },
                         "zh-CN": { "message": "{name}:{workingDaysSinceNewCustomer} 天没有新客户。" } } } }
            """).Rules;

        var report = new TeamBuilder().Customer("c1", new(2026, 9, 9)).Diagnose(rules);
        var finding = Assert.Single(report.Find(Subject.Salesperson("u1"))!.Findings, f => f.RuleId == "ACME1");

        Assert.Equal((Severity.Error, Pattern.NoNewCustomers), (finding.Severity, finding.Pattern));
        Assert.Equal(["workingDaysSinceNewCustomer", "customersInHand"], finding.Evidence.Select(e => e.Fact));
        Assert.Equal((15, 15), ((int)finding.Evidence[0].Value.Value.Exact, (int)finding.Evidence[0].Threshold!.Value.Exact));
        Assert.Equal("Zhang Wei: quiet for 15 days.", report.Words(Language.English).Text(finding));
        Assert.Equal("Zhang Wei:15 天没有新客户。", report.Words(Language.Chinese).Text(finding));
        Assert.Equal("Quiet", report.Words(Language.Chinese).Title(finding));
    }

    [Fact]
    public void Of_FormulaOfTheBasicPack_MayBeChangedByTheTenants()
    {
        var group = Pack.Of("""
            "rules": { "GROUP1": { "when": "customersInHand >= 1", "texts": { "en": { "title": "Some", "message": "{name}: some." } } } }
            """, "group");
        var own = Pack.Of("""
            "rules": { "GROUP1": { "when": "customersInHand >= 2", "texts": { "en": { "message": "{name}: several." } } } }
            """, "acme", extends: "group");
        var rules = Pack.InForce(group, own).Rules;

        Assert.Empty(new TeamBuilder().Customer("c1", new(2026, 9, 9)).Findings("GROUP1", rules));
        Assert.Single(new TeamBuilder().Customers(2, new(2026, 9, 9)).Findings("GROUP1", rules));
        Assert.Equal(("Some", "{name}: several."), (rules.TextOf(rules.Find("GROUP1")!, "en").Title, rules.TextOf(rules.Find("GROUP1")!, "en").Message));
    }

    [Fact]
    public void Of_Texts_ChangeWhatIsNamedAndKeepTheRest()
    {
        var inForce = Pack.InForce("""
            "rules": { "SI1001": { "texts": { "zh-CN": { "title": "无新客" } } } }
            """);
        var rule = inForce.Rules.Find("SI1001")!;

        Assert.Equal("无新客", inForce.Rules.TextOf(rule, "zh-CN").Title);
        Assert.Equal(rule.Descriptor.Texts["zh-CN"].Message, inForce.Rules.TextOf(rule, "zh-CN").Message);
        Assert.Equal(rule.Descriptor.Texts["en"].Title, inForce.Rules.TextOf(rule, "en").Title);
    }

    [Fact]
    public void Of_Reading_SetsWhichRecordsTheFactsLookAt() =>
        Assert.Equal((30, 60), Pack.InForce("""
            "reading": { "lossWindowDays": 30 }
            """).Reading is var reading ? (reading.LossWindowDays, reading.FollowUpWindowWorkingDays) : default);

    [Fact]
    public void Reading_EveryOption_CanBeSet() => Assert.Equal(
        typeof(ReadingOptions).GetProperties().Select(p => char.ToLowerInvariant(p.Name[0]) + p.Name[1..]).Order(StringComparer.Ordinal),
        PackReading.Reading.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Explain_OneRule_TellsEachValueAndWhereItComesFrom()
    {
        var inForce = Pack.InForce("""
            "rules": {
              "SI2001": { "options": { "minimumCustomers": 8 } }
            }
            """);

        var explained = inForce.Explain("SI2001", Language.English);
        Assert.Equal("rules.SI2001.options.minimumCustomers = 8 (acme, line 2)", explained.Single(s => s.Path.EndsWith("minimumCustomers", StringComparison.Ordinal)).ToString());
        Assert.Equal("rules.SI2001.enabled = true (default)", explained[0].ToString());
        Assert.Contains(explained, s => s.Path == "rules.SI2001.texts.en.title" && s.Pack is null);
        Assert.Empty(inForce.Explain("SI9999", Language.English));
    }

    private static int Value(DiagnosticRule rule, string option) => (int)rule.Options.Single(o => o.Name == option).Value.Exact;
}
