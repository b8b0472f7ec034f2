using Microsoft.EntityFrameworkCore;
using SalesInsights.Ledgers;
using SalesInsights.Sample.Host.Crm;
using SalesInsights.Sample.Host.Http;

namespace SalesInsights.Sample.Host.Insights;

/// <summary>What a request about one tenant needs: its ledger and its engine, both of the same state of the database.</summary>
internal sealed class TenantInsights(CrmContext crm, TenantLedgers ledgers, TenantEngines engines)
{
    /// <summary>Opens a tenant.</summary>
    /// <exception cref="ProblemException">There is no such tenant.</exception>
    public async Task<(SalesLedger Ledger, TenantEngine Engine)> OpenAsync(string tenantId, CancellationToken cancellation)
    {
        await using var reading = await crm.For(tenantId).BeginReadingAsync(cancellation);
        var tenant = await FindAsync(tenantId, cancellation);
        return (await ledgers.GetAsync(crm, tenant, cancellation), await engines.GetAsync(crm, tenant, cancellation));
    }

    /// <summary>The rules in force alone, without loading any record.</summary>
    /// <exception cref="ProblemException">There is no such tenant.</exception>
    public async Task<(Tenant Tenant, TenantEngine Engine)> OpenRulesAsync(string tenantId, CancellationToken cancellation)
    {
        await using var reading = await crm.For(tenantId).BeginReadingAsync(cancellation);
        var tenant = await FindAsync(tenantId, cancellation);
        return (tenant, await engines.GetAsync(crm, tenant, cancellation));
    }

    private async Task<Tenant> FindAsync(string tenantId, CancellationToken cancellation) =>
        await crm.Tenants.AsNoTracking().FirstOrDefaultAsync(t => t.Id == tenantId, cancellation)
        ?? throw ProblemException.NoTenant(tenantId);
}
