using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Engines;
using SalesInsights.Sample.Host.Crm;
using SalesInsights.Sample.Host.Http;

namespace SalesInsights.Sample.Host.Insights;

/// <summary>A tenant's engine: the host's rules with the tenant's settings in force, kept until another version is saved.</summary>
internal sealed class TenantEngines(DiagnosticEngine hostEngine, IMemoryCache cache)
{
    private static readonly TimeSpan Unused = TimeSpan.FromHours(1);

    /// <summary>Reads which version is in force, and the settings only where that version is not at hand.</summary>
    public async Task<TenantEngine> GetAsync(CrmContext crm, Tenant tenant, CancellationToken cancellation)
    {
        var version = await crm.SavedRules.MaxAsync(r => (int?)r.Version, cancellation) ?? 0;
        if (version == 0) return new TenantEngine(0, null, hostEngine);
        var key = (nameof(TenantEngines), tenant.Key);
        if (cache.TryGetValue(key, out TenantEngine? known) && known!.Version == version) return known;
        var saved = await crm.SavedRules.AsNoTracking().SingleAsync(r => r.Version == version, cancellation);
        var engine = new TenantEngine(version, saved.SavedAt, hostEngine.WithRules(RulesOf(saved)));
        return cache.Set(key, engine, new MemoryCacheEntryOptions { SlidingExpiration = Unused });
    }

    public void Forget(Tenant tenant) => cache.Remove((nameof(TenantEngines), tenant.Key));

    /// <summary>Settings were checked when they were saved, but a newer library may have renamed an option since.</summary>
    private RuleSet RulesOf(SavedRules saved)
    {
        var errors = new FieldErrors();
        var settings = JsonSerializer.Deserialize<RuleSettings>(saved.Settings, JsonBody.Options)!;
        var rules = TenantRules.Apply(hostEngine.Rules, settings, errors);
        return errors.IsEmpty ? rules : throw new ProblemException(
            StatusCodes.Status500InternalServerError,
            $"Version {saved.Version} of this tenant's rules no longer fits; save the rules again.",
            errors.AsDictionary());
    }
}
