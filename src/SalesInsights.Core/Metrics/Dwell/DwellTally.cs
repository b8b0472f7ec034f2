using SalesInsights.Statistics;

namespace SalesInsights.Metrics.Dwell;

/// <summary>The stays of one stage during a pass, as counts by whole days.</summary>
internal sealed class DwellTally
{
    private readonly List<int> _came = [];
    private readonly List<int> _ended = [];
    private readonly List<int> _left = [];
    private int _further;

    public long Undated { get; private set; }

    public void AddUndated() => Undated++;

    /// <summary>One case that was watched in several spans, with ages between that were not.</summary>
    public void AddOne(List<DwellSpan> spans)
    {
        foreach (var span in spans) Add(span);
        _further += spans.Count - 1;
    }

    public void Add(DwellSpan span)
    {
        while (_came.Count <= span.To)
        {
            _came.Add(0);
            _ended.Add(0);
            _left.Add(0);
        }

        _came[span.From]++;
        _left[span.To]++;
        if (span.IsEvent) _ended[span.To]++;
    }

    /// <summary>A stay that was taken over is at risk from the day of the hand-over on, as every stay is from its first day on.</summary>
    public SurvivalCurve Curve()
    {
        var steps = new List<SurvivalStep>();
        var (atRisk, cases) = (0, 0);
        for (var age = 0; age < _came.Count; age++)
        {
            atRisk += _came[age];
            cases += _came[age];
            if (_ended[age] > 0) steps.Add(new(age, atRisk, _ended[age]));
            atRisk -= _left[age];
        }

        return new SurvivalCurve(steps, cases - _further, Math.Max(0, _came.Count - 1));
    }
}
