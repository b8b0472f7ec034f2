using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesInsights.Rules.Hosting;
using SalesInsights.Sample.Host.Crm;

namespace SalesInsights.Sample.Host.Insights;

/// <summary>The rule packs that tenants saved, read in the transaction of the request that asks.</summary>
/// <remarks>
/// Tenants go by their keys, not by their ids, which somebody else may take after a tenant has left. The source lives as long as the host and a transaction
/// as long as a request, so the request hands its own over, and rules and records are of the same state of the database.
/// </remarks>
internal sealed class SavedPacks : IPackSource
{
    private readonly AsyncLocal<CrmContext?> _reading = new();

    /// <summary>The name by which this source knows a tenant.</summary>
    public static string NameOf(Tenant tenant) => tenant.Key.ToString("N");

    /// <summary>Reads packs by that context from here on, until the asynchronous method that calls this has ended.</summary>
    public void ReadBy(CrmContext crm) => _reading.Value = crm;

    public async Task<string?> FindVersionAsync(string tenant, CancellationToken cancellation)
    {
        var version = await Saved(tenant).MaxAsync(r => (int?)r.Version, cancellation);
        return version?.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>This CRM has no packs that those of tenants could extend.</summary>
    public async Task<string?> FindAsync(string tenant, string? name, CancellationToken cancellation) => name is not null
        ? null
        : await Saved(tenant).OrderByDescending(r => r.Version).Select(r => r.Settings).FirstOrDefaultAsync(cancellation);

    private IQueryable<SavedRules> Saved(string tenant)
    {
        var crm = _reading.Value ?? throw new InvalidOperationException("Packs are read within the reading of a request.");
        var key = Guid.ParseExact(tenant, "N");
        return crm.SavedRules.AsNoTracking().Where(r => crm.Tenants.Any(t => t.Id == r.TenantId && t.Key == key));
    }
}
