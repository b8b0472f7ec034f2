using SalesInsights.Statistics;

namespace SalesInsights.Metrics.Conversion;

/// <summary>What waits for one conversion during a pass, as counts by whole days.</summary>
internal sealed class ConversionTally(int ends, int days, int asOfDay)
{
    private readonly List<int> _came = [];
    private readonly List<int> _left = [];
    private readonly List<int[]?> _ended = [];

    public long Undated { get; private set; }

    public long Immature { get; private set; }

    public long Mature { get; private set; }

    public long MatureWentOn { get; private set; }

    public void AddUndated() => Undated++;

    /// <summary>Something that was watched from one age on up to another; null for an end that has not come.</summary>
    public void Add(int begun, int fromAge, int toAge, ConversionEnd? end)
    {
        while (_came.Count <= toAge)
        {
            _came.Add(0);
            _left.Add(0);
            _ended.Add(null);
        }

        _came[fromAge]++;
        _left[toAge]++;
        if (end is { } known) (_ended[toAge] ??= new int[ends])[(int)known]++;
        AddMature(begun, fromAge, toAge, end);
    }

    /// <summary>One that came under observation on a day counts among those at risk on that day.</summary>
    public CompetingRisks Risks()
    {
        var steps = new List<RiskStep>();
        var (atRisk, cases) = (0, 0);
        for (var age = 0; age < _came.Count; age++)
        {
            atRisk += _came[age];
            cases += _came[age];
            if (_ended[age] is { } ended) steps.Add(new(age, atRisk, ended));
            atRisk -= _left[age];
        }

        return new CompetingRisks(ends, steps, cases, Math.Max(0, _came.Count - 1));
    }

    private void AddMature(int begun, int fromAge, int toAge, ConversionEnd? end)
    {
        if (begun > asOfDay - days)
        {
            Immature++;
            return;
        }

        if (fromAge > 0 || (end is null && toAge < days)) return;
        Mature++;
        if (end == ConversionEnd.WentOn && toAge <= days) MatureWentOn++;
    }
}
