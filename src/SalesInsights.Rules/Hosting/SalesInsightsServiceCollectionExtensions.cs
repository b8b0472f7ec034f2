using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using SalesInsights.Rules.Engines;

namespace SalesInsights.Rules.Hosting;

/// <summary>Puts the diagnosis into a host's container.</summary>
public static class SalesInsightsServiceCollectionExtensions
{
    /// <summary>Registers the rules, the facts, a <see cref="DiagnosticEngine"/> and <see cref="ISalesInsights"/> as singletons.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Changes rules and facts; nothing when null. Runs at once, so a mistake shows when the host starts.</param>
    /// <remarks>The engine is made when it is first asked for. Packs of tenants come from the <see cref="IPackSource"/> that is registered, if any.</remarks>
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
            .AddSingleton(provider => new DiagnosticEngine(options.Rules, options.Evaluator(provider)))
            .AddSingleton<ISalesInsights>(provider => new TenantCatalog(
                options, provider.GetRequiredService<DiagnosticEngine>(), provider.GetService<IPackSource>()));
    }

    /// <summary>Registers where the packs of tenants are kept, as a singleton.</summary>
    /// <typeparam name="TSource">The host's source.</typeparam>
    /// <param name="services">The host's services.</param>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static IServiceCollection AddPackSource<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSource>(
        this IServiceCollection services)
        where TSource : class, IPackSource
    {
        if (services is null) throw new ArgumentNullException(nameof(services));
        return services.AddSingleton<IPackSource, TSource>();
    }
}
