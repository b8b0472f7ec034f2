using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SalesInsights.Sample.Host.Crm;
using SalesInsights.Sample.Host.Tests.Support;

namespace SalesInsights.Sample.Host.Tests.Suites;

public abstract class RecordsSuite(HostFixture host)
{
    [HostFact]
    public async Task Records_SentAgain_ReplaceThoseWithTheirIds()
    {
        var tenant = await WithUsersAsync();
        await host.SaveAsync(tenant, Order("so1", 100));
        var answer = await host.SaveAsync(tenant, new { Orders = new[] { OrderRow("so1", 40), OrderRow("so2", 2) } });
        Assert.Equal((1, 1), ((int)answer["added"]!, (int)answer["replaced"]!));
        Assert.Equal("42.00", (await host.DiagnoseAsync(tenant)).Actual("u2"));
    }

    [HostFact]
    public async Task Records_InAnyOrder_MayReferToEachOther()
    {
        var tenant = await host.AddTenantAsync();
        await host.SaveAsync(tenant, """
            { "payments": [{ "id": "p1", "orderId": "so1", "receivedOn": "2026-09-02", "amount": 5 }],
              "orders": [{ "id": "so1", "ownerId": "u1", "dealId": "o1", "orderedOn": "2026-09-01", "amount": 5 }],
              "deals": [{ "id": "o1", "ownerId": "u1", "pipelineId": "p1" }],
              "users": [{ "id": "u1", "name": "Ann", "departmentId": "d2" }],
              "departments": [{ "id": "d2", "name": "Europe", "parentId": "d1" }, { "id": "d1", "name": "Sales", "managerId": "u1" }] }
            """);
        Assert.Equal("5.00", (await host.DiagnoseAsync(tenant, HostCalls.Period + "&measure=payments")).Actual("u1"));
    }

    [HostFact]
    public async Task Records_ThatReferToNothing_AreNamedAndNoneIsSaved()
    {
        var tenant = await WithUsersAsync();
        var problem = await host.SendAsync(HttpMethod.Post, $"/tenants/{tenant}/records", """
            { "accounts": [{ "id": "c1", "ownerId": "u2" }, { "id": "c2", "ownerId": "u9" }],
              "deals": [{ "id": "o1", "ownerId": "u2", "accountId": "c1", "pipelineId": "p9" }],
              "dealStages": [{ "id": "s1", "dealId": "o2", "stageId": "inquiry" }] }
            """, HttpStatusCode.BadRequest);
        var errors = problem["errors"]!.AsObject();
        Assert.Equal(
            ["$.accounts[1].ownerId", "$.dealStages[0].dealId", "$.deals[0].pipelineId"],
            errors.Select(e => e.Key).Order(StringComparer.Ordinal));
        Assert.Equal("There is no user 'u9'.", (string)errors["$.accounts[1].ownerId"]![0]!);
        Assert.Equal(0, await host.ForCrmAsync(tenant, crm => crm.Set<Account>().CountAsync()));
    }

    [HostFact]
    public async Task Records_ThatCannotBeKept_AreNamed()
    {
        var tenant = await WithUsersAsync();
        var body = $$"""
            { "accounts": [{ "id": "" }, { "id": "{{new string('x', 65)}}" }, { "id": "a\u0000b" },
                           { "id": "twice" }, { "id": "twice" }, null],
              "quotas": [{ "id": "q1", "subjectKind": "salesperson", "period": "Q3", "measure": "money", "amount": 1 }] }
            """;
        Assert.Equal(
            [
                "$.accounts[0].id", "$.accounts[1].id", "$.accounts[2].id", "$.accounts[4].id", "$.accounts[5]",
                "$.quotas[0].measure", "$.quotas[0].period", "$.quotas[0].subjectId",
            ],
            await host.RefusedAsync(HttpMethod.Post, $"/tenants/{tenant}/records", body));
    }

