using System.Collections.Concurrent;
using NodaTime;
using SalesInsights.Calendars;

namespace SalesInsights.Accuracy.Simulation;

/// <summary>
/// The company's working days numbered from the first day of the data. Moments are doubles: 12.25 is a quarter into the 13th working day.
/// </summary>
internal sealed class WorkTime
{
    /// <summary>Working days of a quarter, for drift.</summary>
    public const int Quarter = 63;

    private const int DaysAfter = 420;
    private const int WorkMinutes = 9 * 60;
    private static readonly ConcurrentDictionary<(LocalDate, int), WorkTime> Kept = new();

    private WorkTime(LocalDate asOf, int months)
    {
        AsOf = asOf;
        First = asOf.PlusDays(1).PlusMonths(-months);
        var days = new List<LocalDate>();
        for (var day = First; day <= asOf.PlusDays(DaysAfter); day = day.PlusDays(1))
        {
            if (Calendar.IsWorkingDay(day)) days.Add(day);
            if (day == asOf) End = days.Count;
        }

        Days = [.. days];
        MonthOfYear = [.. days.Select(day => day.Month - 1)];
    }

    private WorkTime(WorkTime whole, LocalDate day)
    {
        (First, AsOf, Days, MonthOfYear) = (whole.First, day, whole.Days, whole.MonthOfYear);
        End = whole.IndexOf(day.PlusDays(1));
    }

    /// <summary>Monday to Friday without New Year, spring festival, the first days of May and the first week of October.</summary>
    public static WorkingCalendar Calendar { get; } = new(holidays: Holidays());

    public LocalDate First { get; }
    public LocalDate AsOf { get; }

    /// <summary>The number of working days of the data: a moment below it is known as of the day.</summary>
    public int End { get; }

    /// <summary>Working days of the data and of more than a year after, in which what is open comes to its end.</summary>
    public LocalDate[] Days { get; }

    /// <summary>The month of each working day, 0 to 11.</summary>
    public int[] MonthOfYear { get; }

    public static WorkTime Of(LocalDate asOf, int months) => Kept.GetOrAdd((asOf, months), key => new WorkTime(key.Item1, key.Item2));

    /// <summary>The same days with an earlier end.</summary>
    public WorkTime SeenOn(LocalDate day) => new(this, day);

    /// <summary>The number of the first working day on or after a day.</summary>
    public int IndexOf(LocalDate day)
    {
        var index = Array.BinarySearch(Days, day);
        return index >= 0 ? index : ~index;
    }

    /// <summary>The first working day of the last so many calendar days.</summary>
    public int WindowOf(int calendarDays) => IndexOf(AsOf.PlusDays(1 - calendarDays));

    public LocalDate DayAt(double moment) => Days[(int)moment];

    public LocalDateTime TimeAt(double moment)
    {
        var minutes = (9 * 60) + (int)((moment - Math.Floor(moment)) * WorkMinutes);
        return Days[(int)moment] + new LocalTime(minutes / 60, minutes % 60);
    }

    private static IEnumerable<LocalDate> Holidays()
    {
        for (var year = 2020; year <= 2030; year++)
        {
            yield return new LocalDate(year, 1, 1);
            for (var d = 0; d < 7; d++) yield return new LocalDate(year, 2, 9).PlusDays(d);
            for (var d = 1; d <= 3; d++) yield return new LocalDate(year, 5, d);
            for (var d = 1; d <= 7; d++) yield return new LocalDate(year, 10, d);
        }
    }
}
