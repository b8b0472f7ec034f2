using System.Net;
using System.Text.Json.Nodes;
using SalesInsights.Sample.Host.Tests.Support;

namespace SalesInsights.Sample.Host.Tests.Suites;

public abstract class RulesSuite(HostFixture host)
{
    [HostFact]
    public async Task Rules_OfANewTenant_AreTheHosts()
    {
        var rules = await host.GetAsync($"/tenants/{await host.AddTenantAsync()}/rules");
        Assert.Equal(0, (int)rules["version"]!);
        Assert.All(rules["rules"]!.AsArray(), rule => Assert.True((bool)rule!["enabled"]! && !(bool)rule["changed"]!));
        Assert.Equal(20, (int)Rule(rules, "SI1001")["options"]!["workingDays"]!["value"]!);
    }

    [HostFact]
    public async Task Threshold_OfATenant_DecidesWhatIsFoundThereAndNowhereElse()
    {
        var (own, other) = (await QuietTenantAsync(), await QuietTenantAsync());
        Assert.DoesNotContain("SI1001", (await host.DiagnoseAsync(own)).Findings("u2"));
        await PutAsync(own, """{ "rules": { "SI1001": { "options": { "workingDays": 12 } } } }""");
        var finding = (await host.DiagnoseAsync(own)).Person("u2")["findings"]!.AsArray().Single(f => (string?)f!["rule"] == "SI1001")!;
        Assert.Equal(12, (int)finding["evidence"]![0]!["threshold"]!);
        Assert.DoesNotContain("SI1001", (await host.DiagnoseAsync(other)).Findings("u2"));
    }

    [HostFact]
    public async Task Rules_SwitchedOffAndSevere_AreFollowedAndShown()
    {
        var tenant = await QuietTenantAsync();
        Assert.Contains("SI4001", (await host.DiagnoseAsync(tenant)).Findings("u2"));
        var severe = await PutAsync(tenant, """{ "rules": { "SI4001": { "severity": "error", "options": { "minimumPace": 0.9 } } } }""");
        Assert.Equal(("error", "info", true), Seen(severe));
        Assert.Equal(0.8, (double)Rule(severe, "SI4001")["options"]!["minimumPace"]!["default"]!);
        Assert.Equal("error", (string)(await host.DiagnoseAsync(tenant)).Person("u2")["findings"]![0]!["severity"]!);

        var off = await PutAsync(tenant, """{ "rules": { "SI4001": { "enabled": false } } }""");
        Assert.False((bool)Rule(off, "SI4001")["enabled"]!);
        Assert.DoesNotContain("SI4001", (await host.DiagnoseAsync(tenant)).Findings("u2"));

        (string, string, bool) Seen(JsonNode rules)
        {
            var rule = Rule(rules, "SI4001");
            return ((string)rule["severity"]!, (string)rule["defaultSeverity"]!, (bool)rule["changed"]!);
        }
    }

    [HostFact]
    public async Task Rules_SavedAgain_AreANewVersionThatReplacesTheOldOne()
    {
        var tenant = await host.AddTenantAsync();
        host.Clock.Now = new DateTimeOffset(2026, 10, 2, 3, 4, 5, TimeSpan.Zero);
        Assert.Equal(1, (int)(await PutAsync(tenant, """{ "rules": { "SI1001": { "options": { "workingDays": 15 } } } }"""))["version"]!);
        var second = await PutAsync(tenant, """{ "exemptions": { "newcomerWorkingDays": 90 } }""");
        var shown = await host.GetAsync($"/tenants/{tenant}/rules");
        Assert.Equal(2, (int)shown["version"]!);
        Assert.Equal("2026-10-02T03:04:05Z", (string?)shown["savedAt"]);
        Assert.Equal(90, (int)shown["exemptions"]!["newcomerWorkingDays"]!["value"]!);
        Assert.False((bool)Rule(shown, "SI1001")["changed"]!);
        Assert.Equal(second.Compact(), shown.Compact());
    }

