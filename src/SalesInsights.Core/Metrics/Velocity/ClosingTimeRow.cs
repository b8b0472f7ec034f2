namespace SalesInsights.Metrics.Velocity;

/// <summary>How long the closed opportunities of one group took.</summary>
public sealed class ClosingTimeRow
{
    internal ClosingTimeRow(string key, ClosingTimeTally tally)
    {
        Key = key;
        Won = new DayStatistics(tally.Won);
        Lost = new DayStatistics(tally.Lost);
        Closed = new DayStatistics(tally.Closed);
    }

    /// <summary>
    /// The salesperson's or department's id, the segment, or the month such as <c>2026-07</c>; empty for the company, an owner
    /// who is not listed, no segment or a month that is not known.
    /// </summary>
    public string Key { get; }

    /// <summary>Days from creation to winning.</summary>
    public DayStatistics Won { get; }

    /// <summary>Days from creation to losing.</summary>
    public DayStatistics Lost { get; }

    /// <summary>Days from creation to closing, won and lost together.</summary>
    public DayStatistics Closed { get; }
}
