using NodaTime;
using SalesInsights.Calendars;

namespace SalesInsights.Metrics.Comparison;

/// <summary>The days of a period that a comparison counts.</summary>
public sealed class ComparedWindow
{
    internal ComparedWindow(TargetPeriod period, int days, WorkingCalendar calendar)
    {
        Period = period;
        Days = days;
        Last = days > 0 ? period.First.PlusDays(days - 1) : null;
        WorkingDays = Last is { } last ? calendar.WorkingDaysBetween(period.First, last) : 0;
    }

    /// <summary>The whole period.</summary>
    public TargetPeriod Period { get; }

    /// <summary>The first day that counts, the period's own.</summary>
    public LocalDate First => Period.First;

    /// <summary>The last day that counts, inclusive; null where none does.</summary>
    public LocalDate? Last { get; }

    /// <summary>How many calendar days count; 0 or more.</summary>
    public int Days { get; }

    /// <summary>How many working days of the company count; 0 or more.</summary>
    public int WorkingDays { get; }

    /// <summary>Whether the whole period counts.</summary>
    public bool IsWhole => Days == Period.DayCount;

    /// <summary>The day after which nothing counts; before the period where nothing does.</summary>
    internal int LastDay => DayNumber.Of(First) + Days - 1;

    internal Window Window => new(DayNumber.Of(First), LastDay);
}
