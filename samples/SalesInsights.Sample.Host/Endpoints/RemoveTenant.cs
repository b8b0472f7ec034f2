using Microsoft.EntityFrameworkCore;
using SalesInsights.Rules.Hosting;
using SalesInsights.Sample.Host.Crm;
using SalesInsights.Sample.Host.Http;
using SalesInsights.Sample.Host.Insights;

namespace SalesInsights.Sample.Host.Endpoints;

/// <summary><c>DELETE /tenants/{tenant}</c>: a company leaves, with all its records and rules.</summary>
internal static class RemoveTenant
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapDelete("/tenants/{tenant}", AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        string tenant, CrmContext crm, TenantLedgers ledgers, ISalesInsights insights, CancellationToken cancellation)
    {
        var found = await crm.Tenants.AsNoTracking().FirstOrDefaultAsync(t => t.Id == tenant, cancellation)
            ?? throw ProblemException.NoTenant(tenant);
        await crm.Tenants.Where(t => t.Id == tenant && t.Key == found.Key).ExecuteDeleteAsync(cancellation);
        ledgers.Forget(found);
        insights.Forget(SavedPacks.NameOf(found));
        return Results.NoContent();
    }
}
