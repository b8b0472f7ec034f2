using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Packs;

namespace SalesInsights.Rules.Tests.Packs;

/// <summary>Short packs for tests: the head is written here.</summary>
internal static class Pack
{
    public static RulePack Of(string body, string name = "acme", string extends = "") => RulePack.Parse(
        $$"""{ "formatVersion": 1, "name": "{{name}}", {{(extends.Length == 0 ? "" : $"\"extends\": \"{extends}\", ")}}{{body}} }""", name);

    public static RulesInForce InForce(params RulePack[] packs) => RulesInForce.Of(BuiltInRules.Default, FactCatalog.BuiltIn, packs);

    public static RulesInForce InForce(string body) => InForce(Of(body));

    public static IReadOnlyList<PackProblem> Problems(string body) => InForce(body).Problems;
}
