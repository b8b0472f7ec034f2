using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesInsights.Ledgers;
using SalesInsights.Rules.Hosting;
using SalesInsights.Sample.Host.Crm;
using SalesInsights.Sample.Host.Http;

namespace SalesInsights.Sample.Host.Insights;

/// <summary>What a request about one tenant needs: its ledger and its rules, both of the same state of the database.</summary>
internal sealed class TenantReading(CrmContext crm, TenantLedgers ledgers, SavedPacks packs, ISalesInsights insights)
{
    /// <summary>Opens a tenant.</summary>
    /// <exception cref="ProblemException">There is no such tenant.</exception>
    public async Task<(SalesLedger Ledger, TenantInsights Insights)> OpenAsync(string tenantId, CancellationToken cancellation)
    {
        await using var reading = await crm.For(tenantId).BeginReadingAsync(cancellation);
        var tenant = await FindAsync(tenantId, cancellation);
        return (await ledgers.GetAsync(crm, tenant, cancellation), await RulesAsync(tenant, cancellation));
    }

    /// <summary>The rules in force alone, without loading any record.</summary>
    /// <returns>The tenant, its rules, and when their version was saved; null where the host's are in force.</returns>
    /// <exception cref="ProblemException">There is no such tenant.</exception>
    public async Task<(Tenant Tenant, TenantInsights Insights, DateTimeOffset? SavedAt)> OpenRulesAsync(
        string tenantId, CancellationToken cancellation)
    {
        await using var reading = await crm.For(tenantId).BeginReadingAsync(cancellation);
        var tenant = await FindAsync(tenantId, cancellation);
        var rules = await RulesAsync(tenant, cancellation);
        if (rules.Version is null) return (tenant, rules, null);
        var version = int.Parse(rules.Version, CultureInfo.InvariantCulture);
        var savedAt = await crm.SavedRules.Where(r => r.Version == version).Select(r => r.SavedAt).SingleAsync(cancellation);
        return (tenant, rules, savedAt);
    }

    private Task<TenantInsights> RulesAsync(Tenant tenant, CancellationToken cancellation)
    {
        packs.ReadBy(crm);
        return insights.ForTenantAsync(SavedPacks.NameOf(tenant), cancellation);
    }

    private async Task<Tenant> FindAsync(string tenantId, CancellationToken cancellation) =>
        await crm.Tenants.AsNoTracking().FirstOrDefaultAsync(t => t.Id == tenantId, cancellation)
        ?? throw ProblemException.NoTenant(tenantId);
}
