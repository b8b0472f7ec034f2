using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Host.Crm;
using SalesInsights.Sample.Host.Http;
using SalesInsights.Sample.Host.Insights;

namespace SalesInsights.Sample.Host.Endpoints;

/// <summary><c>PUT /tenants/{tenant}/rules</c>: the tenant's own rule set, as a new version.</summary>
internal static class SaveRules
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPut("/tenants/{tenant}/rules", AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        string tenant, HttpRequest request, CrmContext crm, DiagnosticEngine hostEngine, TimeProvider clock, CancellationToken cancellation)
    {
        var settings = await JsonBody.ReadAsync<RuleSettings>(request, cancellation);
        await using var writing = await crm.For(tenant).BeginWritingAsync(tenant, changesRecords: false, cancellation);
        var errors = new FieldErrors();
        var rules = TenantRules.Apply(hostEngine.Rules, settings, errors);
        errors.ThrowIfAny("The rules cannot be used as they are; nothing was saved.");

        var version = (await crm.SavedRules.MaxAsync(r => (int?)r.Version, cancellation) ?? 0) + 1;
        var savedAt = UtcConverter.WholeMicroseconds(clock.GetUtcNow());
        crm.Add(new SavedRules
        {
            TenantId = tenant,
            Version = version,
            SavedAt = savedAt,
            Settings = JsonSerializer.Serialize(settings, JsonBody.Options),
        });
        await crm.SaveChangesAsync(cancellation);
        var language = Language.Find(await crm.Tenants.Where(t => t.Id == tenant).Select(t => t.Language).SingleAsync(cancellation));
        await writing.CommitAsync(cancellation);
        var engine = new TenantEngine(version, savedAt, new DiagnosticEngine(rules));
        return JsonBody.Answer(ShowRules.Describe(engine, hostEngine.Rules, language ?? Language.English));
    }
}
