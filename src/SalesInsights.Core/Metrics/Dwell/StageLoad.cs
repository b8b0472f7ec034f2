using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Dwell;

/// <summary>What one salesperson has at one open stage.</summary>
/// <remarks><c>default</c> is nothing at all.</remarks>
public readonly struct StageLoad
{
    private readonly StageCounts _counts;

    internal StageLoad(StageCounts counts, int expectedDays)
    {
        _counts = counts;
        ExpectedDays = expectedDays;
    }

    /// <summary>The calendar days that the stage expects at most: its own number, else the default of the options.</summary>
    public int ExpectedDays { get; }

    /// <summary>Opportunities that are at the stage in the salesperson's hands on the day.</summary>
    public int Open => _counts.Open;

    /// <summary>Those of them that have been there for more than <see cref="ExpectedDays"/>; unknown entry times do not count.</summary>
    public int Overdue => _counts.Overdue;

    /// <summary>
    /// Calendar days that the oldest of the open ones has been there, 0 on the day itself; the sample excludes unknown entry times.
    /// <see cref="Gap.NothingToCount"/> where nothing is open, <see cref="Gap.Undated"/> where no entry time is known.
    /// </summary>
    public Measured<int> OldestDays
    {
        get
        {
            if (Open == 0) return Measured.Missing<int>(Gap.NothingToCount);
            var sample = new Sample(_counts.Dated, Open - _counts.Dated);
            return _counts.Dated == 0 ? Measured.Missing<int>(Gap.Undated, sample) : Measured.Of(_counts.OldestDays, sample);
        }
    }

    /// <summary>Stays at the stage that ended while in the salesperson's hands: forward, back, lost or won.</summary>
    public int Finished => _counts.Finished;

    /// <summary>Those of them that ended because the opportunity was lost.</summary>
    public int Lost => _counts.Lost;
}
