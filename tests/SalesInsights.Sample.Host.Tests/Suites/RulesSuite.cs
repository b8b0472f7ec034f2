using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using SalesInsights.Rules.Packs;
using SalesInsights.Sample.Host.Crm;
using SalesInsights.Sample.Host.Tests.Support;

namespace SalesInsights.Sample.Host.Tests.Suites;

/// <summary>Saving a tenant's rule pack, seeing what is in force, and what is refused.</summary>
public abstract class RulesSuite(HostFixture host)
{
    [HostFact]
    public async Task Rules_OfANewTenant_AreTheHosts()
    {
        var rules = await host.GetAsync($"/tenants/{await host.AddTenantAsync()}/rules");
        Assert.Equal(0, (int)rules["version"]!);
        Assert.Null(rules["pack"]);
        Assert.Null(rules["fault"]);
        Assert.All(rules["rules"]!.AsArray(), rule => Assert.False((bool)rule!["changed"]!));
        Assert.Equal(["CRM1"], rules["rules"]!.AsArray().Where(r => !(bool)r!["enabled"]!).Select(r => (string)r!["id"]!));
        Assert.Equal(("20", null, null), Setting(rules, "SI1001", "options.workingDays"));
    }

    [HostFact]
    public async Task Rules_OfAPack_AreShownWithThePackAndLineOfEachValue()
    {
        var tenant = await host.AddTenantAsync();
        var saved = await PutAsync(tenant, """
            {
              "formatVersion": 1, "name": "acme", "version": "2026.11",
              "exemptions": { "newcomerWorkingDays": 90 },
              "rules": {
                "SI1001": { "severity": "error",
                  "options": { "workingDays": 15 } },
                "SI4001": { "enabled": false },
                "CRM1": { "enabled": true }
              }
            }
            """);
        Assert.Equal(("acme", "2026.11"), ((string?)saved["pack"], (string?)saved["packVersion"]));
        Assert.Equal(("15", "acme", 6), Setting(saved, "SI1001", "options.workingDays"));
        Assert.Equal(("error", "acme", 5), Setting(saved, "SI1001", "severity"));
        Assert.Equal(("true", null, null), Setting(saved, "SI1001", "enabled"));
        Assert.Equal(("4", null, null), Setting(saved, "CRM1", "options.leastVisits"));
        Assert.Equal((false, true), ((bool)Rule(saved, "SI4001")["enabled"]!, (bool)Rule(saved, "CRM1")["enabled"]!));
        Assert.Equal("""{"value":90,"pack":"acme","line":3}""", saved["exemptions"]!["newcomerWorkingDays"]!.Compact());
        Assert.Equal("拜访少", (string)Rule(await host.GetAsync($"/tenants/{tenant}/rules?lang=zh-CN"), "CRM1")["title"]!);
        Assert.Equal("Few visits", (string)Rule(saved, "CRM1")["title"]!);
    }

    [HostFact]
    public async Task Rules_SavedAgain_AreANewVersionThatReplacesTheOldOne()
    {
        var tenant = await host.AddTenantAsync();
        host.Clock.Now = new DateTimeOffset(2026, 10, 2, 3, 4, 5, TimeSpan.Zero);
        Assert.Equal(1, (int)(await host.PutRulesAsync(tenant, """{ "SI1001": { "options": { "workingDays": 15 } } }"""))["version"]!);
        var second = await host.PutRulesAsync(tenant, """{ "SI1002": { "severity": "info" } }""");
        var shown = await host.GetAsync($"/tenants/{tenant}/rules");
        Assert.Equal(2, (int)shown["version"]!);
        Assert.Equal("2026-10-02T03:04:05Z", (string?)shown["savedAt"]);
        Assert.False((bool)Rule(shown, "SI1001")["changed"]!);
        Assert.Equal(second.Compact(), shown.Compact());
    }

