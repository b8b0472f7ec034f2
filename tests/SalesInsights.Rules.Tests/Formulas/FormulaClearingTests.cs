using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Formulas;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Formulas;

/// <summary>What would clear a formula's finding: applied and asked again, it does not hold, and with one record less it still does.</summary>
public sealed class FormulaClearingTests
{
    [Theory]
    [InlineData("a >= 5", 9, 0, "lower:a", 5)]
    [InlineData("a > 5", 9, 0, "lower:a", 4)]
    [InlineData("a >= 5.5", 9, 0, "lower:a", 4)]
    [InlineData("a > 5.5", 9, 0, "lower:a", 4)]
    [InlineData("a < 5", 2, 0, "raise:a", 3)]
    [InlineData("a <= 5", 2, 0, "raise:a", 4)]
    [InlineData("a < 5.5", 2, 0, "raise:a", 4)]
    [InlineData("a <= 5.5", 2, 0, "raise:a", 4)]
    [InlineData("a = 0", 0, 0, "raise:a", 1)]
    [InlineData("a <> 4", 9, 0, "lower:a", 5)]
    [InlineData("a <> 4", 1, 0, "raise:a", 3)]
    [InlineData("10 > a", 2, 0, "raise:a", 8)]
    [InlineData("a > 5 and b >= 10", 9, 10, "lower:b", 1)]
    [InlineData("a > 5 and (b >= 10 and a + b > 3)", 9, 15, "lower:a", 4)]
    [InlineData("a > 5 and b > 3", 7, 5, "lower:a", 2)]
    public void WouldClear_Applied_ClearsAndOneLessDoesNot(string when, int a, int b, string action, int count)
    {
        var edit = Assert.Single(Found(when, a, b)!.WouldClear);

        Assert.Equal((action, count), (edit.Action, edit.Count));
        Assert.Null(Found(when, a + By("a", count), b + By("b", count)));
        Assert.NotNull(Found(when, a + By("a", count - 1), b + By("b", count - 1)));

        int By(string fact, int records) => action == "raise:" + fact ? records : action == "lower:" + fact ? -records : 0;
    }

    [Theory]
    [InlineData("a = 9")]
    [InlineData("a >= 0")]
    [InlineData("a > -1")]
    [InlineData("a <> 4.5")]
    [InlineData("a > 5 or b > 5")]
    [InlineData("not a < 5")]
    [InlineData("a > b")]
    [InlineData("a + 1 > 5")]
    [InlineData("days > 5")]
    [InlineData("share > 10%")]
    [InlineData("money > 10")]
    [InlineData("targetsSet < 5")]
    public void WouldClear_WhatNoNumberOfRecordsDoes_IsNotTold(string when) => Assert.Empty(Found(when, 9, 7)!.WouldClear);

    private static Finding? Found(string when, int a, int b)
    {
        var catalog = FactCatalog.BuiltIn
            .With(FormulaBench.Fact("a", a)).With(FormulaBench.Fact("b", (long)b))
            .With(Of("days", FactUnit.WorkingDays, 9)).With(Of("share", FactUnit.Share, 0.5)).With(Of("money", FactUnit.Money, 50m));
        var descriptor = new RuleDescriptor("ACME1", new Dictionary<string, RuleText> { ["en"] = new("Own", "{name}") });
        var rules = BuiltInRules.Default.With(new FormulaRule(descriptor, Formula.Parse(when, catalog).Formula!));
        return new TeamBuilder().Diagnose(rules).Find(Subject.Salesperson("u1"))!.Findings.SingleOrDefault(f => f.RuleId == "ACME1");
    }

    private static FactKey<T> Of<T>(string name, FactUnit unit, T value)
        where T : struct, IEquatable<T> => new(name, unit, "", "", _ => Measured.Of(value, new Sample(1)));
}
