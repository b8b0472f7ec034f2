using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.DataFolder;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Host.Insights;
using SalesInsights.Sample.Host.Tests.Support;
using SalesInsights.Targets;

namespace SalesInsights.Sample.Host.Tests.Suites;

public abstract class DiagnosisSuite(HostFixture host)
{
    [HostFact]
    public async Task Diagnosis_OfRecordsSentOverHttp_IsByteForByteWhatTheLibraryAnswers()
    {
        var (tenant, ledger) = await FilledAsync();
        var engine = new DiagnosticEngine(BuiltInRules.Default);
        foreach (var measure in TargetMeasure.BuiltIn)
        {
            var report = engine.Run(ledger.AsOf(new LocalDate(2026, 9, 30)), new DiagnosisRequest(TargetPeriod.Quarter(2026, 3), measure));
            var path = $"/tenants/{tenant}/diagnosis?{HostCalls.Period}&measure={measure}";
            Assert.Equal(report.ToJson(), await host.Client.GetStringAsync(path));
            Assert.Equal(report.ToJson(Language.Chinese), await host.Client.GetStringAsync(path + "&lang=zh-CN"));
            Assert.Equal(report.VisibleTo("u3").ToJson(), await host.Client.GetStringAsync(path + "&viewer=u3"));
        }
    }

    [HostFact]
    public async Task Diagnosis_OfTheCompany_FindsSomethingAndSaysThatItIsJson()
    {
        var (tenant, _) = await FilledAsync();
        using var response = await host.Client.GetAsync($"/tenants/{tenant}/diagnosis?{HostCalls.Period}");
        var diagnosis = System.Text.Json.Nodes.JsonNode.Parse(await response.Content.ReadAsByteArrayAsync())!;
        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(0, (int)diagnosis["coverage"]!["issues"]!);
        Assert.Contains("SI4001", diagnosis.Findings("u3"));
    }

