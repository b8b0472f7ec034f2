using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Host.Http;
using SalesInsights.Sample.Host.Insights;

namespace SalesInsights.Sample.Host.Endpoints;

/// <summary><c>GET /tenants/{tenant}/rules</c>: what is in force, and where it differs from the defaults.</summary>
internal static class ShowRules
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/tenants/{tenant}/rules", AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        string tenant, TenantInsights insights, DiagnosticEngine hostEngine, CancellationToken cancellation)
    {
        var (row, engine) = await insights.OpenRulesAsync(tenant, cancellation);
        return JsonBody.Answer(Describe(engine, hostEngine.Rules, Language.Find(row.Language) ?? Language.English));
    }

    /// <summary>Lists every rule of the host, those that the tenant switched off too.</summary>
    public static object Describe(TenantEngine engine, RuleSet all, Language language)
    {
        var (rules, defaults) = (engine.Engine.Rules, new Exemptions());
        return new
        {
            engine.Version,
            engine.SavedAt,
            Rules = all.Rules.Select(rule => Describe(rules, rules.Find(rule.Descriptor.Id), rule, language)),
            Exemptions = new
            {
                NewcomerWorkingDays = Number(rules.Exemptions.NewcomerWorkingDays, defaults.NewcomerWorkingDays),
                ReturnWorkingDays = Number(rules.Exemptions.ReturnWorkingDays, defaults.ReturnWorkingDays),
                LongAbsenceWorkingDays = Number(rules.Exemptions.LongAbsenceWorkingDays, defaults.LongAbsenceWorkingDays),
            },
        };
    }

    private static object Describe(RuleSet rules, DiagnosticRule? inForce, DiagnosticRule rule, Language language)
    {
        var severity = inForce is null ? rule.Descriptor.Severity : rules.SeverityOf(inForce);
        var options = (inForce ?? rule).Options;
        return new
        {
            rule.Descriptor.Id,
            rules.TextOf(rule, language.Tag).Title,
            Enabled = inForce is not null,
            Severity = severity,
            DefaultSeverity = rule.Descriptor.Severity,
            Changed = inForce is null || severity != rule.Descriptor.Severity || options.Any(o => o.IsChanged),
            Options = options.ToDictionary(o => o.Name, o => new
            {
                Value = Plain(o.Value),
                Default = Plain(o.DefaultValue),
                Changed = o.IsChanged,
                Unit = o.Unit.Name,
            }),
        };
    }

    private static object Number(int value, int defaultValue) =>
        new { Value = value, Default = defaultValue, Changed = value != defaultValue };

    private static object Plain(Rules.Cases.FactValue value) => value.IsExact ? value.Exact : value.Fraction;
}
