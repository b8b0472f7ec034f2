using System.Net;
using System.Text.Json.Nodes;
using SalesInsights.Sample.Host.Tests.Support;

namespace SalesInsights.Sample.Host.Tests.Suites;

/// <summary>Two tenants at once, each with thresholds, words, a formula rule on the CRM's own fact, and one with the CRM's own rule.</summary>
public abstract class PacksSuite(HostFixture host)
{
    private const string East = """
        {
          "SI1001": { "options": { "workingDays": 12 }, "texts": {
            "en": { "message": "{name}: east's limit is {workingDaysSinceNewCustomer.threshold}. First impression." },
            "zh-CN": { "message": "{name}:东部的界限是 {workingDaysSinceNewCustomer.threshold}。初步判断。" } } },
          "CRM1": { "enabled": true, "options": { "leastVisits": 3 } },
          "ACME1": { "when": "visits < 2", "pattern": "notFollowedUp", "texts": {
            "en": { "title": "Less than two", "message": "{name}: {visits|visit|visits}, less than two. First impression." },
            "zh-CN": { "title": "不到两次", "message": "{name}:拜访 {visits} 次,不到两次。初步判断。" } } }
        }
        """;

    private const string West = """
        {
          "SI1001": { "options": { "workingDays": 14 }, "texts": {
            "en": { "message": "{name}: west's limit is {workingDaysSinceNewCustomer.threshold}. First impression." },
            "zh-CN": { "message": "{name}:西部的界限是 {workingDaysSinceNewCustomer.threshold}。初步判断。" } } },
          "ACME1": { "when": "visits < 1", "pattern": "notFollowedUp", "texts": {
            "en": { "title": "None", "message": "{name}: no visit on record. First impression." },
            "zh-CN": { "title": "没有拜访", "message": "{name}:系统没有拜访记录。初步判断。" } } }
        }
        """;

    [HostFact]
    public async Task Packs_OfTwoTenants_ApplyAtTheSameTimeInBothLanguages()
    {
        var (east, west) = await TwoTenantsAsync();
        var answers = await Task.WhenAll(new[] { east, west }.SelectMany(t => new[] { Ask(t, "en"), Ask(t, "zh-CN") }));
        Assert.Equal(
            [
                "SI1001 12 Zoë Ångström: east's limit is 12. First impression.",
                "CRM1 3 Zoë Ångström: 1 visit to customers on record in 2026-Q3; 3 or more are usual in this company. First impression.",
                "ACME1 2 Zoë Ångström: 1 visit, less than two. First impression.",
            ],
            Said(answers[0], "u2", "SI1001", "CRM1", "ACME1"));
        Assert.Equal(
            [
                "SI1001 12 Zoë Ångström:东部的界限是 12。初步判断。",
                "CRM1 3 Zoë Ångström:2026-Q3 系统记录的客户拜访 1 次,公司一般不少于 3 次。初步判断。",
                "ACME1 2 Zoë Ångström:拜访 1 次,不到两次。初步判断。",
            ],
            Said(answers[1], "u2", "SI1001", "CRM1", "ACME1"));

        // One visit is enough in the west; Wang Lei made none.
        Assert.Equal(["SI1001 14 Zoë Ångström: west's limit is 14. First impression."], Said(answers[2], "u2", "SI1001", "CRM1", "ACME1"));
        Assert.Equal(["SI1001 14 Zoë Ångström:西部的界限是 14。初步判断。"], Said(answers[3], "u2", "SI1001", "CRM1", "ACME1"));
        Assert.Equal(["ACME1 1 Wang Lei: no visit on record. First impression."], Said(answers[2], "u3", "CRM1", "ACME1"));
        Assert.Equal(["ACME1 1 Wang Lei:系统没有拜访记录。初步判断。"], Said(answers[3], "u3", "CRM1", "ACME1"));
        Assert.Equal(["CRM1", "ACME1"], answers[0].Findings("u3").Where(r => r is "CRM1" or "ACME1").OrderByDescending(r => r, StringComparer.Ordinal));
    }

