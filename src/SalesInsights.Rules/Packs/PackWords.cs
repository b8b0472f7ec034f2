using SalesInsights.Organizations;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Packs;

/// <summary>The words of the pack format, as the JSON answers write them.</summary>
internal static class PackWords
{
    public static readonly IReadOnlyDictionary<string, Severity> Severities = Of<Severity>(Severity.Info, Severity.Warning, Severity.Error);

    public static readonly IReadOnlyDictionary<string, Role> Roles = Of<Role>(Role.Develop, Role.Maintain, Role.Mixed, Role.Assistant, Role.Manager);

    public static readonly IReadOnlyDictionary<string, Pattern> Patterns =
        Of<Pattern>(Pattern.None, Pattern.NoNewCustomers, Pattern.NotFollowedUp, Pattern.LostInFollowUp);

    public static readonly IReadOnlyDictionary<string, FindingKind> Kinds = Of<FindingKind>(FindingKind.Problem, FindingKind.Strength);

    public static readonly IReadOnlyDictionary<string, SubjectKind> Subjects =
        Of<SubjectKind>(SubjectKind.Company, SubjectKind.Department, SubjectKind.Salesperson);

    public static readonly IReadOnlyCollection<string> Languages = [.. Language.All.Select(l => l.Tag)];

    public static string Camel(string name) => char.ToLowerInvariant(name[0]) + name.Substring(1);

    private static Dictionary<string, T> Of<T>(params T[] values)
        where T : struct => values.ToDictionary(v => Camel(v.ToString()!), StringComparer.Ordinal);
}
