using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using SalesInsights.Rules.Hosting;
using SalesInsights.Rules.Packs;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Hosting;

public sealed class TenantCatalogTests
{
    private readonly PackShelf _shelf = new();

    [Fact]
    public async Task ForTenantAsync_TwoTenants_EachHasTheRulesOfItsPack()
    {
        _shelf.Put("acme", "1", Days(15)).Put("bolt", "1", Days(40));
        var insights = Insights();

        Assert.Equal((15, 40), (DaysOf(await insights.ForTenantAsync("acme")), DaysOf(await insights.ForTenantAsync("bolt"))));
        Assert.Equal(20, DaysOf(await insights.ForTenantAsync("without")));
        Assert.Null((await insights.ForTenantAsync("without")).Version);
    }

    [Fact]
    public async Task ForTenantAsync_SameVersion_IsReadOnce()
    {
        _shelf.Put("acme", "1", Days(15));
        var insights = Insights();

        var first = await insights.ForTenantAsync("acme");
        Assert.Same(first, await insights.ForTenantAsync("acme"));
        Assert.Equal(1, _shelf.Reads);
        _shelf.Put("acme", "2", Days(30));
        Assert.Equal(30, DaysOf(await insights.ForTenantAsync("acme")));
        Assert.Equal(15, DaysOf(first));
        Assert.Equal(2, _shelf.Reads);
    }

    [Fact]
    public async Task ForTenantAsync_BadVersion_LeavesTheLastGoodOneInForceWithAFaultAndIsReadOnce()
    {
        _shelf.Put("acme", "1", Days(15));
        var insights = Insights();
        await insights.ForTenantAsync("acme");
        _shelf.Put("acme", "2", Days(0));

        var faulty = await insights.ForTenantAsync("acme");
        Assert.Equal((15, "1", "2"), (DaysOf(faulty), faulty.Version, faulty.Fault!.Version));
        Assert.Equal(PackProblemCode.OutOfRange, Assert.Single(faulty.Fault.Problems).Code);
        Assert.Same(faulty, await insights.ForTenantAsync("acme"));

        _shelf.Put("acme", "3", Days(25));
        Assert.Equal((25, null), (DaysOf(await insights.ForTenantAsync("acme")), (await insights.ForTenantAsync("acme")).Fault));
    }

    [Fact]
    public async Task ForTenantAsync_FirstVersionIsBad_LeavesTheHostsRulesInForce()
    {
        _shelf.Put("acme", "1", "{");

        var insights = await Insights().ForTenantAsync("acme");

        Assert.Equal((20, null), (DaysOf(insights), insights.Version));
        Assert.Equal("1", insights.Fault!.Version);
    }

    [Fact]
    public async Task ForTenantAsync_SourceIsDown_KeepsWhatIsAtHandAndAsksAgain()
    {
        _shelf.Put("acme", "1", Days(15));
        var insights = Insights();
        _shelf.Broken = true;
        await Assert.ThrowsAsync<PackSourceException>(() => insights.ForTenantAsync("acme"));
        _shelf.Broken = false;
        await insights.ForTenantAsync("acme");
        _shelf.Broken = true;

        var kept = await insights.ForTenantAsync("acme");
        Assert.Equal(15, DaysOf(kept));
        Assert.IsType<IOException>(kept.Fault!.Exception);
        _shelf.Broken = false;
        Assert.Null((await insights.ForTenantAsync("acme")).Fault);
    }

    [Fact]
    public async Task ForTenantAsync_ExtendedPack_IsReadFromTheSourceToo()
    {
        _shelf.Put("acme", "1", """{ "formatVersion": 1, "name": "acme", "extends": "group" }""", ("group", Days(33, "group")));

        Assert.Equal(33, DaysOf(await Insights().ForTenantAsync("acme")));
    }

    [Fact]
    public async Task ForTenantAsync_PacksThatExtendEachOther_EndWithAFault()
    {
        const string Circle = """{ "formatVersion": 1, "name": "group", "extends": "group" }""";
        _shelf.Put("acme", "1", Circle, ("group", Circle));

        Assert.Contains((await Insights().ForTenantAsync("acme")).Fault!.Problems, p => p.Code == PackProblemCode.EndlessChain);
    }

