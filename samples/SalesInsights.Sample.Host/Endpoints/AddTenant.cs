using Microsoft.EntityFrameworkCore;
using SalesInsights.Sample.Host.Crm;
using SalesInsights.Sample.Host.Http;
using SalesInsights.Sample.Host.Records;

namespace SalesInsights.Sample.Host.Endpoints;

/// <summary><c>POST /tenants</c>: a company begins to use the CRM, while the host runs.</summary>
internal static class AddTenant
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/tenants", AnswerAsync);

    private static async Task<IResult> AnswerAsync(HttpRequest request, CrmContext crm, CancellationToken cancellation)
    {
        var (tenant, pipelines) = TenantCheck.Read(await JsonBody.ReadAsync<NewTenant>(request, cancellation));
        crm.Add(tenant);
        crm.AddRange(pipelines);
        try
        {
            await crm.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (IsTaken(crm, tenant.Id))
        {
            throw new ProblemException(StatusCodes.Status409Conflict, $"There is a tenant '{tenant.Id}' already.");
        }

        request.HttpContext.Response.Headers.Location = $"/tenants/{tenant.Id}";
        return JsonBody.Answer(ListTenants.Describe(tenant), StatusCodes.Status201Created);
    }

    private static bool IsTaken(CrmContext crm, string id) => crm.Tenants.AsNoTracking().Any(t => t.Id == id);
}
