using System.Globalization;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Hosting;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Host.Http;
using SalesInsights.Sample.Host.Insights;

namespace SalesInsights.Sample.Host.Endpoints;

/// <summary><c>GET /tenants/{tenant}/rules</c>: what is in force and where it comes from, and why a newer version is not.</summary>
internal static class ShowRules
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/tenants/{tenant}/rules", AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        string tenant, HttpRequest request, TenantReading reading, RuleSet host, CancellationToken cancellation)
    {
        var asked = AskedLanguage.Of(request.Query);
        var (row, insights, savedAt) = await reading.OpenRulesAsync(tenant, cancellation);
        var language = asked ?? Language.Find(row.Language)!;
        var version = insights.Version is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : 0;
        return JsonBody.Answer(RulesAnswer.Of(insights.Rules, host, (version, savedAt), Fault(insights.Fault, language), language));
    }

    /// <summary>What a source threw is for the log of the host, not for a tenant.</summary>
    private static object? Fault(PackFault? fault, Language language) => fault is null
        ? null
        : new { fault.Version, Problems = fault.Problems.Select(p => RulesAnswer.Problem(p, language)) };
}