    [Fact]
    public async Task ForTenantAsync_Cancelled_StopsAndCanBeAskedAgain()
    {
        _shelf.Put("acme", "1", Days(15));
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        var insights = Insights();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => insights.ForTenantAsync("acme", cancelled.Token));
        Assert.Equal(15, DaysOf(await insights.ForTenantAsync("acme")));
    }

    [Fact]
    public async Task ForTenantAsync_ManyAtOnceWhileVersionsChange_GiveTheRulesOfTheVersionThatTheySay()
    {
        _shelf.Put("acme", "10", Days(10));
        var insights = Insights();
        var seen = new ConcurrentBag<TenantInsights>();
        await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Task.Run(async () =>
        {
            if (i % 20 == 19) _shelf.Put("acme", $"{10 + i}", Days(10 + i));
            seen.Add(await insights.ForTenantAsync("acme"));
        })));

        Assert.All(seen, s => Assert.Equal(s.Version, DaysOf(s).ToString(System.Globalization.CultureInfo.InvariantCulture)));

        // Eleven versions, each read again where it changed meanwhile; never once for each of those who ask.
        Assert.InRange(_shelf.Reads, 1, 44);
    }

    [Fact]
    public async Task KeepTenants_MoreThanAllowed_LetsTheOldestGo()
    {
        var insights = Insights(o => o.KeepTenants(10));
        for (var i = 0; i < 11; i++) await insights.ForTenantAsync(_shelf.Put($"t{i}", "1", Days(15)).Last);

        var reads = _shelf.Reads;
        await insights.ForTenantAsync("t10");
        Assert.Equal(reads, _shelf.Reads);
        await insights.ForTenantAsync("t0");
        Assert.Equal(reads + 1, _shelf.Reads);
    }

    [Fact]
    public void AddSalesInsights_OptionOutOfRange_IsRefusedAtTheStart() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ServiceCollection().AddSalesInsights(o => o.KeepTenants(0)));

    [Fact]
    public async Task Telemetry_TellsKindsAndCountsOnly()
    {
        var tags = new ConcurrentBag<(string Name, object? Value)>();
        using var activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "SalesInsights",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                foreach (var tag in activity.TagObjects) tags.Add((activity.OperationName + "/" + tag.Key, tag.Value));
            },
        };
        ActivitySource.AddActivityListener(activities);
        using var meter = new MeterListener { InstrumentPublished = (instrument, listener) => Listen(instrument, listener) };
        meter.SetMeasurementEventCallback<long>((instrument, value, with, _) =>
        {
            tags.Add((instrument.Name, value));
            foreach (var tag in with) tags.Add((instrument.Name + "/" + tag.Key, tag.Value));
        });
        meter.Start();
        _shelf.Put("acme", "1", Days(15));

        var tenant = await Insights().ForTenantAsync("acme");
        tenant.Diagnose(new TeamBuilder().Customer("c1", new(2026, 6, 1)).Snapshot(), TeamBuilder.Period);

        Assert.Contains(("sales_insights.pack_loads/sales_insights.outcome", "loaded"), tags);
        Assert.Contains(tags, t => t.Name == "SalesInsights.Diagnose/sales_insights.cases");
        Assert.Contains(tags, t => t is ("sales_insights.diagnoses", 1L));
        Assert.All(tags.Where(t => t.Value is string), t => Assert.Contains((string)t.Value!, new[] { "loaded", "refused", "failed", "info", "warning", "error" }));
    }

    private static void Listen(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == "SalesInsights") listener.EnableMeasurementEvents(instrument);
    }

    private ISalesInsights Insights(Action<SalesInsightsOptions>? configure = null) => new ServiceCollection()
        .AddSalesInsights(configure).AddSingleton<IPackSource>(_shelf).BuildServiceProvider().GetRequiredService<ISalesInsights>();

    private static string Days(int days, string name = "acme") =>
        $$"""{ "formatVersion": 1, "name": "{{name}}", "rules": { "SI1001": { "options": { "workingDays": {{days}} } } } }""";

    private static int DaysOf(TenantInsights insights) => (int)insights.Engine.Rules.Find("SI1001")!.Options[0].Value.Exact;
}