    [HostFact]
    public async Task Pack_ThatIsRefused_LeavesTheLastGoodOneInForce()
    {
        var (east, _) = await TwoTenantsAsync();
        var before = (await Ask(east, "en")).Compact();
        await host.SendAsync(
            HttpMethod.Put, $"/tenants/{east}/rules", """{ "formatVersion": 1, "name": "acme", "rules": { "SI1001": { "enable": false } } }""",
            HttpStatusCode.BadRequest);
        Assert.Equal(before, (await Ask(east, "en")).Compact());
        var shown = await host.GetAsync($"/tenants/{east}/rules");
        Assert.Equal(1, (int)shown["version"]!);
        Assert.Null(shown["fault"]);
    }

    [HostFact]
    public async Task Packs_ChangedWhileManyAsk_GiveEachAnswerOneVersionAndDisturbNoOtherTenant()
    {
        var (east, west) = await TwoTenantsAsync();
        var untouched = (await Ask(west, "en")).Compact();
        var writing = Task.Run(async () =>
        {
            for (var days = 1; days <= 8; days++) await host.PutRulesAsync(east, East.Replace("12", $"{days}", StringComparison.Ordinal));
        });
        while (!writing.IsCompleted)
        {
            var answers = await Task.WhenAll(Ask(east, "en"), Ask(west, "en"), Ask(east, "en"), Ask(west, "en"));
            foreach (var answer in new[] { answers[0], answers[2] })
            {
                var finding = answer.Finding("u2", "SI1001");
                Assert.Equal($"Zoë Ångström: east's limit is {finding["evidence"]![0]!["threshold"]}. First impression.", (string)finding["text"]!);
            }

            Assert.Equal(untouched, answers[1].Compact());
            Assert.Equal(untouched, answers[3].Compact());
        }

        await writing;
        Assert.Equal(8, (int)(await Ask(east, "en")).Finding("u2", "SI1001")["evidence"]![0]!["threshold"]!);
    }

    [HostFact]
    public async Task CrmsOwnRule_WithoutAPack_IsSilent()
    {
        var tenant = await FilledAsync();
        Assert.DoesNotContain("CRM1", (await Ask(tenant, "en")).Findings("u3"));
    }

    private Task<JsonNode> Ask(string tenant, string language) => host.DiagnoseAsync(tenant, $"{HostCalls.Period}&lang={language}");

    private async Task<(string East, string West)> TwoTenantsAsync()
    {
        var (east, west) = (await FilledAsync(), await FilledAsync());
        await host.PutRulesAsync(east, East);
        await host.PutRulesAsync(west, West);
        return (east, west);
    }

    /// <summary>Zoë, whose only new customer is of 8 September, 15 working days before the end, and who visited it once; Wang Lei has nothing.</summary>
    private async Task<string> FilledAsync()
    {
        var tenant = await host.AddTenantAsync();
        await host.SaveAsync(tenant, new
        {
            TradingCompany.Departments,
            TradingCompany.Users,
            TradingCompany.Quotas,
            Accounts = new[] { new { Id = "c1", OwnerId = "u2", CreatedAt = "2026-09-08T03:00:00Z" } },
            Activities = new[] { new { Id = "v1", Kind = "visit", At = "2026-09-10T03:00:00Z", UserId = "u2", AccountId = "c1" } },
        });
        return tenant;
    }

    /// <summary>Rule, threshold and text of what those rules found, in the order of the rules.</summary>
    private static string[] Said(JsonNode diagnosis, string person, params string[] rules) =>
        [.. rules.Intersect(diagnosis.Findings(person)).Select(rule => diagnosis.Finding(person, rule))
            .Select(f => $"{f["rule"]} {f["evidence"]![0]!["threshold"]} {f["text"]}")];
}
