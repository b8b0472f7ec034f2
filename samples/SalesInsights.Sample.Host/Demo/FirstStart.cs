using Microsoft.EntityFrameworkCore;
using SalesInsights.Sample.Host.Crm;
using SalesInsights.Sample.Host.Endpoints;
using SalesInsights.Sample.Host.Records;

namespace SalesInsights.Sample.Host.Demo;

/// <summary>Brings the database up to date, gives an empty one a company to look at, and says how to call the host.</summary>
internal static class FirstStart
{
    public static async Task PrepareAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var crm = scope.ServiceProvider.GetRequiredService<CrmContext>();
        await crm.Database.MigrateAsync();
        if (app.Configuration.GetValue("Demo:Seed", true) && !await crm.Tenants.AnyAsync()) await SeedAsync(crm);
        app.Lifetime.ApplicationStarted.Register(() => app.Logger.LogInformation(
            "Try: curl '{Address}/tenants/{Tenant}/diagnosis?period={Period}&asOf={AsOf}'",
            app.Urls.FirstOrDefault(), DemoTenant.Id, DemoTenant.Period, DemoTenant.AsOf));
    }

    private static async Task SeedAsync(CrmContext crm)
    {
        await using var transaction = await crm.For(DemoTenant.Id).Database.BeginTransactionAsync();
        var (tenant, pipelines) = TenantCheck.Read(DemoTenant.Settings);
        crm.Add(tenant);
        crm.AddRange(pipelines);
        await crm.SaveChangesAsync();
        await SaveRecords.PutAsync(crm, DemoTenant.Records(), CancellationToken.None);
        await transaction.CommitAsync();
    }
}
