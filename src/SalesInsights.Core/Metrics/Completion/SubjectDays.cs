using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Completion;

/// <summary>
/// The working days of a subject: the company's calendar, for a person less absences and the time before the first and after the last
/// working day. An absence counts to its end once it has begun by the snapshot's day; one that begins later does not exist yet.
/// </summary>
internal readonly struct SubjectDays(WorkingCalendar calendar, OrgChart org, int person, int asOfDay)
{
    public const int Everybody = -1;

    public WorkingCalendar Calendar { get; } = calendar;

    public int Between(LocalDate first, LocalDate last)
    {
        if (last < first) return 0;
        return person == Everybody
            ? Calendar.WorkingDaysBetween(first, last)
            : org.WorkedDays(person, Calendar, DayNumber.Of(first), DayNumber.Of(last), asOfDay);
    }
}
