using Microsoft.Extensions.Caching.Memory;
using SalesInsights.Ledgers;
using SalesInsights.Sample.Host.Crm;

namespace SalesInsights.Sample.Host.Insights;

/// <summary>A tenant's ledger, kept until the tenant's records change.</summary>
/// <remarks>
/// The version is read from the database with every request, so an answer is never older than the last write, whichever process
/// wrote. Two requests that miss at the same time both load; that costs time once, and a lock would have to outlive cancelled requests.
/// </remarks>
internal sealed class TenantLedgers(IMemoryCache cache)
{
    private static readonly TimeSpan Unused = TimeSpan.FromHours(1);

    public async Task<SalesLedger> GetAsync(CrmContext crm, Tenant tenant, CancellationToken cancellation)
    {
        var key = (nameof(TenantLedgers), tenant.Key);
        if (cache.TryGetValue(key, out Kept? kept) && kept!.Version == tenant.RecordsVersion) return kept.Ledger;
        var ledger = await LedgerLoader.LoadAsync(crm, tenant, cancellation);
        cache.Set(key, new Kept(tenant.RecordsVersion, ledger), new MemoryCacheEntryOptions { SlidingExpiration = Unused });
        return ledger;
    }

    public void Forget(Tenant tenant) => cache.Remove((nameof(TenantLedgers), tenant.Key));

    private sealed record Kept(long Version, SalesLedger Ledger);
}
