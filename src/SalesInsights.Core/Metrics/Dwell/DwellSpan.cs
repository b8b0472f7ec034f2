namespace SalesInsights.Metrics.Dwell;

/// <summary>Ages between which a case was watched, both inclusive, and whether what is waited for ended it.</summary>
internal readonly struct DwellSpan(int from, int to, bool isEvent)
{
    public int From { get; } = from;

    public int To { get; } = to;

    public bool IsEvent { get; } = isEvent;

    /// <summary>The same without an end.</summary>
    public DwellSpan Open => new(From, To, false);
}