    [HostFact]
    public async Task Bodies_ThatCannotBeRead_AreRefusedAndNeverAnError()
    {
        var tenant = await host.AddTenantAsync();
        string[] bodies =
        [
            "", "null", "[]", "{", "{ \"accounts\": null }", "{ \"accounts\": [{}] }", "{ \"accounts\": [{ \"id\": null }] }",
            "{ \"acounts\": [] }",
            "{ \"accounts\": [{ \"id\": \"\\ud800\" }] }", "{ \"accounts\": [], \"accounts\": [] }",
            "{ \"users\": [{ \"id\": \"u\", \"name\": \"n\", \"role\": 3 }] }",
            "{ \"orders\": [{ \"id\": \"so1\", \"orderedOn\": \"2026-13-01\", \"amount\": 1 }] }",
        ];
        foreach (var body in bodies) await host.SendAsync(HttpMethod.Post, $"/tenants/{tenant}/records", body, HttpStatusCode.BadRequest);
        using var form = new StringContent("accounts=1", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var response = await host.Client.PostAsync(new Uri($"/tenants/{tenant}/records", UriKind.Relative), form);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [HostFact]
    public async Task Records_ThatTheLedgerFindsFaultWith_AreListedAndCounted()
    {
        var tenant = await WithUsersAsync();
        await host.SaveAsync(tenant, new
        {
            Deals = new[] { new { Id = "o1", OwnerId = "u2", CreatedAt = "2026-09-01T00:00:00Z" } },
            DealStages = new[] { new { Id = "s1", DealId = "o1", StageId = "nowhere", EnteredAt = "2026-09-01T00:00:00Z" } },
        });
        var issue = (await host.GetAsync($"/tenants/{tenant}/check"))["issues"]!.AsArray().Single()!;
        Assert.Equal(("unknownStage", "nowhere"), ((string)issue["code"]!, (string)issue["value"]!));
        Assert.Equal(1, (int)(await host.DiagnoseAsync(tenant))["coverage"]!["issues"]!);
    }

    [HostFact]
    public async Task Records_SavedByManyAtOnceWhileOthersAsk_AllCount()
    {
        var tenant = await WithUsersAsync();
        var saving = Enumerable.Range(1, 16).Select(i =>
            host.SaveAsync(tenant, new { Orders = new[] { OrderRow("shared", 1), OrderRow($"so{i}", 10) } }));
        var asking = Enumerable.Range(1, 16).Select(_ => host.DiagnoseAsync(tenant));
        await Task.WhenAll([.. saving, .. asking]);
        Assert.Equal("161.00", (await host.DiagnoseAsync(tenant)).Actual("u2"));
    }

    [HostFact]
    public async Task Reading_WhileSomebodyWrites_SeesOneStateAndHoldsNobodyUp()
    {
        var tenant = await WithUsersAsync();
        var (before, during) = await host.ForCrmAsync(tenant, async crm =>
        {
            await using var reading = await crm.BeginReadingAsync(CancellationToken.None);
            var first = await crm.Set<User>().CountAsync();
            await host.SaveAsync(tenant, Order("so1", 100));
            return (first, await crm.Set<Order>().CountAsync());
        });
        Assert.Equal((3, 0), (before, during));
        Assert.Equal("100.00", (await host.DiagnoseAsync(tenant)).Actual("u2"));
    }

    [HostFact]
    public async Task Records_ByTheThousand_AreSavedInOneRequest()
    {
        var tenant = await WithUsersAsync();
        var orders = Enumerable.Range(1, 3000).Select(i => OrderRow($"so{i}", 1)).ToArray();
        Assert.Equal(3000, (int)(await host.SaveAsync(tenant, new { Orders = orders }))["added"]!);
        Assert.Equal(3000, (int)(await host.SaveAsync(tenant, new { Orders = orders }))["replaced"]!);
        Assert.Equal("3000.00", (await host.DiagnoseAsync(tenant)).Actual("u2"));
    }

    private async Task<string> WithUsersAsync()
    {
        var tenant = await host.AddTenantAsync();
        await host.SaveAsync(tenant, new { TradingCompany.Departments, TradingCompany.Users });
        return tenant;
    }

    private static object Order(string id, int amount) => new { Orders = new[] { OrderRow(id, amount) } };

    private static object OrderRow(string id, int amount) => new { Id = id, OwnerId = "u2", OrderedOn = "2026-09-01", Amount = amount };
}
