using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics;

/// <summary>
/// When an open opportunity is stuck: it has been in its stage for more calendar days than the stage expects at most. Every mark,
/// count and list asks here, so that none of them can disagree. How long ago it came does not matter; an unknown day never counts.
/// </summary>
internal sealed class StuckRule
{
    private readonly int _asOfDay;
    private readonly int[] _expectedDays;

    public StuckRule(Snapshot snapshot, int defaultExpectedDays, string parameter)
    {
        if (defaultExpectedDays < 0)
            throw new ArgumentOutOfRangeException(parameter, defaultExpectedDays, "DefaultExpectedDays is 0 or more.");
        _asOfDay = snapshot.AsOfDay;
        _expectedDays = snapshot.Ledger.Stages.Stages.Select(s => s.ExpectedDays ?? defaultExpectedDays).ToArray();
    }

    /// <summary>The number of stages of all pipelines.</summary>
    public int Stages => _expectedDays.Length;

    /// <summary>The calendar days that a stage expects at most: its own number, else the default.</summary>
    public int ExpectedDays(int stage) => _expectedDays[stage];

    public bool IsStuck(short stage, int enteredDay) => enteredDay != DayNumber.Unknown && _asOfDay - enteredDay > _expectedDays[stage];
}
