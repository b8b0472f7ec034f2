using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Packs;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Sample.Host.Insights;

/// <summary>Says what is in force and where each value comes from.</summary>
internal static class RulesAnswer
{
    /// <summary>Lists every rule of the host and of the pack, those that are switched off too.</summary>
    /// <param name="inForce">The rules.</param>
    /// <param name="host">The rules of the host.</param>
    /// <param name="saved">The version that is in force and when it was saved; 0 and null for the host's rules.</param>
    /// <param name="fault">Why a newer version is not in force; null where the newest is.</param>
    /// <param name="language">The language of texts.</param>
    public static object Of(RulesInForce inForce, RuleSet host, (int Version, DateTimeOffset? At) saved, object? fault, Language language) => new
    {
        saved.Version,
        SavedAt = saved.At,
        Pack = inForce.Packs.Count == 0 ? null : inForce.Packs[^1].Name,
        PackVersion = inForce.Packs.Count == 0 ? null : inForce.Packs[^1].Version,
        Fault = fault,
        Rules = host.Rules.Concat(inForce.Rules.Rules).Select(r => r.Descriptor.Id).Distinct().Order(StringComparer.Ordinal)
            .Select(id => Rule(id, inForce, language)),
        Exemptions = new
        {
            NewcomerWorkingDays = Number("newcomerWorkingDays", inForce.Rules.Exemptions.NewcomerWorkingDays, inForce),
            ReturnWorkingDays = Number("returnWorkingDays", inForce.Rules.Exemptions.ReturnWorkingDays, inForce),
            LongAbsenceWorkingDays = Number("longAbsenceWorkingDays", inForce.Rules.Exemptions.LongAbsenceWorkingDays, inForce),
        },
        Reading = inForce.Settings.Where(s => s.Path.StartsWith("reading.", StringComparison.Ordinal)).Select(Setting),
    };

    /// <summary>A problem of a pack, for people and programs.</summary>
    public static object Problem(PackProblem problem, Language language) =>
        new { problem.Path, problem.Line, problem.Column, Code = problem.Code.ToString(), problem.Nearest, Message = problem.Message(language) };

    private static object Rule(string id, RulesInForce inForce, Language language)
    {
        var settings = inForce.Explain(id, language);
        return new
        {
            Id = id,
            Title = ValueOf($"texts.{language.Tag}.title"),
            Enabled = ValueOf("enabled") == "true",
            Changed = settings.Any(s => s.Pack is not null),
            Settings = settings.Select(Setting),
        };

        string? ValueOf(string setting) => settings.FirstOrDefault(s => s.Path == $"rules.{id}.{setting}")?.Value;
    }

    private static object Number(string name, int value, RulesInForce inForce)
    {
        var setting = inForce.Settings.FirstOrDefault(s => s.Path == "exemptions." + name);
        return new { Value = value, setting?.Pack, setting?.Line };
    }

    private static object Setting(PackSetting setting) =>
        new { setting.Path, setting.Value, setting.Pack, Line = setting.Pack is null ? (long?)null : setting.Line };
}
