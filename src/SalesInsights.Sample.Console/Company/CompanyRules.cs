using SalesInsights.DataFolder;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Packs;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.CommandLine;

namespace SalesInsights.Sample.Company;

/// <summary>The rules of a company that has a pack: the engine's, and a rule class and a fact of the company's own.</summary>
internal static class CompanyRules
{
    /// <summary>What packs are put on top of: the company's own rule is there, but silent until a pack switches it on.</summary>
    public static RuleSet Basis(RuleSet rules) =>
        rules.With(new FewSamplesRule()).With(new RuleOverride(FewSamplesRule.Id, RuleScope.Company, isEnabled: false));

    /// <exception cref="PackException">The pack has problems.</exception>
    public static RulesInForce Read(RuleSet rules, string? path, Language? language)
    {
        var inForce = RulesInForce.Of(path is null ? rules : Basis(rules), Facts(path), path is null ? [] : PackFolder.Read(path));
        return inForce.Problems.Count == 0
            ? inForce
            : throw new PackException(inForce.Problems, string.Join("\n", inForce.Problems.Select(p => p.Message(language ?? Language.English))));
    }

    public static FactCatalog Facts(string? path) => path is null ? FactCatalog.BuiltIn : SampleFacts.Catalog;
}
