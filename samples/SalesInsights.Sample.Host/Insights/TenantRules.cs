using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Sample.Host.Http;

namespace SalesInsights.Sample.Host.Insights;

/// <summary>Puts a tenant's settings on top of the host's rules, and says where they do not fit.</summary>
internal static class TenantRules
{
    public static RuleSet Apply(RuleSet basis, RuleSettings settings, FieldErrors errors)
    {
        var rules = basis;
        foreach (var (id, setting) in settings.Rules.OrderBy(s => s.Key, StringComparer.Ordinal))
        {
            var place = "rules." + id;
            if (basis.Find(id) is not { } rule)
                errors.Add(place, $"There is no rule '{id}'. Rules: {Listed(basis.Rules.Select(r => r.Descriptor.Id))}.");
            else if (setting is null)
                errors.Add(place, "null is no setting; leave the rule out to keep it as it is.");
            else
                rules = Apply(rules, rule, setting, place, errors);
        }

        return rules.WithExemptions(Exemptions(basis.Exemptions, settings.Exemptions, errors));
    }

    private static RuleSet Apply(RuleSet rules, DiagnosticRule rule, RuleSetting setting, string place, FieldErrors errors)
    {
        var id = rule.Descriptor.Id;
        if (setting.Options.Count > 0) rules = rules.With(WithOptions(rule, setting.Options, place + ".options.", errors));
        if (setting.Severity is { } severity) rules = rules.WithSeverity(id, severity);
        return setting.Enabled ? rules : rules.Without(id);
    }

    /// <summary>Tries one option after the other, so that each wrong one is named.</summary>
    private static DiagnosticRule WithOptions(DiagnosticRule rule, Dictionary<string, decimal> options, string place, FieldErrors errors)
    {
        foreach (var (name, value) in options.OrderBy(o => o.Key, StringComparer.Ordinal))
        {
            if (rule.Options.FirstOrDefault(o => o.Name == name) is not { } option)
            {
                var names = rule.Options.Count == 0 ? "It has none" : "Options: " + Listed(rule.Options.Select(o => o.Name));
                errors.Add(place + name, $"{rule.Descriptor.Id} has no option '{name}'. {names}.");
            }
            else
            {
                rule = Try(rule, name, option.Value.IsExact ? value : (double)value, place + name, errors);
            }
        }

        return rule;
    }

    private static DiagnosticRule Try(DiagnosticRule rule, string name, FactValue value, string place, FieldErrors errors)
    {
        try
        {
            return rule.WithOptions(new Dictionary<string, FactValue> { [name] = value });
        }
        catch (ArgumentException exception)
        {
            errors.Add(place, Sentence(exception));
            return rule;
        }
    }

    private static Exemptions Exemptions(Exemptions basis, ExemptionSettings settings, FieldErrors errors)
    {
        try
        {
            return new Exemptions(
                settings.NewcomerWorkingDays ?? basis.NewcomerWorkingDays,
                settings.ReturnWorkingDays ?? basis.ReturnWorkingDays,
                settings.LongAbsenceWorkingDays ?? basis.LongAbsenceWorkingDays);
        }
        catch (ArgumentOutOfRangeException exception)
        {
            errors.Add("exemptions." + exception.ParamName, Sentence(exception));
            return basis;
        }
    }

    /// <summary>The library's sentence without the lines that .NET adds about parameter and value.</summary>
    private static string Sentence(ArgumentException exception) =>
        exception.Message.Split(" (Parameter ", 2)[0];

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);
}
