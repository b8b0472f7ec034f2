using SalesInsights.DataFolder;
using SalesInsights.Organizations;
using SalesInsights.Sample.Host.Http;
using SalesInsights.Sample.Host.Insights;

namespace SalesInsights.Sample.Host.Endpoints;

/// <summary><c>GET /tenants/{tenant}/diagnosis</c>: who is behind, and why.</summary>
internal static class ShowDiagnosis
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/tenants/{tenant}/diagnosis", AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        string tenant, HttpRequest request, TenantReading reading, TimeProvider clock, CancellationToken cancellation)
    {
        var (ledger, insights) = await reading.OpenAsync(tenant, cancellation);
        var query = DiagnosisQuery.Read(request.Query, ledger.Company, clock);
        RequireListed(ledger.Organization, query.Viewer);
        var report = insights.Diagnose(ledger.AsOf(query.AsOf), query.Period, query.Measure, cancellation);
        if (query.Viewer.Length > 0) report = report.VisibleTo(query.Viewer);
        return Results.Text(report.ToJson(query.Language), "application/json; charset=utf-8");
    }

    /// <summary>Forbidden rather than not found: who is not of the company may not see anything, nor learn which ids there are.</summary>
    private static void RequireListed(OrgChart organization, string viewer)
    {
        if (viewer.Length > 0 && organization.Find(viewer) is null)
            throw new ProblemException(StatusCodes.Status403Forbidden, $"'{viewer}' may not see this company.");
    }
}
