using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Quantities;

namespace SalesInsights.Metrics.Comparison;

/// <summary>The days of both periods that a comparison counts.</summary>
internal sealed class ComparedWindows
{
    private const int WeeksBefore = 52 * 7;

    public ComparedWindows(LocalDate asOf, WorkingCalendar calendar, ComparisonOptions options)
    {
        var period = options.Period;
        var other = options.With switch
        {
            ComparedWith.PreviousPeriod => period.Previous(),
            ComparedWith.YearBefore => period.YearBefore(),
            _ => TargetPeriod.Days(period.First.PlusDays(-WeeksBefore), period.Last.PlusDays(-WeeksBefore)),
        };
        var gone = Math.Max(0, Math.Min(Period.DaysBetween(period.First, asOf) + 1, period.DayCount));
        var (now, before) = options.Basis switch
        {
            ComparisonBasis.EqualDays => (Math.Min(gone, other.DayCount), Math.Min(gone, other.DayCount)),
            ComparisonBasis.Calendar => (gone, ToTheSameDate(period, other, gone, options.With)),
            _ => InWorkingDays(period, other, gone, calendar),
        };
        Now = new ComparedWindow(period, now, calendar);
        Before = new ComparedWindow(other, before, calendar);
        Gap = now > 0 && before > 0 ? Gap.None
            : gone == 0 || (options.Basis == ComparisonBasis.EqualWorkingDays && calendar.WorkingDaysBetween(period.First, asOf) == 0)
                ? Gap.NotStarted
            : Gap.NothingToCount;
    }

    public ComparedWindow Now { get; }

    public ComparedWindow Before { get; }

    /// <summary>Why there is nothing to compare.</summary>
    public Gap Gap { get; }

    private static int ToTheSameDate(TargetPeriod period, TargetPeriod other, int gone, ComparedWith with)
    {
        if (gone == 0) return 0;
        if (gone == period.DayCount) return other.DayCount;
        var isByMonths = !period.IsWeeks && with != ComparedWith.FiftyTwoWeeksBefore
            && (period.Kind != PeriodKind.Days || with == ComparedWith.YearBefore);
        if (!isByMonths) return Math.Min(gone, other.DayCount);
        var day = period.First.PlusDays(gone - 1);
        var shifted = day.PlusMonths(MonthNumber.Of(other.First) - MonthNumber.Of(period.First));
        if (IsMonthEnd(day)) shifted = shifted.With(DateAdjusters.EndOfMonth);
        return Math.Max(0, Math.Min(Period.DaysBetween(other.First, shifted) + 1, other.DayCount));
    }

    private static bool IsMonthEnd(LocalDate day) => day.PlusDays(1).Day == 1;

    private static (int Now, int Before) InWorkingDays(TargetPeriod period, TargetPeriod other, int gone, WorkingCalendar calendar)
    {
        var worked = gone == 0 ? 0 : calendar.WorkingDaysBetween(period.First, period.First.PlusDays(gone - 1));
        var most = calendar.WorkingDaysBetween(other.First, other.Last);
        var count = Math.Min(worked, most);
        if (count == 0) return (0, 0);
        var (nowWork, nowFree) = Reach(period, gone, count, calendar);
        var (beforeWork, beforeFree) = Reach(other, other.DayCount, count, calendar);

        // Free days sell, too: both windows get as many after the last working day.
        var free = Math.Min(nowFree, beforeFree);
        return (worked > most ? nowWork + free : nowWork + nowFree, beforeWork + free);
    }

    /// <summary>The days to the n-th working day, that included, and the free days after it within the days that may count.</summary>
    private static (int Days, int FreeAfter) Reach(TargetPeriod period, int days, int workingDays, WorkingCalendar calendar)
    {
        var eve = period.First.PlusDays(-1);
        var reached = Period.DaysBetween(eve, calendar.AddWorkingDays(eve, workingDays));
        var next = Period.DaysBetween(eve, calendar.AddWorkingDays(eve, workingDays + 1));
        return (reached, Math.Min(next - 1, days) - reached);
    }
}
