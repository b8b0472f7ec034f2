using Microsoft.EntityFrameworkCore;
using SalesInsights.Sample.Host.Crm;
using SalesInsights.Sample.Host.Tests.Support;

namespace SalesInsights.Sample.Host.Tests.Suites;

public abstract class TimeSuite(HostFixture host)
{
    [HostFact]
    public async Task Deal_CreatedInTheEveningByUtc_CountsInTheCompanysNextPeriod()
    {
        foreach (var (zone, inQ3, inQ4) in new[] { ("Asia/Shanghai", "0", "1"), ("UTC", "1", "0"), ("America/New_York", "1", "0") })
        {
            var tenant = await TenantWithDealAsync("2026-09-30T17:30:00Z", zone);
            Assert.Equal(inQ3, await OpenedAsync(tenant, "2026-Q3"));
            Assert.Equal(inQ4, await OpenedAsync(tenant, "2026-Q4"));
        }
    }

    [HostFact]
    public async Task Deal_AtTheLastAndTheFirstMomentOfAPeriod_CountsOnItsSide()
    {
        var last = await TenantWithDealAsync("2026-09-30T23:59:59.999999+08:00");
        var first = await TenantWithDealAsync("2026-10-01T00:00:00+08:00");
        Assert.Equal(("1", "0"), (await OpenedAsync(last, "2026-Q3"), await OpenedAsync(last, "2026-Q4")));
        Assert.Equal(("0", "1"), (await OpenedAsync(first, "2026-Q3"), await OpenedAsync(first, "2026-Q4")));
    }

    [HostFact]
    public async Task Deal_WhereTheClocksAreSetForward_CountsByTheOffsetOfItsDay()
    {
        // Berlin is an hour ahead of UTC in winter, two in summer: 22:30 UTC is the same day in March, the next one in June.
        var winter = await TenantWithDealAsync("2026-02-28T22:30Z", "Europe/Berlin");
        var summer = await TenantWithDealAsync("2026-06-30T22:30Z", "Europe/Berlin");
        Assert.Equal("1", await OpenedAsync(winter, "2026-02"));
        Assert.Equal("1", await OpenedAsync(summer, "2026-07"));
    }

    [HostFact]
    public async Task Moments_WrittenWithAnyOffset_AreTheSameMoment()
    {
        foreach (var text in new[] { "2026-09-30T17:30:00Z", "2026-10-01T01:30:00+08:00", "2026-09-30T12:30:00-05:00", "2026-09-30T17:30Z" })
        {
            var tenant = await TenantWithDealAsync(text);
            var stored = await host.ForCrmAsync(tenant, crm => crm.Set<Deal>().AsNoTracking().Select(d => d.CreatedAt).SingleAsync());
            Assert.Equal(new DateTimeOffset(2026, 9, 30, 17, 30, 0, TimeSpan.Zero), stored);
            Assert.Equal(TimeSpan.Zero, stored!.Value.Offset);
        }
    }

    [HostFact]
    public async Task Moments_WithoutAnOffset_AreRefused()
    {
        var tenant = await host.AddTenantAsync();
        foreach (var text in new[] { "2026-09-30T17:30:00", "2026-09-30", "yesterday", "0001-01-01T00:00:00Z", "2026-02-30T00:00:00Z" })
        {
            var body = new { Accounts = new[] { new { Id = "c1", CreatedAt = text } } };
            Assert.Equal(["$.accounts[0].createdAt"], await host.RefusedAsync(HttpMethod.Post, $"/tenants/{tenant}/records", body));
        }
    }

    [HostFact]
    public async Task Moments_InTheDatabase_AreOrderedAndComparedByTime()
    {
        var tenant = await host.AddTenantAsync();
        var moments = new[]
        {
            "2026-10-01T01:00:00+08:00", "2026-09-30T17:00:00.5Z", "2026-09-30T17:00:00.45Z",
            "2026-09-30T13:30:00-05:00", "2026-09-30T18:00:00Z",
        };
        await host.SaveAsync(tenant, new { Accounts = moments.Select((m, i) => new { Id = $"c{i}", CreatedAt = m }) });
        var limit = new DateTimeOffset(2026, 10, 1, 2, 0, 0, TimeSpan.FromHours(8));
        var (ordered, later) = await host.ForCrmAsync(tenant, async crm => (
            await crm.Set<Account>().OrderBy(a => a.CreatedAt).Select(a => a.Id).ToListAsync(),
            await crm.Set<Account>().CountAsync(a => a.CreatedAt >= limit)));
        Assert.Equal(["c0", "c2", "c1", "c4", "c3"], ordered);
        Assert.Equal(2, later);
    }

    [HostFact]
    public async Task Moments_FinerThanAMicrosecond_AreCutToOne()
    {
        var tenant = await TenantWithDealAsync("2026-09-30T15:59:59.9999999Z");
        var stored = await host.ForCrmAsync(tenant, crm => crm.Set<Deal>().AsNoTracking().Select(d => d.CreatedAt).SingleAsync());
        Assert.Equal("2026-09-30T15:59:59.9999990+00:00", stored!.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("1", await OpenedAsync(tenant, "2026-Q3"));
    }

    [HostFact]
    public async Task Dates_AreTheSameDayInEveryZone()
    {
        foreach (var zone in new[] { "Pacific/Kiritimati", "Pacific/Pago_Pago" })
        {
            var tenant = await host.AddTenantAsync(zone);
            await host.SaveAsync(tenant, new
            {
                TradingCompany.Departments,
                TradingCompany.Users,
                Orders = new[] { new { Id = "so1", OwnerId = "u2", OrderedOn = "2026-09-30", Amount = 10 } },
            });
            Assert.Equal("10.00", (await host.DiagnoseAsync(tenant)).Actual("u2"));
        }
    }

    private async Task<string> TenantWithDealAsync(string createdAt, string zone = "Asia/Shanghai")
    {
        var tenant = await host.AddTenantAsync(zone);
        await host.SaveAsync(tenant, new
        {
            TradingCompany.Departments,
            TradingCompany.Users,
            Deals = new[] { new { Id = "o1", OwnerId = "u2", CreatedAt = createdAt } },
        });
        return tenant;
    }

    private async Task<string> OpenedAsync(string tenant, string period) =>
        (await host.DiagnoseAsync(tenant, $"period={period}&asOf=2026-12-31&measure=opportunities")).Actual("u2");
}
