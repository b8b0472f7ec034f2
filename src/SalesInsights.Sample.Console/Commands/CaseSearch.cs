using SalesInsights.Rules.Engines;
using SalesInsights.Sample.CommandLine;

namespace SalesInsights.Sample.Commands;

/// <summary>Finds whom a person means by an id, a name or a part of one.</summary>
internal static class CaseSearch
{
    /// <param name="diagnosis">The part that may be seen.</param>
    /// <param name="asked">What was typed.</param>
    /// <param name="others">What else the command takes by name; only offered where nobody is called so.</param>
    /// <exception cref="UsageException">Nobody, or more than one, is meant.</exception>
    public static CaseReport Find(DiagnosisReport diagnosis, string asked, IEnumerable<string>? others = null)
    {
        CaseReport[] Where(Func<CaseReport, bool> isMeant) => [.. diagnosis.Cases.Where(isMeant)];
        CaseReport[][] readings =
        [
            Where(c => c.Subject.Id.Value == asked),
            Where(c => c.Name.Equals(asked, StringComparison.OrdinalIgnoreCase)),
            Where(c => c.Name.Contains(asked, StringComparison.OrdinalIgnoreCase)),
        ];
        var found = readings.FirstOrDefault(r => r.Length > 0) ?? throw Nobody(asked, diagnosis.Cases.Select(c => c.Name).Concat(others ?? []));
        return found.Length == 1
            ? found[0]
            : throw new UsageException($"'{asked}' may be {string.Join(" or ", found.Select(c => $"{c.Name} ({c.Subject.Id})"))}; give the id.");
    }

    private static UsageException Nobody(string asked, IEnumerable<string> names) => MeantName.Hint(asked, [.. names]) is { Length: > 0 } hint
        ? new($"Nobody is called '{asked}' here{hint} 'overview' lists the names.")
        : new($"Nobody is called '{asked}' here; 'overview' lists the names.");
}
