using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics;

/// <summary>When a company's records begin.</summary>
public static class FirstRecord
{
    /// <summary>The first day on which any customer, opportunity, order, payment or activity is dated; targets, people and absences apart.</summary>
    /// <returns>A day up to the snapshot's; null where nothing is dated by then.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="snapshot"/> is null.</exception>
    public static LocalDate? Of(Snapshot snapshot)
    {
        if (snapshot is null) throw new ArgumentNullException(nameof(snapshot));
        var first = FirstDays.Of(snapshot).Record;
        return first <= snapshot.AsOfDay ? DayNumber.ToDateOrNull(first) : null;
    }
}
