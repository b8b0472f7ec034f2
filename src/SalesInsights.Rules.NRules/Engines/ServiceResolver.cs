using NRules.Extensibility;

namespace SalesInsights.Rules.NRules.Engines;

/// <summary>Gives rules the services of the host.</summary>
internal sealed class ServiceResolver(IServiceProvider? services) : IDependencyResolver
{
    public object Resolve(IResolutionContext context, Type serviceType) => services is null
        ? throw new InvalidOperationException($"A rule asks for {serviceType.Name}, but the evaluator was made without services.")
        : services.GetService(serviceType) ?? throw new InvalidOperationException($"A rule asks for {serviceType.Name}, which the host does not offer.");
}
