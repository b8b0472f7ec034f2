using NodaTime;
using SalesInsights.Calendars;

namespace SalesInsights.Ledgers;

/// <summary>The rows of a ledger with the days on which they were recorded: makes the ledger of what was known by then.</summary>
/// <remarks>Only companies that say when rows were recorded pay for it: the rows are kept, and each day asked for is a build.</remarks>
internal sealed class LedgerHistory(LedgerBuilder rows)
{
    private const int MostDays = 4;
    private readonly object _gate = new();
    private readonly KeptResults _ledgers = new(MostDays);

    /// <summary>The latest day on which a row was recorded.</summary>
    public int LastRecordedDay => rows.LastRecordedDay;

    /// <summary>The ledger of the rows that had been recorded by the end of a day; the four days asked for last are kept.</summary>
    public SalesLedger KnownAt(LocalDate day)
    {
        // Texts are looked up with a scratch of their pool: one build at a time.
        lock (_gate) return _ledgers.Get(day, () => rows.KnownOn(DayNumber.Of(day)).BuildKnown(day));
    }
}
