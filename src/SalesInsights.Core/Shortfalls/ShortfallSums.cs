namespace SalesInsights.Shortfalls;

/// <summary>The parts of the people of one subject, added up.</summary>
internal sealed class ShortfallSums(int steps)
{
    private readonly List<int[]> _compared = [];

    /// <summary>One sum a step, in whole coins.</summary>
    public decimal[] Parts { get; } = new decimal[steps];

    public decimal Target { get; private set; }

    /// <summary>What the people miss together, those included who reached their target.</summary>
    public decimal Total { get; private set; }

    public decimal NotCompared { get; private set; }

    /// <summary>The split of the one person; of the last one for a department.</summary>
    public PersonSplit? Split { get; private set; }

    /// <summary>The figures shown; of a department only whom its people are compared with.</summary>
    public PeerFigures PeersOf(bool isPerson) =>
        (isPerson && Split is not null ? Split.Peers : PeerFigures.None) with { Groups = [.. _compared] };

    public void Add(decimal target, decimal total, decimal[]? parts, PersonSplit? split)
    {
        (Target, Total) = (Target + target, Total + total);
        if (parts is null || split is null)
        {
            NotCompared += total;
            return;
        }

        for (var step = 0; step < Parts.Length; step++) Parts[step] += parts[step];
        Split = split;
        foreach (var group in split.Peers.Groups)
        {
            if (!_compared.Contains(group)) _compared.Add(group);
        }
    }
}
