using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace SalesInsights.Sample.Host.Tests.Support;

/// <summary>The real host on a free port of this machine, with a database of the test's own and a clock that stands.</summary>
internal sealed class HostApp : WebApplicationFactory<Program>
{
    private readonly Dictionary<string, string> _settings;
    private readonly string _folder;

    public HostApp(string folder, string provider, string connection)
    {
        _folder = folder;
        _settings = new()
        {
            ["Urls"] = "http://127.0.0.1:0",
            ["Database:Provider"] = provider,
            ["ConnectionStrings:Crm"] = connection,
        };
        UseKestrel(0);
    }

    public FakeClock Clock { get; } = new();

    public CommandCounter Commands { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(_folder);
        foreach (var (key, value) in _settings) builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging
            .ClearProviders()
            .AddProvider(Commands)
            .AddFilter<CommandCounter>(CommandCounter.Category, LogLevel.Information));
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }
}
