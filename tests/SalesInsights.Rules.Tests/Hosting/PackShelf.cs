using System.Collections.Concurrent;
using SalesInsights.Rules.Hosting;

namespace SalesInsights.Rules.Tests.Hosting;

/// <summary>A pack source in memory that counts how often a tenant's own pack is read.</summary>
internal sealed class PackShelf : IPackSource
{
    private readonly ConcurrentDictionary<string, (string Version, string Json, (string Name, string Json)[] Bases)> _packs = new();
    private int _reads;

    public int Reads => _reads;

    public bool Broken { get; set; }

    /// <summary>The tenant whose pack was put last.</summary>
    public string Last { get; private set; } = "";

    public PackShelf Put(string tenant, string version, string json, params (string Name, string Json)[] bases)
    {
        _packs[tenant] = (version, json, bases);
        Last = tenant;
        return this;
    }

    public Task<string?> FindVersionAsync(string tenant, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (Broken) throw new IOException("The shelf is broken.");
        return Task.FromResult(_packs.TryGetValue(tenant, out var pack) ? pack.Version : null);
    }

    public async Task<string?> FindAsync(string tenant, string? name, CancellationToken cancellation)
    {
        await Task.Yield();
        if (name is null) Interlocked.Increment(ref _reads);
        if (!_packs.TryGetValue(tenant, out var pack)) return null;
        return name is null ? pack.Json : Array.Find(pack.Bases, b => b.Name == name).Json;
    }
}
