using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SalesInsights.Sample.Host.Crm;
using SalesInsights.Sample.Host.Tests.Support;

namespace SalesInsights.Sample.Host.Tests.Suites;

public abstract class AmountSuite(HostFixture host)
{
    [HostFact]
    public async Task Amounts_AreAddedUpExactly()
    {
        // A thousand times 0.1 is 99.9999999999986 in binary fractions.
        var tenant = await WithOrdersAsync(Enumerable.Repeat("0.1", 1000));
        Assert.Equal("100.00", (await host.DiagnoseAsync(tenant)).Actual("u2"));
    }

    [HostFact]
    public async Task Amounts_OfFourDecimals_ComeBackAsTheyWere()
    {
        string[] amounts = ["0.0001", "-12.3400", "123456789012345.6789", "900000000000000", "7"];
        var tenant = await WithOrdersAsync(amounts);
        var stored = await host.ForCrmAsync(tenant, crm => crm.Set<Order>().OrderBy(o => o.Id).Select(o => o.Amount).ToListAsync());
        Assert.Equal(amounts.Select(a => decimal.Parse(a, CultureInfo.InvariantCulture)), stored);
    }

    [HostFact]
    public async Task Amounts_ThatAColumnCannotKeep_AreRefused()
    {
        var tenant = await host.AddTenantAsync();
        string[] amounts = ["0.00001", "900000000000000.0001", "-1000000000000000", "79228162514264337593543950335", "1"];
        var refused = await host.RefusedAsync(HttpMethod.Post, $"/tenants/{tenant}/records", Orders(amounts));
        Assert.Equal(["$.orders[0].amount", "$.orders[1].amount", "$.orders[2].amount", "$.orders[3].amount"], refused);
        Assert.Equal(["$.orders[0].amount"], await host.RefusedAsync(HttpMethod.Post, $"/tenants/{tenant}/records", Orders(["1e40"])));
    }

    [HostFact]
    public async Task Amounts_InTheDatabase_AreComparedAsNumbers()
    {
        var tenant = await WithOrdersAsync(["9", "10", "-3", "100.5"]);
        var ordered = await host.ForCrmAsync(tenant, crm => crm.Set<Order>().OrderBy(o => o.Amount).Select(o => o.Amount).ToListAsync());
        Assert.Equal([-3m, 9m, 10m, 100.5m], ordered);
    }

    private async Task<string> WithOrdersAsync(IEnumerable<string> amounts)
    {
        var tenant = await host.AddTenantAsync();
        await host.SaveAsync(tenant, new { TradingCompany.Departments, TradingCompany.Users });
        await host.SaveAsync(tenant, Orders(amounts));
        return tenant;
    }

    private static string Orders(IEnumerable<string> amounts, string owner = "\"u2\"") =>
        "{ \"orders\": [" + string.Join(',', amounts.Select((amount, i) =>
        $$"""{ "id": "so{{i:0000}}", "ownerId": {{owner}}, "orderedOn": "2026-09-01", "amount": {{amount}} }""")) + "] }";
}
