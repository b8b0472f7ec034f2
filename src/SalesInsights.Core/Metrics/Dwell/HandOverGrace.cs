using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Dwell;

/// <summary>Which stays are not yet held against their owner: the opportunity came from somebody else only a few working days before.</summary>
internal readonly struct HandOverGrace(Snapshot snapshot, int workingDays)
{
    private readonly VisitTable _visits = snapshot.Ledger.Visits;
    private readonly WorkingCalendar _calendar = snapshot.Ledger.Company.WorkingCalendar;

    /// <summary>Whether the owner of a row had got the opportunity fewer working days before a day; the day of the hand-over does not count.</summary>
    public bool Covers(int row, int day)
    {
        if (workingDays == 0) return false;
        var first = row;
        while (first > 0 && _visits.Opportunity[first - 1] == _visits.Opportunity[row] && _visits.Owner[first - 1] == _visits.Owner[row]) first--;
        var isFirstOwner = first == 0 || _visits.Opportunity[first - 1] != _visits.Opportunity[row];
        var since = Stamp.Day(_visits.Entered[first]);
        if (isFirstOwner || since == DayNumber.Unknown) return false;
        return day <= since || _calendar.WorkingDaysBetween(DayNumber.ToDate(since + 1), DayNumber.ToDate(day)) < workingDays;
    }
}
