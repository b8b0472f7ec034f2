using System.Collections.Concurrent;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Packs;

namespace SalesInsights.Rules.Hosting;

/// <summary>Keeps the rules of tenants by the version of their packs; a new version takes the place of the old one in one step.</summary>
internal sealed class TenantCatalog(SalesInsightsOptions options, DiagnosticEngine hostEngine, IPackSource? source) : ISalesInsights
{
    /// <summary>How often a pack is read again because it changed while it was read; after that it is taken as it is, and read once more by the next who asks.</summary>
    private const int MostReadings = 4;

    private readonly ConcurrentDictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private long _clock;

    public async Task<TenantInsights> ForTenantAsync(string tenant, CancellationToken cancellation = default)
    {
        if (string.IsNullOrEmpty(tenant)) throw new ArgumentException("A tenant has a name.", nameof(tenant));
        var entry = _entries.GetOrAdd(tenant, _ => new Entry());
        entry.LastUse = Interlocked.Increment(ref _clock);

        // One at a time reads a tenant's pack: of two versions the later one stays, and nobody reads the same twice.
        await entry.Gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            var current = await RefreshAsync(tenant, entry, cancellation).ConfigureAwait(false);
            if (_entries.Count > options.MostTenants) ForgetTheOldest(tenant);
            return current;
        }
        finally
        {
            entry.Gate.Release();
        }
    }

    public void Forget(string tenant)
    {
        if (tenant is not null) _entries.TryRemove(tenant, out _);
    }

    private async Task<TenantInsights> RefreshAsync(string tenant, Entry entry, CancellationToken cancellation)
    {
        string? version = null;
        try
        {
            if (source is not null) version = await source.FindVersionAsync(tenant, cancellation).ConfigureAwait(false);
            if (entry.Insights is { } known && entry.Seen == version) return known;
            for (var reading = 1; version is not null; reading++)
            {
                var packs = await ReadAsync(tenant, cancellation).ConfigureAwait(false);

                // Version and text are two questions: only a version that is still the same belongs to what was read between.
                var after = await source!.FindVersionAsync(tenant, cancellation).ConfigureAwait(false);
                if (after == version || reading == MostReadings) return entry.Keep(Loaded(tenant, version, packs, entry.LastGood), version);
                version = after;
            }

            return entry.Keep(Host(tenant), version);
        }
        catch (Exception exception) when (!(exception is OperationCanceledException && cancellation.IsCancellationRequested))
        {
            // A source that is down for a moment stops nobody who has rules already; it is asked again next time.
            Telemetry.PackLoaded(null, "failed", 0);
            return entry.LastGood?.With(new PackFault(version, [], exception))
                ?? throw new PackSourceException("The pack source failed, and no rules of the tenant are at hand.", exception);
        }
    }

    private TenantInsights Host(string tenant) => new(
        tenant, null, RulesInForce.Of(options.Rules, options.Facts, [], options.Reading), hostEngine);

    private TenantInsights Loaded(string tenant, string version, IReadOnlyList<RulePack> packs, TenantInsights? lastGood)
    {
        using var activity = Telemetry.PackLoad();
        var rules = RulesInForce.Of(options.Rules, options.Facts, packs, options.Reading);
        Telemetry.PackLoaded(activity, rules.Problems.Count == 0 ? "loaded" : "refused", rules.Problems.Count);
        return rules.Problems.Count == 0
            ? new TenantInsights(tenant, version, rules, hostEngine.WithRules(rules.Rules))
            : (lastGood ?? Host(tenant)).With(new PackFault(version, rules.Problems));
    }

    private async Task<IReadOnlyList<RulePack>> ReadAsync(string tenant, CancellationToken cancellation)
    {
        var packs = new List<RulePack>();
        string? name = null;
        do
        {
            var json = await source!.FindAsync(tenant, name, cancellation).ConfigureAwait(false);
            if (json is null && name is not null) break;
            packs.Insert(0, RulePack.Parse(json ?? "", name ?? "pack"));
            name = packs[0].Extends;
        }
        while (name is not null && packs.Count <= PackLimits.Chain);
        return packs;
    }

    /// <summary>Those that nobody asked for the longest time, a tenth at once so that it is seldom.</summary>
    private void ForgetTheOldest(string current)
    {
        var most = Math.Max(1, options.MostTenants - (options.MostTenants / 10));
        foreach (var old in _entries.Where(e => e.Key != current).OrderByDescending(e => e.Value.LastUse).Skip(most - 1).ToArray())
            _entries.TryRemove(old.Key, out _);
    }

    private sealed class Entry
    {
        public SemaphoreSlim Gate { get; } = new(1, 1);

        public long LastUse { get; set; }

        /// <summary>The version that the source gave last, in force or refused.</summary>
        public string? Seen { get; private set; }

        public TenantInsights? Insights { get; private set; }

        public TenantInsights? LastGood { get; private set; }

        public TenantInsights Keep(TenantInsights insights, string? version)
        {
            (Insights, Seen) = (insights, version);
            if (insights.Fault is null) LastGood = insights;
            return insights;
        }
    }
}
