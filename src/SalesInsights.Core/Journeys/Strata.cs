namespace SalesInsights.Journeys;

/// <summary>Gives each kind of case a number: the most frequent kinds one each, all others one together.</summary>
internal sealed class Strata
{
    /// <summary>More kinds than that would leave too few cases in each.</summary>
    public const int Most = 12;

    private readonly Dictionary<long, byte> _numbers = [];

    public Strata(Dictionary<long, int> counts)
    {
        foreach (var kind in counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key).Take(Most - 1))
            _numbers.Add(kind.Key, (byte)(_numbers.Count + 1));
    }

    /// <summary>The number of a kind; 0 for all that are rare.</summary>
    public byte NumberOf(long kind) => _numbers.TryGetValue(kind, out var number) ? number : (byte)0;
}
