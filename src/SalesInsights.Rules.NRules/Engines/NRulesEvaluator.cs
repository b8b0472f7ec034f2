using NRules;
using SalesInsights.Rules.Engines;
using RuleSet = SalesInsights.Rules.Authoring.RuleSet;

namespace SalesInsights.Rules.NRules.Engines;

/// <summary>Runs rules in NRules sessions: one case per subject is the fact, findings are facts linked to what they rest on.</summary>
/// <remarks>
/// Gives the same findings as the built-in evaluator, and runs NRules rules (<see cref="Authoring.FindingRule"/>) beside them. A session
/// factory is compiled once for a rule set and shared; each run has a session of its own. Safe to use from any number of threads.
/// </remarks>
/// <example><code>
/// var engine = new DiagnosticEngine(BuiltInRules.Default.With(new MyNRule()), new NRulesEvaluator());
/// </code></example>
public sealed class NRulesEvaluator : IRuleEvaluator
{
    private readonly NRulesOptions _options;
    private readonly ServiceResolver _services;

    /// <summary>Makes an evaluator.</summary>
    /// <param name="options">The options; defaults when null.</param>
    /// <param name="services">Where rules with dependencies get them from; such rules fail when null.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public NRulesEvaluator(NRulesOptions? options = null, IServiceProvider? services = null)
    {
        _options = options ?? new NRulesOptions();
        if (_options.MaximumFirings < 1)
            throw new ArgumentOutOfRangeException(nameof(options), _options.MaximumFirings, "MaximumFirings is 1 or more.");
        _services = new ServiceResolver(services);
    }

    /// <inheritdoc/>
    public IRuleProgram Compile(RuleSet rules)
    {
        if (rules is null) throw new ArgumentNullException(nameof(rules));
        var definitions = RuleDefinitions.Of(rules, _options.SupportingRules);
        var compiler = new RuleCompiler();
        FactIdentity.Register(compiler.FactIdentityComparerRegistry);
        try
        {
            return new NRulesProgram(compiler.Compile(definitions), MatchedRecords.Of(definitions), _services, _options.MaximumFirings);
        }
        catch (RuleCompilationException exception)
        {
            throw new ArgumentException(
                $"NRules cannot compile the rule {exception.RuleName}: {exception.GetBaseException().Message}", nameof(rules), exception);
        }
    }
}
