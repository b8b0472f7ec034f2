using System.Text.RegularExpressions;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Formulas;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Tests.Docs;

/// <summary>What the guide to formulas says is so.</summary>
public sealed partial class FormulaGuideTests
{
    private static readonly string Guide = Repository.Read("docs/guides/formulas.md");

    public static TheoryData<string> Examples => [.. Example().Matches(Guide.Split("```")[0]).Select(m => m.Groups[1].Value)];

    [Fact]
    public void Guide_HasExamples() => Assert.Equal(10, Examples.Count);

    [Theory]
    [MemberData(nameof(Examples))]
    public void Guide_Example_IsAFormula(string text) => Assert.Empty(Formula.Parse(text, FactCatalog.BuiltIn).Errors);

    [Fact]
    public void Guide_FunctionsAndLimits_AreAllTold()
    {
        Assert.All(FormulaFunction.Names.Concat(["peers", "own"]), name => Assert.Contains($"`{name}(", Guide));
        Assert.Contains($"at most {FormulaLimits.Length:#,##0} characters, {FormulaLimits.Parts} numbers", Guide);
        Assert.Contains($"nesting {FormulaLimits.Depth} deep", Guide);
    }

    [Theory]
    [InlineData("newCustomer = 0")]
    [InlineData("lastNewCustomerOn > 20")]
    public void Guide_ErrorMessages_AreThoseThatAreTold(string text) =>
        Assert.Contains(Assert.Single(Formula.Parse(text, FactCatalog.BuiltIn).Errors).Message(Language.English), Guide);

    [GeneratedRegex(@"\| `([^`]+)` \|\n")]
    private static partial Regex Example();
}
