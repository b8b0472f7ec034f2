using SalesInsights.Rules.Engines;
using SalesInsights.Sample.CommandLine;

namespace SalesInsights.Sample.Commands;

/// <summary>Finds whom a person means by an id, a name or a part of one.</summary>
internal static class CaseSearch
{
    /// <exception cref="UsageException">Nobody, or more than one, is meant.</exception>
    public static CaseReport Find(DiagnosisReport diagnosis, string asked)
    {
        CaseReport[] Where(Func<CaseReport, bool> isMeant) => [.. diagnosis.Cases.Where(isMeant)];
        CaseReport[][] readings =
        [
            Where(c => c.Subject.Id.Value == asked),
            Where(c => c.Name.Equals(asked, StringComparison.OrdinalIgnoreCase)),
            Where(c => c.Name.Contains(asked, StringComparison.OrdinalIgnoreCase)),
        ];
        var found = readings.FirstOrDefault(r => r.Length > 0) ?? throw new UsageException($"Nobody is called '{asked}' here; 'overview' lists the names.");
        return found.Length == 1
            ? found[0]
            : throw new UsageException($"'{asked}' may be {string.Join(" or ", found.Select(c => $"{c.Name} ({c.Subject.Id})"))}; give the id.");
    }
}
