using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace SalesInsights.Sample.Host.Tests.Support;

/// <summary>Calls the host as any client would, and reads what it answers.</summary>
internal static class HostCalls
{
    public const string Period = "period=2026-Q3&asOf=2026-09-30";

    /// <summary>Adds a tenant with the settings of the trading company.</summary>
    public static async Task<string> AddTenantAsync(this HostFixture host, string zone = "Asia/Shanghai", string name = "Acme")
    {
        var id = host.NewName();
        await host.SendAsync(HttpMethod.Post, "/tenants", TradingCompany.Settings(id, zone, name), HttpStatusCode.Created);
        return id;
    }

    public static Task<JsonNode> SaveAsync(this HostFixture host, string tenant, object records) =>
        host.SendAsync(HttpMethod.Post, $"/tenants/{tenant}/records", records);

    public static Task<JsonNode> GetAsync(this HostFixture host, string path, HttpStatusCode expected = HttpStatusCode.OK) =>
        host.SendAsync(HttpMethod.Get, path, null, expected);

    public static Task<JsonNode> DiagnoseAsync(this HostFixture host, string tenant, string query = Period) =>
        host.GetAsync($"/tenants/{tenant}/diagnosis?{query}");

    public static async Task<JsonNode> SendAsync(
        this HostFixture host, HttpMethod method, string path, object? body, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is string text) request.Content = new StringContent(text, Encoding.UTF8, "application/json");
        else if (body is not null) request.Content = JsonContent.Create(body, body.GetType());
        using var response = await host.Client.SendAsync(request);
        var answer = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{method} {path}: {(int)response.StatusCode} {answer}");
        return answer.Length == 0 ? new JsonObject() : JsonNode.Parse(answer)!;
    }

    /// <summary>Sends what must be refused, and gives the places that the answer finds fault with.</summary>
    public static async Task<string[]> RefusedAsync(this HostFixture host, HttpMethod method, string path, object? body)
    {
        var problem = await host.SendAsync(method, path, body, HttpStatusCode.BadRequest);
        return problem["errors"] is JsonObject errors ? [.. errors.Select(e => e.Key)] : [];
    }

    /// <summary>Saves a pack that sets these rules.</summary>
    public static Task<JsonNode> PutRulesAsync(this HostFixture host, string tenant, string rules, string more = "") =>
        host.SendAsync(HttpMethod.Put, $"/tenants/{tenant}/rules", $$"""{ "formatVersion": 1, "name": "acme", {{more}} "rules": {{rules}} }""");

    public static JsonNode Person(this JsonNode diagnosis, string id) =>
        diagnosis["salespeople"]!.AsArray().Single(p => (string?)p!["id"] == id)!;

    /// <summary>The rules that found something about a person.</summary>
    public static string[] Findings(this JsonNode diagnosis, string id) =>
        [.. diagnosis.Person(id)["findings"]!.AsArray().Select(f => (string)f!["rule"]!)];

    /// <summary>What a rule found about a person.</summary>
    public static JsonNode Finding(this JsonNode diagnosis, string id, string rule) =>
        diagnosis.Person(id)["findings"]!.AsArray().Single(f => (string?)f!["rule"] == rule)!;

    /// <summary>A measure's actual figure of a person, as text.</summary>
    public static string Actual(this JsonNode diagnosis, string id) => diagnosis.Person(id)["completion"]!["actual"]!.ToString();

    public static string Compact(this JsonNode node) => node.ToJsonString(new JsonSerializerOptions { WriteIndented = false });
}
