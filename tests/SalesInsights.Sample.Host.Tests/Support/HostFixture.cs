using Microsoft.Extensions.DependencyInjection;
using SalesInsights.Sample.Host.Crm;

namespace SalesInsights.Sample.Host.Tests.Support;

/// <summary>One running host that the tests of a database share; each test works with tenants of its own.</summary>
public abstract class HostFixture : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("salesinsights-host-").FullName;
    private HostApp? _app;
    private int _tenants;

    internal HostApp App => _app ?? throw new InvalidOperationException("The host does not run.");

    internal HttpClient Client { get; private set; } = null!;

    internal FakeClock Clock => App.Clock;

    private protected abstract bool CanRun { get; }

    private protected abstract string Provider { get; }

    private protected abstract string Connection { get; }

    public Task InitializeAsync()
    {
        if (!CanRun) return Task.CompletedTask;
        _app = Start();
        Client = _app.CreateClient();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        if (_app is not null)
        {
            await ForCrmAsync(null, crm => crm.Database.EnsureDeletedAsync());
            await _app.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Another host on the same database.</summary>
    internal HostApp Start()
    {
        var app = new HostApp(_folder, Provider, Connection);
        app.StartServer();
        return app;
    }

    /// <summary>A name that no other test uses.</summary>
    internal string NewName() => $"t{Interlocked.Increment(ref _tenants)}";

    internal async Task<T> ForCrmAsync<T>(string? tenant, Func<CrmContext, Task<T>> use)
    {
        await using var scope = App.Services.CreateAsyncScope();
        var crm = scope.ServiceProvider.GetRequiredService<CrmContext>();
        return await use(tenant is null ? crm : crm.For(tenant));
    }
}