    [HostFact]
    public async Task Pack_WithProblems_IsRefusedWithAllOfThemInTheAskedLanguage()
    {
        var tenant = await host.AddTenantAsync();
        const string Pack = """
            { "formatVersion": 1, "name": "acme", "rules": {
              "SI1001": { "options": { "workingDays": 0, "workingDay": 3 } },
              "SI9999": { "enabled": false },
              "ACME1": { "when": "visit < 2", "texts": { "en": { "title": "Few", "message": "{name}" } } }
            } }
            """;
        var english = await host.SendAsync(HttpMethod.Put, $"/tenants/{tenant}/rules", Pack, HttpStatusCode.BadRequest);
        var chinese = await host.SendAsync(HttpMethod.Put, $"/tenants/{tenant}/rules?lang=zh-CN", Pack, HttpStatusCode.BadRequest);
        Assert.Equal("The pack cannot be used as it is; nothing was saved.", (string)english["detail"]!);
        Assert.Equal(
            [
                ("$.rules.SI1001.options.workingDays", 2), ("$.rules.SI1001.options.workingDay", 2),
                ("$.rules.SI9999", 3), ("$.rules.ACME1.when", 4),
            ],
            Problems(english).Select(p => ((string)p["path"]!, (int)p["line"]!)));
        Assert.Equal(
            "acme, line 2, $.rules.SI1001.options.workingDay: the rule has no option \"workingDay\"; did you mean \"workingDays\"? Options: workingDays.",
            (string)Problems(english)[1]["message"]!);
        Assert.Contains("visits", (string)Problems(english)[3]["message"]!, StringComparison.Ordinal);
        Assert.Equal(Problems(english).Select(p => (string)p["path"]!), Problems(chinese).Select(p => (string)p["path"]!));
        Assert.All(Problems(chinese), p => Assert.Contains((string)p["message"]!, c => c >= '一'));
        Assert.Equal(0, (int)(await host.GetAsync($"/tenants/{tenant}/rules"))["version"]!);
    }

    [HostFact]
    public async Task Pack_ThatExtendsAnother_IsRefused_ForTheHostHasNone()
    {
        var tenant = await host.AddTenantAsync();
        var refused = await host.SendAsync(
            HttpMethod.Put, $"/tenants/{tenant}/rules", """{ "formatVersion": 1, "name": "a", "extends": "b" }""", HttpStatusCode.BadRequest);
        Assert.Equal("a, line 1, $.extends: the pack \"b\" that this one extends is not there.", (string)Problems(refused).Single()["message"]!);
    }

    [HostFact]
    public async Task Body_ThatIsNoPack_IsRefused()
    {
        var path = $"/tenants/{await host.AddTenantAsync()}/rules";
        foreach (var body in new[] { "null", "[]", "{ \"rules\": ", "{}", "" })
            Assert.NotEmpty(Problems(await host.SendAsync(HttpMethod.Put, path, body, HttpStatusCode.BadRequest)));
        await RefusedAsync(path, Encoding.UTF8.GetBytes("{ /* \0 */ \"formatVersion\": 1, \"name\": \"a\" }"), HttpStatusCode.BadRequest);
        await RefusedAsync(path, [.. "{ \"formatVersion\": 1, \"name\": \""u8, 0xC3, .. "\" }"u8], HttpStatusCode.BadRequest);
        await RefusedAsync(path, new byte[PackLimits.Bytes + 1], HttpStatusCode.RequestEntityTooLarge);
        await RefusedAsync(path, "{}"u8.ToArray(), HttpStatusCode.UnsupportedMediaType, "text/plain");
        Assert.Equal(["lang"], await host.RefusedAsync(HttpMethod.Put, path + "?lang=fr", "{}"));
        Assert.Equal(["lang"], await host.RefusedAsync(HttpMethod.Get, path + "?lang=en&lang=en", null));
        const string Pack = """{ "formatVersion": 1, "name": "a" }""";
        await host.SendAsync(HttpMethod.Put, "/tenants/nobody/rules", Pack, HttpStatusCode.NotFound);
        Assert.Equal(0, (int)(await host.GetAsync(path))["version"]!);
    }

