using Microsoft.EntityFrameworkCore;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Packs;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Host.Crm;
using SalesInsights.Sample.Host.Http;
using SalesInsights.Sample.Host.Insights;

namespace SalesInsights.Sample.Host.Endpoints;

/// <summary><c>PUT /tenants/{tenant}/rules</c>: the tenant's rule pack, as a new version. A pack with problems is refused with all of them.</summary>
internal static class SaveRules
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPut("/tenants/{tenant}/rules", AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        string tenant, HttpRequest request, CrmContext crm, RuleSet host, FactCatalog facts, TimeProvider clock, CancellationToken cancellation)
    {
        var asked = AskedLanguage.Of(request.Query);
        var text = await PackBody.ReadAsync(request, cancellation);
        var rules = RulesInForce.Of(host, facts, [RulePack.Parse(text, "pack")]);

        await using var writing = await crm.For(tenant).BeginWritingAsync(tenant, changesRecords: false, cancellation);
        var language = asked ?? Language.Find(await crm.Tenants.Where(t => t.Id == tenant).Select(t => t.Language).SingleAsync(cancellation));
        if (rules.Problems.Count > 0) return Refuse(rules.Problems, language!);
        var version = (await crm.SavedRules.MaxAsync(r => (int?)r.Version, cancellation) ?? 0) + 1;
        var savedAt = UtcConverter.WholeMicroseconds(clock.GetUtcNow());
        crm.Add(new SavedRules { TenantId = tenant, Version = version, SavedAt = savedAt, Settings = text });
        await crm.SaveChangesAsync(cancellation);
        await writing.CommitAsync(cancellation);
        return JsonBody.Answer(RulesAnswer.Of(rules, host, (version, savedAt), null, language!));
    }

    private static IResult Refuse(IEnumerable<PackProblem> problems, Language language) => Results.Problem(
        "The pack cannot be used as it is; nothing was saved.",
        statusCode: StatusCodes.Status400BadRequest,
        extensions: new Dictionary<string, object?> { ["problems"] = problems.Select(p => RulesAnswer.Problem(p, language)).ToArray() });
}
