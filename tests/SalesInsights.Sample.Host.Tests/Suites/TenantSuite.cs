using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using SalesInsights.Sample.Host.Crm;
using SalesInsights.Sample.Host.Tests.Support;

namespace SalesInsights.Sample.Host.Tests.Suites;

public abstract class TenantSuite(HostFixture host)
{
    [HostFact]
    public async Task Tenant_AddedAtRunTime_IsListedAndCanBeAsked()
    {
        var id = await host.AddTenantAsync(name: "海川国际贸易");
        var listed = (await host.GetAsync("/tenants")).AsArray().Select(t => (string)t!["id"]!).ToArray();
        Assert.Contains(id, listed);
        Assert.Equal(listed.Order(StringComparer.Ordinal), listed);
        Assert.Equal("Asia/Shanghai", (string?)(await host.GetAsync("/tenants/" + id))["timeZone"]);
        Assert.Equal("海川国际贸易", (string?)(await host.DiagnoseAsync(id))["company"]);
    }

    [HostFact]
    public async Task Tenant_WhoseIdIsTaken_IsRefusedAndChangesNothing()
    {
        var id = await host.AddTenantAsync(name: "First");
        await host.SendAsync(HttpMethod.Post, "/tenants", TradingCompany.Settings(id, name: "Second"), HttpStatusCode.Conflict);
        Assert.Equal("First", (string?)(await host.GetAsync("/tenants/" + id))["name"]);
    }

    [HostFact]
    public async Task Tenant_WithWrongSettings_IsToldAllOfThem()
    {
        var refused = await host.RefusedAsync(HttpMethod.Post, "/tenants", """
            { "id": "Not An Id", "name": "", "currency": "RMB", "timeZone": "Beijing", "language": "fr",
              "pipelines": [null, { "id": "", "stages": [] }] }
            """);
        Assert.Equal(["$.currency", "$.id", "$.language", "$.name", "$.pipelines[0]", "$.pipelines[1].id", "$.timeZone"], refused);
    }

    [HostFact]
    public async Task Tenant_WithAPipelineThatTheLibraryRefuses_IsRefusedAtOnce()
    {
        var settings = JsonNode.Parse("""
            { "id": "x", "name": "X", "currency": "CNY", "timeZone": "UTC",
              "pipelines": [{ "id": "p", "stages": [{ "id": "w", "name": "W", "outcome": "won" }] }] }
            """)!;
        settings["id"] = host.NewName();
        var problem = await host.SendAsync(HttpMethod.Post, "/tenants", settings.ToJsonString(), HttpStatusCode.BadRequest);
        Assert.Equal("Pipeline 'p' has no open stage.", (string?)problem["detail"]);
    }

    [HostFact]
    public async Task Tenants_WithTheSameIds_NeverSeeEachOther()
    {
        var (left, right) = (await FilledAsync(100, "Ann"), await FilledAsync(7, "Bob"));
        (string, string, string, string)[] expected = [(left, "100.00", "Ann", "Bob"), (right, "7.00", "Bob", "Ann")];
        foreach (var (tenant, actual, name, other) in expected.Concat(expected))
        {
            var diagnosis = await host.DiagnoseAsync(tenant);
            Assert.Equal(actual, diagnosis.Actual("u1"));
            Assert.Equal(name, (string?)diagnosis.Person("u1")["name"]);
            Assert.DoesNotContain(other, diagnosis.ToJsonString(), StringComparison.Ordinal);
        }
    }

    [HostFact]
    public async Task Context_WithoutATenant_SeesNoRecord()
    {
        await FilledAsync(1, "Ann");
        Assert.Equal(0, await host.ForCrmAsync(null, crm => crm.Set<Order>().CountAsync()));
        Assert.Equal(0, await host.ForCrmAsync(null, crm => crm.Set<User>().CountAsync()));
    }

