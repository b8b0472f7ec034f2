namespace SalesInsights.Rules.Hosting;

/// <summary>The diagnosis for the tenants of a host, each with the rules of its own pack.</summary>
/// <remarks>Registered by <c>AddSalesInsights</c>; safe to use from any number of threads. Tenants come and go while the host runs.</remarks>
public interface ISalesInsights
{
    /// <summary>The rules in force for a tenant, ready to run. The pack is read when its version is another one, else what is at hand is given.</summary>
    /// <param name="tenant">The tenant, by the name that the host's <see cref="IPackSource"/> knows.</param>
    /// <param name="cancellation">Stops the reading of a pack.</param>
    /// <returns>
    /// The insights. A new version with problems, or a source that fails, leaves the last good version in force, with <see cref="TenantInsights.Fault"/>; where there is
    /// none yet, a pack with problems leaves the host's rules in force.
    /// </returns>
    /// <exception cref="ArgumentException">The tenant is empty.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    /// <exception cref="PackSourceException">The source failed, and nothing good is at hand.</exception>
    Task<TenantInsights> ForTenantAsync(string tenant, CancellationToken cancellation = default);

    /// <summary>Lets go of what is kept for a tenant, such as one that has left; nothing happens where nothing is kept.</summary>
    /// <param name="tenant">The tenant.</param>
    void Forget(string tenant);
}
