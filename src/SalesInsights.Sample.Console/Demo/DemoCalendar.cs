using NodaTime;
using SalesInsights.Calendars;

namespace SalesInsights.Sample.Demo;

/// <summary>The days of the demo: two years, with the Chinese public holidays and their make-up days.</summary>
public static class DemoCalendar
{
    public static readonly LocalDate AsOf = new(2026, 9, 15);

    public static readonly TargetPeriod CurrentPeriod = TargetPeriod.Quarter(2026, 3);

    public static readonly WorkingCalendar Working = new(holidays: Holidays(), extraWorkingDays:
    [
        new(2024, 9, 29), new(2024, 10, 12), new(2025, 1, 26), new(2025, 2, 8), new(2025, 4, 27), new(2025, 9, 28), new(2025, 10, 11), new(2026, 1, 4), new(2026, 2, 14), new(2026, 2, 28), new(2026, 5, 9), new(2026, 9, 20), new(2026, 10, 10),
    ]);

    /// <summary>The day itself or the next one that is worked.</summary>
    public static LocalDate WorkingDayFrom(LocalDate day) => Working.IsWorkingDay(day) ? day : Working.AddWorkingDays(day, 1);

    private static IEnumerable<LocalDate> Holidays() =>
    [
        .. Days(new(2024, 9, 15), 3), .. Days(new(2024, 10, 1), 7), .. Days(new(2025, 1, 1), 1), .. Days(new(2025, 1, 28), 8), .. Days(new(2025, 4, 4), 3),
        .. Days(new(2025, 5, 1), 5), .. Days(new(2025, 5, 31), 3), .. Days(new(2025, 10, 1), 8), .. Days(new(2026, 1, 1), 3), .. Days(new(2026, 2, 15), 9), .. Days(new(2026, 4, 4), 3),
        .. Days(new(2026, 5, 1), 5), .. Days(new(2026, 6, 19), 3), .. Days(new(2026, 9, 25), 3), .. Days(new(2026, 10, 1), 7),
    ];

    private static IEnumerable<LocalDate> Days(LocalDate first, int count) => Enumerable.Range(0, count).Select(first.PlusDays);
}
