using Microsoft.Extensions.DependencyInjection;
using SalesInsights.Rules.Engines;

namespace SalesInsights.Rules.Hosting;

/// <summary>Puts the diagnosis into a host's container.</summary>
public static class SalesInsightsServiceCollectionExtensions
{
    /// <summary>Registers the rules, the facts and a <see cref="DiagnosticEngine"/> as singletons.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Changes rules and facts; nothing when null. Runs at once, so a mistake shows when the host starts.</param>
    /// <remarks>The engine is made when it is first asked for.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    /// <example><code>
    /// services.AddSalesInsights(o => o.ConfigureRules(rules => rules.Without("SI3002").With(new MyRule())));
    /// </code></example>
    public static IServiceCollection AddSalesInsights(this IServiceCollection services, Action<SalesInsightsOptions>? configure = null)
    {
        if (services is null) throw new ArgumentNullException(nameof(services));
        var options = new SalesInsightsOptions();
        configure?.Invoke(options);
        return services
            .AddSingleton(options.Rules)
            .AddSingleton(options.Facts)
            .AddSingleton(provider => new DiagnosticEngine(options.Rules, options.Evaluator(provider)));
    }
}