    [HostFact]
    public async Task Rules_ThatDoNotFit_AreRefusedWithPlaceAndWhatIsAllowed()
    {
        var tenant = await host.AddTenantAsync();
        var problem = await host.SendAsync(HttpMethod.Put, $"/tenants/{tenant}/rules", """
            { "rules": {
                "SI1001": { "options": { "workingDays": 0, "days": 3 } },
                "SI2001": { "options": { "minimumShare": 1.5, "minimumCustomers": 2.5 } },
                "SI0001": { "options": { "x": 1 } },
                "SI9999": {} },
              "exemptions": { "longAbsenceWorkingDays": 0 } }
            """, HttpStatusCode.BadRequest);
        Assert.Equal(
            new SortedDictionary<string, string>
            {
                ["exemptions.longAbsenceWorkingDays"] = "The number of working days is 1 or more.",
                ["rules.SI0001.options.x"] = "SI0001 has no option 'x'. It has none.",
                ["rules.SI1001.options.days"] = "SI1001 has no option 'days'. Options: workingDays.",
                ["rules.SI1001.options.workingDays"] = "SI1001.workingDays is a whole number from 1 to 1000000.",
                ["rules.SI2001.options.minimumCustomers"] = "SI2001.minimumCustomers is a whole number from 1 to 1000000.",
                ["rules.SI2001.options.minimumShare"] = "SI2001.minimumShare is a number above 0 and at most 1.",
            },
            new(problem["errors"]!.AsObject().Where(e => e.Key != "rules.SI9999")
                .ToDictionary(e => e.Key, e => (string)e.Value![0]!)));
        Assert.StartsWith("There is no rule 'SI9999'. Rules: SI0001, ", (string)problem["errors"]!["rules.SI9999"]![0]!, StringComparison.Ordinal);
        Assert.Equal(0, (int)(await host.GetAsync($"/tenants/{tenant}/rules"))["version"]!);
    }

    [HostFact]
    public async Task Rules_ThatCannotBeRead_AreRefusedWithThePlace()
    {
        var tenant = await host.AddTenantAsync();
        foreach (var (body, place) in new[]
        {
            ("""{ "rules": { "SI1001": { "severity": "awful" } } }""", "$.rules.SI1001.severity"),
            ("""{ "rules": { "SI1001": { "option": {} } } }""", "$.rules.SI1001.option"),
            ("""{ "rules": { "SI1001": { "options": { "workingDays": "soon" } } } }""", "$.rules.SI1001.options.workingDays"),
            ("""{ "rules": null }""", "$.rules"),
            ("""{ "rules": """, "$.rules"),
        })
        {
            Assert.Equal([place], await host.RefusedAsync(HttpMethod.Put, $"/tenants/{tenant}/rules", body));
        }

        await host.SendAsync(HttpMethod.Put, "/tenants/nobody/rules", new { }, HttpStatusCode.NotFound);
    }

    [HostFact]
    public async Task Rules_SavedByManyAtOnce_GetOneVersionEach()
    {
        var tenant = await host.AddTenantAsync();
        var saved = await Task.WhenAll(Enumerable.Range(1, 12).Select(days =>
            PutAsync(tenant, $$"""{ "rules": { "SI1001": { "options": { "workingDays": {{days}} } } } }""")));
        Assert.Equal(Enumerable.Range(1, 12), saved.Select(r => (int)r["version"]!).Order());
    }

    /// <summary>Somebody whose last new customer is 15 working days old, and who is behind.</summary>
    private async Task<string> QuietTenantAsync()
    {
        var tenant = await host.AddTenantAsync();
        await host.SaveAsync(tenant, new
        {
            TradingCompany.Departments,
            TradingCompany.Users,
            TradingCompany.Quotas,
            Accounts = new[] { new { Id = "c1", OwnerId = "u2", CreatedAt = "2026-09-08T03:00:00Z" } },
        });
        return tenant;
    }

    private Task<JsonNode> PutAsync(string tenant, string rules) => host.SendAsync(HttpMethod.Put, $"/tenants/{tenant}/rules", rules);

    private static JsonNode Rule(JsonNode rules, string id) => rules["rules"]!.AsArray().Single(r => (string?)r!["id"] == id)!;
}
