using SalesInsights.Rules.Hosting;
using SalesInsights.Rules.NRules.Engines;

namespace SalesInsights.Rules.NRules.Hosting;

/// <summary>Lets a host run its rules in NRules.</summary>
public static class SalesInsightsOptionsExtensions
{
    /// <summary>Runs the rules in NRules sessions; NRules rules of the company's own may then stand in the rule set.</summary>
    /// <param name="options">What the host sets up.</param>
    /// <param name="engine">Options of the engine; defaults when null.</param>
    /// <remarks>Rules with dependencies get them from the host's services.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <example><code>
    /// services.AddSalesInsights(o => o.UseNRules().ConfigureRules(rules => rules.With(new MyNRule())));
    /// </code></example>
    public static SalesInsightsOptions UseNRules(this SalesInsightsOptions options, NRulesOptions? engine = null)
    {
        if (options is null) throw new ArgumentNullException(nameof(options));
        return options.UseEvaluator(services => new NRulesEvaluator(engine, services));
    }
}
