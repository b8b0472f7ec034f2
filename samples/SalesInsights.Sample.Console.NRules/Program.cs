using System.Text;
using Acme.Sales.Rules;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.NRules.Authoring;
using SalesInsights.Rules.NRules.Engines;
using SalesInsights.Sample.CommandLine;

namespace Acme.Sales;

/// <summary>The sample console with the NRules engine, and with the sample company's own NRules rules.</summary>
public static class Program
{
    /// <summary><c>nrules</c> runs the built-in rules in NRules; <c>nrules-acme</c> adds the company's rules.</summary>
    public static RuleEngines Engines => new RuleEngines()
        .Add("nrules", () => new DiagnosticEngine(BuiltInRules.Default, new NRulesEvaluator()))
        .Add("nrules-acme", () => new DiagnosticEngine(
            BuiltInRules.Default.With(new LargeDealOverdueRule(200_000m)).With(new LargeDealsWaitTogetherRule(2)), new NRulesEvaluator()));

    public static Task<int> Main(string[] args)
    {
        Console.OutputEncoding = Encoding.UTF8;
        return SalesInsights.Sample.Program.RunAsync(args, Engines);
    }
}
