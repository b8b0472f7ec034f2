using Microsoft.EntityFrameworkCore;
using SalesInsights.Sample.Host.Tests.Support;

namespace SalesInsights.Sample.Host.Tests.Suites;

public abstract class StartSuite(HostFixture host)
{
    [HostFact]
    public async Task FirstStart_GivesADemoCompanyWithTheThreeUsualReasons()
    {
        var diagnosis = await host.DiagnoseAsync("demo");
        Assert.Empty(diagnosis.Findings("u2"));
        // No new customer for weeks, which is far fewer than usual too: the confirmed finding is the cause.
        Assert.Equal("SI1002", Cause("u3"));
        Assert.Equal("SI2001", Cause("u4"));
        Assert.Equal("SI3001", Cause("u5"));
        Assert.Equal("SI3002", Cause("u6"));
        Assert.Equal(0, (int)diagnosis["coverage"]!["issues"]!);

        string Cause(string id) => (string)diagnosis.Person(id)["primaryCause"]!["rule"]!;
    }

    [HostFact]
    public async Task SecondStart_FindsEverythingAsItWasAndAddsNothing()
    {
        var tenant = await host.AddTenantAsync();
        var before = (await host.GetAsync("/tenants")).Compact();
        await using var second = host.Start();
        using var client = second.CreateClient();
        Assert.Equal(before, System.Text.Json.Nodes.JsonNode.Parse(await client.GetStringAsync("/tenants"))!.Compact());
        Assert.Contains(tenant, before, StringComparison.Ordinal);
    }

    [HostFact]
    public async Task Migrations_AreAllAppliedAndSayWhatTheModelSays()
    {
        Assert.Empty(await host.ForCrmAsync(null, crm => crm.Database.GetPendingMigrationsAsync()));
        Assert.False(await host.ForCrmAsync(null, crm => Task.FromResult(crm.Database.HasPendingModelChanges())));
    }
}
