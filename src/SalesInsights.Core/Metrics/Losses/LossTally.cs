namespace SalesInsights.Metrics.Losses;

/// <summary>The losses of one stage, or of all, during a pass.</summary>
internal sealed class LossTally(Func<int, string?> textOf)
{
    public AmountTally Lost;
    public AmountTally Unknown;
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<AmountTally> _reasons = [];

    public void Add(int code, long amount)
    {
        Lost.Add(amount);
        var text = textOf(code)?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            Unknown.Add(amount);
            return;
        }

        if (!_places.TryGetValue(text!, out var place))
        {
            _places.Add(text!, place = _reasons.Count);
            _reasons.Add(default);
        }

        var tally = _reasons[place];
        tally.Add(amount);
        _reasons[place] = tally;
    }

    public IReadOnlyList<LossReason> Reasons()
    {
        var known = Lost.Count - Unknown.Count;
        return _places.Select(p => new LossReason(p.Key, _reasons[p.Value].Result, known, Unknown.Count))
            .OrderByDescending(r => r.Lost.Count).ThenByDescending(r => r.Lost.Amount).ThenBy(r => r.Reason, StringComparer.Ordinal).ToArray();
    }
}
