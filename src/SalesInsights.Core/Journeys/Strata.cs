namespace SalesInsights.Journeys;

/// <summary>Gives each kind of opportunity, by segment and size, a number: the most frequent kinds one each, all others one together.</summary>
internal sealed class Strata
{
    private readonly Dictionary<(string Segment, int Band), byte> _numbers = [];

    public Strata(Dictionary<(string Segment, int Band), int> counts)
    {
        var byFrequency = counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key.Segment, StringComparer.Ordinal).ThenBy(c => c.Key.Band);
        foreach (var kind in byFrequency.Take(StayCells.Kinds - 1)) _numbers.Add(kind.Key, (byte)(_numbers.Count + 1));
    }

    /// <summary>The number of a kind; 0 for all that are rare.</summary>
    public byte NumberOf((string Segment, int Band) kind) => _numbers.TryGetValue(kind, out var number) ? number : (byte)0;
}
