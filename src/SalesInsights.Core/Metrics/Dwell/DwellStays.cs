namespace SalesInsights.Metrics.Dwell;

/// <summary>The stays of one opportunity in one stage, put together into cases as the options say.</summary>
internal sealed class DwellStays(DwellVisits visits)
{
    private readonly List<DwellSpan> _spans = [];
    private int _before;
    private bool _hasOwn;
    private bool _isUndated;

    public DwellTally Tally { get; } = new();

    /// <summary>A new opportunity.</summary>
    public void Begin()
    {
        _spans.Clear();
        (_before, _hasOwn, _isUndated) = (0, false, false);
    }

    /// <summary>A new stay in the stage. Where several are one case, having come back means that the end before was none.</summary>
    public void BeginStay()
    {
        if (visits == DwellVisits.Latest) Begin();
        else if (_spans.Count > 0) _spans[_spans.Count - 1] = _spans[_spans.Count - 1].Open;
    }

    /// <summary>A part of the stay in the group's hands, by the ages at its two ends.</summary>
    public void Add(int fromAge, int toAge, bool isEvent)
    {
        if (visits == DwellVisits.Each)
        {
            Tally.Add(new DwellSpan(fromAge, toAge, isEvent));
            return;
        }

        _hasOwn = true;
        var (from, last) = (_before + fromAge, _spans.Count - 1);
        if (last >= 0 && _spans[last].To == from) _spans[last] = new(_spans[last].From, _before + toAge, isEvent);
        else _spans.Add(new(from, _before + toAge, isEvent));
    }

    /// <summary>A part in the group's hands of unknown length.</summary>
    public void AddUndated()
    {
        if (visits == DwellVisits.Each) Tally.AddUndated();
        else _hasOwn = _isUndated = true;
    }

    /// <summary>The stay is over, or has lasted so long: a later one goes on from here.</summary>
    public void EndStay(int days) => _before += days;

    /// <summary>The stay was of unknown length, so that nobody knows how long all of them were together.</summary>
    public void EndUndatedStay() => _isUndated |= visits == DwellVisits.Cumulative;

    /// <summary>The opportunity is over: what was put together is one case.</summary>
    public void End()
    {
        if (_hasOwn && _isUndated) Tally.AddUndated();
        else if (_spans.Count > 0) Tally.AddOne(_spans);
    }
}
