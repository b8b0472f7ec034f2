using SalesInsights.Rules.Authoring;

namespace SalesInsights.Rules.Engines;

/// <summary>A way of running rules. Every evaluator gives the same findings for the same rules and cases.</summary>
/// <remarks>Implemented by the built-in evaluator and by the package SalesInsights.Rules.NRules. Safe to use from any number of threads.</remarks>
public interface IRuleEvaluator
{
    /// <summary>Prepares a set of rules to be run any number of times; whatever is costly happens here.</summary>
    /// <param name="rules">The rules in force.</param>
    /// <exception cref="ArgumentException">A rule cannot be run by this evaluator.</exception>
    IRuleProgram Compile(RuleSet rules);
}
