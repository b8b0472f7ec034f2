using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Dwell;

/// <summary>Counts the days between two day numbers as the options say.</summary>
internal sealed class DwellClock(Snapshot snapshot, DwellDays days)
{
    private readonly WorkingCalendar _calendar = snapshot.Ledger.Company.WorkingCalendar;

    public int DaysBetween(int from, int to)
    {
        if (days == DwellDays.Calendar || to == from) return to - from;
        return _calendar.WorkingDaysBetween(DayNumber.ToDate(from + 1), DayNumber.ToDate(to));
    }
}