    [HostFact]
    public async Task Diagnosis_AfterANewRecord_CountsIt()
    {
        var (tenant, _) = await FilledAsync();
        var before = decimal.Parse((await host.DiagnoseAsync(tenant)).Actual("u3"), System.Globalization.CultureInfo.InvariantCulture);
        await host.SaveAsync(tenant, new
        {
            Orders = new[] { new { Id = "new", OwnerId = "u3", OrderedOn = "2026-09-30", Amount = 12.34m } },
        });
        var after = decimal.Parse((await host.DiagnoseAsync(tenant)).Actual("u3"), System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(12.34m, after - before);
    }

    [HostFact]
    public async Task Diagnosis_AfterAnotherProcessWrote_CountsIt()
    {
        var (tenant, _) = await FilledAsync();
        var before = (await host.DiagnoseAsync(tenant)).Actual("u2");
        await using var other = host.Start();
        using var client = other.CreateClient();
        using var content = new StringContent(
            """{ "orders": [{ "id": "other", "ownerId": "u2", "orderedOn": "2026-09-01", "amount": 5 }] }""", null, "application/json");
        (await client.PostAsync(new Uri($"/tenants/{tenant}/records", UriKind.Relative), content)).EnsureSuccessStatusCode();
        Assert.NotEqual(before, (await host.DiagnoseAsync(tenant)).Actual("u2"));
    }

    [HostFact]
    public async Task Diagnosis_WithoutADay_IsOfTodayWhereTheCompanyIs()
    {
        var shanghai = await host.AddTenantAsync();
        var newYork = await host.AddTenantAsync("America/New_York");
        host.Clock.Now = new DateTimeOffset(2026, 9, 30, 16, 30, 0, TimeSpan.Zero);
        var there = await host.DiagnoseAsync(shanghai, "");
        var here = await host.DiagnoseAsync(newYork, "");
        Assert.Equal(("2026-10-01", "2026-Q4"), ((string?)there["asOf"], (string?)there["period"]));
        Assert.Equal(("2026-09-30", "2026-Q3"), ((string?)here["asOf"], (string?)here["period"]));
    }

    [HostFact]
    public async Task Diagnosis_ForAViewer_ShowsTheirPartAndNothingElse()
    {
        var (tenant, _) = await FilledAsync();
        var part = await host.DiagnoseAsync(tenant, HostCalls.Period + "&viewer=u3");
        Assert.Equal("u3", (string)part["salespeople"]!.AsArray().Single()!["id"]!);
        Assert.DoesNotContain("Zoë", part.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("u2", part.ToJsonString(), StringComparison.Ordinal);
    }

    [HostFact]
    public async Task Diagnosis_ForSomebodyOutsideTheCompany_IsForbidden()
    {
        var (tenant, _) = await FilledAsync();
        var problem = await host.GetAsync($"/tenants/{tenant}/diagnosis?viewer=nobody", HttpStatusCode.Forbidden);
        Assert.Equal("'nobody' may not see this company.", (string?)problem["detail"]);
    }

    [HostFact]
    public async Task Diagnosis_OfAnUnknownTenant_IsNotFound()
    {
        var problem = await host.GetAsync("/tenants/nobody/diagnosis?period=2026-Q3", HttpStatusCode.NotFound);
        Assert.Equal("There is no tenant 'nobody'.", (string?)problem["detail"]);
    }

    [HostFact]
    public async Task Diagnosis_AskedWrongly_SaysEachMistakeAndWhatIsAllowed()
    {
        var tenant = await host.AddTenantAsync();
        var path = $"/tenants/{tenant}/diagnosis?period=2026-Q5&asOf=30.9.2026&measure=money&lang=fr&perod=1&viewer=u1&viewer=u2";
        var errors = (await host.GetAsync(path, HttpStatusCode.BadRequest))["errors"]!.AsObject();
        Assert.Equal(["asOf", "lang", "measure", "period", "perod", "viewer"], errors.Select(e => e.Key));
        Assert.StartsWith("'2026-Q5' is not a period. Periods look like 2026-07,", (string)errors["period"]![0]!, StringComparison.Ordinal);
        Assert.Equal("'money' is none of orders, payments, won, newCustomers, opportunities, activities.", (string)errors["measure"]![0]!);
    }

    [HostFact]
    public async Task Diagnosis_OfMoreRecords_AsksTheDatabaseNoMoreOften()
    {
        var (small, large) = (await host.AddTenantAsync(), await host.AddTenantAsync());
        await host.SaveAsync(small, new { TradingCompany.Departments, TradingCompany.Users });
        await host.SaveAsync(large, new { TradingCompany.Departments, TradingCompany.Users });
        await host.SaveAsync(large, new { Accounts = Enumerable.Range(0, 1200).Select(i => new { Id = $"c{i}", OwnerId = "u3" }) });
        var first = await CommandsAsync(() => host.DiagnoseAsync(small));
        Assert.Equal(first, await CommandsAsync(() => host.DiagnoseAsync(large)));
        Assert.InRange(await CommandsAsync(() => host.DiagnoseAsync(large)), 1, 3);
    }

    [HostFact]
    public async Task Opening_WhenTheRequestIsGivenUp_Stops()
    {
        var (tenant, _) = await FilledAsync();
        await using var scope = host.App.Services.CreateAsyncScope();
        var reading = scope.ServiceProvider.GetRequiredService<TenantReading>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reading.OpenAsync(tenant, new CancellationToken(canceled: true)));
    }

    private async Task<(string Tenant, Ledgers.SalesLedger Ledger)> FilledAsync()
    {
        var company = new TradingCompany();
        var ledger = company.Fill();
        var tenant = await host.AddTenantAsync();
        await host.SaveAsync(tenant, company.Records);
        return (tenant, ledger);
    }

    private async Task<int> CommandsAsync(Func<Task> action)
    {
        var before = host.App.Commands.Count;
        await action();
        return host.App.Commands.Count - before;
    }
}
