using Microsoft.EntityFrameworkCore;
using SalesInsights.Sample.Host.Crm;
using SalesInsights.Sample.Host.Http;

namespace SalesInsights.Sample.Host.Endpoints;

/// <summary><c>GET /tenants</c> and <c>GET /tenants/{tenant}</c>: who uses the CRM.</summary>
internal static class ListTenants
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/tenants", ListAsync);
        routes.MapGet("/tenants/{tenant}", ShowAsync);
    }

    public static object Describe(Tenant tenant) => new
    {
        tenant.Id,
        tenant.Name,
        tenant.Currency,
        tenant.TimeZone,
        tenant.Language,
        tenant.Holidays,
        tenant.ExtraWorkingDays,
    };

    private static async Task<IResult> ListAsync(CrmContext crm, CancellationToken cancellation)
    {
        var tenants = await crm.Tenants.AsNoTracking().ToListAsync(cancellation);

        // Sorted here: databases differ in how they order text.
        return JsonBody.Answer(tenants.OrderBy(t => t.Id, StringComparer.Ordinal).Select(t => new { t.Id, t.Name }));
    }

    private static async Task<IResult> ShowAsync(string tenant, CrmContext crm, CancellationToken cancellation)
    {
        var found = await crm.Tenants.AsNoTracking().FirstOrDefaultAsync(t => t.Id == tenant, cancellation);
        return JsonBody.Answer(Describe(found ?? throw ProblemException.NoTenant(tenant)));
    }
}
