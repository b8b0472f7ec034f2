using SalesInsights.DataFolder;
using SalesInsights.Sample.Host.Insights;

namespace SalesInsights.Sample.Host.Endpoints;

/// <summary><c>GET /tenants/{tenant}/check</c>: what the ledger made of each row, and what is wrong with some.</summary>
internal static class CheckRecords
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/tenants/{tenant}/check", AnswerAsync);

    private static async Task<IResult> AnswerAsync(string tenant, TenantReading reading, CancellationToken cancellation)
    {
        var (ledger, _) = await reading.OpenAsync(tenant, cancellation);
        return Results.Text(CheckAnswer.Of(ledger, [], []), "application/json; charset=utf-8");
    }
}
