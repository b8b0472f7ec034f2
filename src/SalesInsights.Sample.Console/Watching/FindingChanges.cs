namespace SalesInsights.Sample.Watching;

/// <summary>What is found now and was not, says something else than before, and is found no more; each in the order of the diagnosis.</summary>
internal sealed record FindingChanges(IReadOnlyList<ToldFinding> Raised, IReadOnlyList<ToldFinding> Changed, IReadOnlyList<ToldFinding> Cleared)
{
    public static FindingChanges Between(IReadOnlyList<ToldFinding> before, IReadOnlyList<ToldFinding> now)
    {
        var (was, stands) = (before.ToDictionary(f => f.Id), now.Select(f => f.Id).ToHashSet());
        return new(
            [.. now.Where(f => !was.ContainsKey(f.Id))],
            [.. now.Where(f => was.TryGetValue(f.Id, out var told) && told != f)],
            [.. before.Where(f => !stands.Contains(f.Id))]);
    }
}
