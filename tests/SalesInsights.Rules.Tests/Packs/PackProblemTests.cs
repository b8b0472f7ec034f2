using SalesInsights.Rules.Packs;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Tests.Packs;

public sealed class PackProblemTests
{
    /// <summary>A body that is wrong in one place; the code, the path and the name that was meant.</summary>
    public static TheoryData<string, PackProblemCode, string, string?> Broken => new()
    {
        { """ "rule": {} """, PackProblemCode.UnknownKey, "$.rule", "rules" },
        { """ "rules": [] """, PackProblemCode.WrongKind, "$.rules", null },
        { """ "rules": { "SI1010": {} } """, PackProblemCode.UnknownRule, "$.rules.SI1010", "SI1001" },
        { """ "rules": { "SI1001": null } """, PackProblemCode.WrongKind, "$.rules.SI1001", null },
        { """ "rules": { "SI1001": { "option": {} } } """, PackProblemCode.UnknownKey, "$.rules.SI1001.option", "options" },
        { """ "rules": { "SI1001": { "options": { "workingDay": 3 } } } """, PackProblemCode.UnknownOption, "$.rules.SI1001.options.workingDay", "workingDays" },
        { """ "rules": { "SI1001": { "options": { "workingDays": 0 } } } """, PackProblemCode.OutOfRange, "$.rules.SI1001.options.workingDays", null },
        { """ "rules": { "SI1001": { "options": { "workingDays": 2.5 } } } """, PackProblemCode.OutOfRange, "$.rules.SI1001.options.workingDays", null },
        { """ "rules": { "SI1001": { "options": { "workingDays": "20" } } } """, PackProblemCode.WrongKind, "$.rules.SI1001.options.workingDays", null },
        { """ "rules": { "SI0001": { "options": { "x": 1 } } } """, PackProblemCode.UnknownOption, "$.rules.SI0001.options.x", null },
        { """ "rules": { "SI1001": { "severity": "warnin" } } """, PackProblemCode.UnknownWord, "$.rules.SI1001.severity", "warning" },
        { """ "rules": { "SI1001": { "enabled": "no" } } """, PackProblemCode.WrongKind, "$.rules.SI1001.enabled", null },
        { """ "rules": { "SI1001": { "when": "1 = 1" } } """, PackProblemCode.NoFormulaRule, "$.rules.SI1001.when", null },
        { """ "rules": { "SI1001": { "texts": { "de": {} } } } """, PackProblemCode.UnknownKey, "$.rules.SI1001.texts.de", null },
        { """ "rules": { "SI1001": { "texts": { "en": { "message": "" } } } } """, PackProblemCode.UnfitText, "$.rules.SI1001.texts.en.message", null },
        {
            """ "rules": { "SI1001": { "texts": { "en": { "message": "{customerInHand}" } } } } """,
            PackProblemCode.UnknownHole, "$.rules.SI1001.texts.en.message", "customersInHand"
        },
        {
            """ "rules": { "SI1001": { "texts": { "en": { "questions": ["{nam}?"] } } } } """,
            PackProblemCode.UnknownHole, "$.rules.SI1001.texts.en.questions[0]", "name"
        },
        { """ "rules": { "SI1001": { "overrides": [ { "enabled": false } ] } } """, PackProblemCode.Contradiction, "$.rules.SI1001.overrides[0]", null },
        { """ "rules": { "SI1001": { "overrides": [ { "roles": ["develop"] } ] } } """, PackProblemCode.Contradiction, "$.rules.SI1001.overrides[0]", null },
        {
            """ "rules": { "SI1001": { "overrides": [ { "roles": ["developer"], "enabled": false } ] } } """,
            PackProblemCode.UnknownWord, "$.rules.SI1001.overrides[0].roles[0]", "develop"
        },
        { """ "rules": { "SIX1": { "when": "1 = 1" } } """, PackProblemCode.UnfitRuleId, "$.rules.SIX1", null },
        { """ "rules": { "ACME": { "when": "1 = 1" } } """, PackProblemCode.UnfitRuleId, "$.rules.ACME", null },
        { """ "rules": { "ACME1": { "when": "newCustomer = 0", "texts": { "en": { "title": "t", "message": "m" } } } } """, PackProblemCode.BadFormula, "$.rules.ACME1.when", null },
        { """ "rules": { "ACME1": { "when": "newCustomers = 0" } } """, PackProblemCode.NoWords, "$.rules.ACME1", null },
        {
            """ "rules": { "ACME1": { "when": "newCustomers = 0", "show": ["newCustomer"], "texts": { "en": { "title": "t", "message": "m" } } } } """,
            PackProblemCode.UnknownFact, "$.rules.ACME1.show[0]", "newCustomers"
        },
        { """ "exemptions": { "newcomerWorkingDays": -1 } """, PackProblemCode.OutOfRange, "$.exemptions.newcomerWorkingDays", null },
        { """ "reading": { "lossWindow": 3 } """, PackProblemCode.UnknownKey, "$.reading.lossWindow", "lossWindowDays" },
        { """ "suppressions": [ { "rule": "SI1001" } ] """, PackProblemCode.MissingKey, "$.suppressions[0]", null },
        { """ "suppressions": [ { "reason": "x" } ] """, PackProblemCode.Contradiction, "$.suppressions[0]", null },
        { """ "suppressions": [ { "reason": "x", "rule": "SI1011" } ] """, PackProblemCode.UnknownRule, "$.suppressions[0].rule", "SI1001" },
        { """ "suppressions": [ { "reason": "x", "rule": "SI1001", "until": "31.12.2026" } ] """, PackProblemCode.NoDay, "$.suppressions[0].until", null },
        {
            """ "suppressions": [ { "reason": "x", "rule": "SI1001", "from": "2026-02-02", "until": "2026-02-01" } ] """,
            PackProblemCode.Contradiction, "$.suppressions[0]", null
        },
        { """ "extends": "group" """, PackProblemCode.UnknownPack, "$.extends", null },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Of_OneThingWrong_SaysWhereAndWhatWasMeant(string body, PackProblemCode code, string path, string? nearest)
    {
        var problem = Assert.Single(Pack.Problems(body));

        Assert.Equal((code, path, nearest), (problem.Code, problem.Path, problem.Nearest));
        foreach (var language in Language.All)
        {
            var message = problem.Message(language);
            Assert.StartsWith("acme", message);
            Assert.DoesNotMatch(@"\{\w+\}: |\{(found|known|nearest|most|rule|option|range|expected|detail)\}", message);
            if (nearest is not null) Assert.Contains(nearest, message);
        }
    }

    [Fact]
    public void Of_SeveralThingsWrong_SaysAllInTheOrderOfTheText()
    {
        var problems = Pack.Problems("""
            "rules": {
              "SI1001": { "severity": "loud", "options": { "workingDays": 0 } },
              "SI9999": {},
              "SI2001": { "options": { "minimumShare": 2 } }
            }
            """);

        Assert.Equal(
            [(2, PackProblemCode.UnknownWord), (2, PackProblemCode.OutOfRange), (3, PackProblemCode.UnknownRule), (4, PackProblemCode.OutOfRange)],
            problems.Select(p => ((int)p.Line, p.Code)));
        Assert.Equal(
            "acme, line 4, $.rules.SI2001.options.minimumShare: minimumShare takes a number above 0 and at most 1.", problems[3].Message(Language.English));
        Assert.Equal("acme,第 4 行,$.rules.SI2001.options.minimumShare:minimumShare 应为大于 0、不超过 1 的数。", problems[3].Message(Language.Chinese));
    }

    [Fact]
    public void Of_BadFormula_NamesItsColumnAndTheNearestFact() => Assert.Contains(
        "newCustomers",
        Assert.Single(Pack.Problems("""
            "rules": { "ACME1": { "when": "newCustomer = 0", "texts": { "en": { "title": "t", "message": "m" } } } }
            """)).Message(Language.English));

    [Fact]
    public void Of_WhatIsWrong_IsLeftOutAndTheRestIsInForce()
    {
        var inForce = Pack.InForce("""
            "rules": { "SI1001": { "severity": "loud", "options": { "workingDays": 25 } } }
            """);

        Assert.Single(inForce.Problems);
        Assert.Equal(25, inForce.Rules.Find("SI1001")!.Options[0].Value.Exact);
    }

    [Fact]
    public void Of_MoreThanAHundredProblems_CountsTheRest()
    {
        var rules = string.Join(", ", Enumerable.Range(0, 130).Select(i => $$"""  "SI9{{i:000}}": {} """));
        var problems = Pack.Problems($$""" "rules": { {{rules}} } """);

        Assert.Equal(PackLimits.Problems + 1, problems.Count);
        Assert.Equal("acme: and 30 problems more.", problems[^1].Message(Language.English));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[1, 2]")]
    [InlineData("null")]
    [InlineData("""{ "formatVersion": 2, "name": "x" }""")]
    [InlineData("""{ "formatVersion": 1 }""")]
    [InlineData("""{ "formatVersion": 1, "name": "x", "name": "y" }""")]
    [InlineData("""{ "formatVersion": 1, "name": "x", "description": "\ud800" }""")]
    public void Parse_NoPack_SaysSo(string json) => Assert.NotEmpty(RulePack.Parse(json, "x.json").Problems);

    [Fact]
    public void Parse_TooLargeOrTooDeep_IsRefusedAtOnce()
    {
        Assert.Equal(PackProblemCode.TooLarge, Assert.Single(RulePack.Parse(new string(' ', PackLimits.Bytes + 1), "x").Problems).Code);
        Assert.Equal(PackProblemCode.InvalidJson, Assert.Single(RulePack.Parse(new string('[', 5000), "x").Problems).Code);
    }

    [Fact]
    public void Of_EndlessChain_IsRefused()
    {
        var packs = Enumerable.Range(0, PackLimits.Chain + 1).Select(i => Pack.Of(""" "version": "1" """, $"p{i}", i == 0 ? "" : $"p{i - 1}")).ToArray();

        Assert.Contains(Pack.InForce(packs).Problems, p => p.Code == PackProblemCode.EndlessChain);
        Assert.Empty(Pack.InForce(packs[1..2].Prepend(packs[0]).ToArray()).Problems);
    }
}