    [HostFact]
    public async Task Pack_ThatIsAsLargeAsItMayBe_IsTaken()
    {
        var tenant = await host.AddTenantAsync();
        var pack = """{ "formatVersion": 1, "name": "a" }""".PadRight(PackLimits.Bytes);
        Assert.Equal(1, (int)(await PutAsync(tenant, pack))["version"]!);
    }

    [HostFact]
    public async Task StoredText_ThatIsNoPack_LeavesTheLastGoodRulesInForce_WithTheFault()
    {
        var tenant = await host.AddTenantAsync();
        await host.PutRulesAsync(tenant, """{ "SI1001": { "options": { "workingDays": 15 } } }""");
        var before = (await host.DiagnoseAsync(tenant)).Compact();
        await StoreAsync(tenant, 2, """{ "rules": { "SI1001": { "options": { "workingDays": 12 } } } }""");
        var shown = await host.GetAsync($"/tenants/{tenant}/rules");
        Assert.Equal((1, "2"), ((int)shown["version"]!, (string)shown["fault"]!["version"]!));
        Assert.Equal(("15", "acme", 1), Setting(shown, "SI1001", "options.workingDays"));
        Assert.Equal(before, (await host.DiagnoseAsync(tenant)).Compact());

        // A host that starts now has no good version at hand.
        await using var other = host.Start();
        using var client = other.CreateClient();
        var fresh = JsonNode.Parse(await client.GetStringAsync($"/tenants/{tenant}/rules?lang=zh-CN"))!;
        Assert.Equal((0, "2"), ((int)fresh["version"]!, (string)fresh["fault"]!["version"]!));
        Assert.Equal(("20", null, null), Setting(fresh, "SI1001", "options.workingDays"));
        Assert.Equal(["$", "$"], Problems(fresh["fault"]!).Select(p => (string)p["path"]!));

        Assert.Equal(3, (int)(await host.PutRulesAsync(tenant, "{}"))["version"]!);
        Assert.Null((await host.GetAsync($"/tenants/{tenant}/rules"))["fault"]);
    }

    [HostFact]
    public async Task Rules_SavedByManyAtOnce_GetOneVersionEach()
    {
        var tenant = await host.AddTenantAsync();
        var saved = await Task.WhenAll(Enumerable.Range(1, 12).Select(days =>
            host.PutRulesAsync(tenant, $$"""{ "SI1001": { "options": { "workingDays": {{days}} } } }""")));
        Assert.Equal(Enumerable.Range(1, 12), saved.Select(r => (int)r["version"]!).Order());
    }

    private Task<JsonNode> PutAsync(string tenant, string pack) => host.SendAsync(HttpMethod.Put, $"/tenants/{tenant}/rules", pack);

    private async Task RefusedAsync(string path, byte[] body, HttpStatusCode expected, string type = "application/json")
    {
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        using var response = await host.Client.PutAsync(new Uri(path, UriKind.Relative), content);
        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    /// <summary>As another program, or an older one, might write.</summary>
    private Task StoreAsync(string tenant, int version, string text) => host.ForCrmAsync(tenant, crm =>
    {
        crm.Add(new SavedRules { TenantId = tenant, Version = version, SavedAt = DateTimeOffset.UnixEpoch, Settings = text });
        return crm.SaveChangesAsync();
    });

    private static JsonNode Rule(JsonNode rules, string id) => rules["rules"]!.AsArray().Single(r => (string?)r!["id"] == id)!;

    private static (string Value, string? Pack, int? Line) Setting(JsonNode rules, string id, string path)
    {
        var setting = Rule(rules, id)["settings"]!.AsArray().Single(s => (string?)s!["path"] == $"rules.{id}.{path}")!;
        return ((string)setting["value"]!, (string?)setting["pack"], (int?)setting["line"]);
    }

    private static JsonNode[] Problems(JsonNode answer) => [.. answer["problems"]!.AsArray().Select(p => p!)];
}
