namespace SalesInsights.Metrics.Correspondence;

/// <summary>Waits that count together, each timed once.</summary>
internal sealed class TimedWaits
{
    private readonly long?[] _minutes;

    public TimedWaits(MailBook book, IReadOnlyList<MailWait> waits, long dayMinutes)
    {
        (Waits, DayMinutes, _minutes) = (waits, dayMinutes, new long?[waits.Count]);
        for (var i = 0; i < _minutes.Length; i++) _minutes[i] = waits[i].IsSetAside ? null : book.MinutesOf(waits[i]);
    }

    public IReadOnlyList<MailWait> Waits { get; }

    /// <summary>How many business minutes a usual day has.</summary>
    public long DayMinutes { get; }

    /// <summary>The business minutes of the wait at a place; null where its beginning or end has no time of the day.</summary>
    public long? MinutesOf(int place) => _minutes[place];
}