    [HostFact]
    public async Task Records_ThatNameAnotherTenantsRecord_AreRefused()
    {
        await FilledAsync(1, "Ann");
        var empty = await host.AddTenantAsync();
        var orders = new { Orders = new[] { new { Id = "so9", OwnerId = "u1", OrderedOn = "2026-09-01", Amount = 1 } } };
        Assert.Equal(["$.orders[0].ownerId"], await host.RefusedAsync(HttpMethod.Post, $"/tenants/{empty}/records", orders));
    }

    [HostFact]
    public async Task Records_ThatNameAnotherTenantAsTheirs_StayInTheOneOfTheAddress()
    {
        var (victim, tenant) = (await FilledAsync(1, "Ann"), await host.AddTenantAsync());
        await host.SaveAsync(tenant, $$"""{ "users": [{ "tenantId": "{{victim}}", "id": "u1", "name": "Eve" }] }""");
        Assert.Equal("Ann", (string?)(await host.DiagnoseAsync(victim)).Person("u1")["name"]);
        Assert.Equal("Eve", (string?)(await host.DiagnoseAsync(tenant)).Person("u1")["name"]);
    }

    [HostFact]
    public async Task Tenant_Removed_IsGoneWithEverythingAndTheOthersStay()
    {
        var (gone, other) = (await FilledAsync(100, "Ann"), await FilledAsync(7, "Bob"));
        await SaveRulesAsync(gone);
        await host.SendAsync(HttpMethod.Delete, "/tenants/" + gone, null, HttpStatusCode.NoContent);
        foreach (var path in new[] { "", "/diagnosis", "/rules", "/check" })
            await host.GetAsync($"/tenants/{gone}{path}", HttpStatusCode.NotFound);
        await host.SendAsync(HttpMethod.Delete, "/tenants/" + gone, null, HttpStatusCode.NotFound);
        await host.SendAsync(HttpMethod.Post, $"/tenants/{gone}/records", new { }, HttpStatusCode.NotFound);
        Assert.Equal(0, await host.ForCrmAsync(gone, crm => crm.Set<Order>().CountAsync()));
        Assert.Equal("7.00", (await host.DiagnoseAsync(other)).Actual("u1"));
    }

    [HostFact]
    public async Task Tenant_ThatTakesTheIdOfOneThatAnotherProcessRemoved_StartsAnew()
    {
        var id = await FilledAsync(100, "Ann");
        await SaveRulesAsync(id, "SI4001");
        await host.DiagnoseAsync(id);
        await using (var other = host.Start())
        {
            using var client = other.CreateClient();
            (await client.DeleteAsync(new Uri("/tenants/" + id, UriKind.Relative))).EnsureSuccessStatusCode();
        }

        // As many writes as before: version numbers alone would find the old ledger and the old engine again.
        await host.SendAsync(HttpMethod.Post, "/tenants", TradingCompany.Settings(id, name: "New"), HttpStatusCode.Created);
        await host.SaveAsync(id, new { Users = new[] { new { Id = "u1", Name = "Cid" } } });
        var diagnosis = await host.DiagnoseAsync(id);
        Assert.Equal(("New", "Cid"), ((string?)diagnosis["company"], (string?)diagnosis.Person("u1")["name"]));
        Assert.Equal("0.00", diagnosis.Actual("u1"));
        Assert.Equal(0, (int)(await host.GetAsync($"/tenants/{id}/rules"))["version"]!);

        await SaveRulesAsync(id, "SI0001");
        var rules = (await host.GetAsync($"/tenants/{id}/rules"))["rules"]!.AsArray();
        Assert.Equal(["CRM1", "SI0001"], rules.Where(r => !(bool)r!["enabled"]!).Select(r => (string)r!["id"]!));
    }

    private async Task<string> FilledAsync(int amount, string name)
    {
        var tenant = await host.AddTenantAsync();
        await host.SaveAsync(tenant, new
        {
            Users = new[] { new { Id = "u1", Name = name } },
            Orders = new[] { new { Id = "so1", OwnerId = "u1", OrderedOn = "2026-09-01", Amount = amount } },
        });
        return tenant;
    }

    private Task<JsonNode> SaveRulesAsync(string tenant, string off = "SI4001") =>
        host.PutRulesAsync(tenant, $$"""{ "{{off}}": { "enabled": false } }""");
}
