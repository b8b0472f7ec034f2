using SalesInsights.Sample.Host.Tests.Support;

namespace SalesInsights.Sample.Host.Tests.Databases;

/// <summary>The same records give the same bytes, whichever database holds them.</summary>
public sealed class SameAnswerTests
{
    private static readonly string[] Questions =
    [
        "demo/diagnosis?period=2026-Q3&asOf=2026-09-30", "demo/diagnosis?period=2026-08&asOf=2026-08-20&measure=won&lang=zh-CN",
        "t1/diagnosis?period=2026-Q3&asOf=2026-09-30", "t1/diagnosis?period=2026-Q3&asOf=2026-09-30&measure=payments&viewer=u2",
        "t1/rules", "t1",
    ];

    [PostgresFact]
    public async Task Answers_OfBothDatabases_AreTheSameBytes()
    {
        var (lite, server) = (new SqliteHost(), new PostgresHost());
        try
        {
            Assert.Equal(await AskAsync(lite), await AskAsync(server));
        }
        finally
        {
            await lite.DisposeAsync();
            await server.DisposeAsync();
        }
    }

    private static async Task<List<string>> AskAsync(HostFixture host)
    {
        await host.InitializeAsync();
        var company = new TradingCompany();
        company.Fill();
        var tenant = await host.AddTenantAsync();
        await host.SaveAsync(tenant, company.Records);
        await host.PutRulesAsync(tenant, """{ "SI4001": { "options": { "minimumPace": 0.95 } }, "CRM1": { "enabled": true } }""");
        var answers = new List<string>();
        foreach (var question in Questions) answers.Add(await host.Client.GetStringAsync("/tenants/" + question));
        return answers;
    }
}
