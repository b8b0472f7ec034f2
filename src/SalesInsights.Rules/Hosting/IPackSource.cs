namespace SalesInsights.Rules.Hosting;

/// <summary>Where a host keeps the rule packs of its tenants: a database, files, another service.</summary>
/// <remarks>Implemented by hosts. Asked from any number of threads at once.</remarks>
public interface IPackSource
{
    /// <summary>Which version of its pack a tenant has now. Asked each time somebody asks for the tenant, so it is to be cheap.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <returns>Any text that is another one for another pack, those that it extends included; null for a tenant without a pack.</returns>
    Task<string?> FindVersionAsync(string tenant, CancellationToken cancellation);

    /// <summary>Reads a pack.</summary>
    /// <param name="tenant">The tenant.</param>
    /// <param name="name">The name of a pack that the tenant's extends; null for the tenant's own.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The pack's JSON; null where there is none of that name.</returns>
    Task<string?> FindAsync(string tenant, string? name, CancellationToken cancellation);
}
