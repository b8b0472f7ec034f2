using FsCheck;
using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;
using SalesInsights.Calendars;

namespace SalesInsights.Tests.Calendars;

[Properties(Arbitrary = [typeof(CalendarArbitraries)])]
public class WorkingCalendarTests
{
    private static readonly WorkingCalendar Golden = new(holidays: new[]
    {
        "2024-01-01", "2024-05-01", "2024-05-09", "2024-05-20", "2024-12-25", "2024-12-26",
    }.Select(Day));

    // golden/pacing.json, "linear": working_days and elapsed, reckoned with Python's datetime; METHODS §6 repeats the first two.
    [Theory]
    [InlineData("2024-05-01", "2024-05-31", 20)]
    [InlineData("2024-05-01", "2024-05-15", 9)]
    [InlineData("2024-04-01", "2024-06-30", 62)]
    [InlineData("2024-04-01", "2024-05-15", 31)]
    [InlineData("2024-01-01", "2024-12-31", 256)]
    [InlineData("2024-01-01", "2024-09-30", 192)]
    [InlineData("2024-02-01", "2024-02-29", 21)]
    [InlineData("2024-02-01", "2024-01-31", 0)]
    public void WorkingDaysBetween_GoldenPacing_Agrees(string first, string last, int expected) =>
        Assert.Equal(expected, Golden.WorkingDaysBetween(Day(first), Day(last)));

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2024-05-09", false)]
    [InlineData("2024-05-10", true)]
    [InlineData("2024-05-11", false)]
    [InlineData("1969-12-31", true)]
    [InlineData("1969-12-28", false)]
    public void IsWorkingDay_HolidayAndWeekend_AreFree(string day, bool worked) => Assert.Equal(worked, Golden.IsWorkingDay(Day(day)));

    [Fact]
    public void IsWorkingDay_MakeUpSaturday_IsWorked()
    {
        var calendar = new WorkingCalendar(holidays: [Day("2026-10-01")], extraWorkingDays: [Day("2026-10-10"), Day("2026-10-10")]);

        Assert.True(calendar.IsWorkingDay(Day("2026-10-10")));
        Assert.Equal(6, calendar.WorkingDaysBetween(Day("2026-10-05"), Day("2026-10-11")));
        Assert.Equal(4, calendar.WorkingDaysBetween(Day("2026-09-28"), Day("2026-10-04")));
    }

    [Theory]
    [InlineData("2024-05-08", 1, "2024-05-10")]
    [InlineData("2024-05-10", 1, "2024-05-13")]
    [InlineData("2024-05-11", 1, "2024-05-13")]
    [InlineData("2024-05-11", -1, "2024-05-10")]
    [InlineData("2024-05-10", -1, "2024-05-08")]
    [InlineData("2024-05-11", 0, "2024-05-11")]
    [InlineData("2024-04-30", 20, "2024-05-31")]
    public void AddWorkingDays_AroundFreeDays_SkipsThem(string day, int n, string expected) =>
        Assert.Equal(Day(expected), Golden.AddWorkingDays(Day(day), n));

    [Fact]
    public void AddWorkingDays_AcrossMakeUpSaturday_StopsThere()
    {
        var calendar = new WorkingCalendar(extraWorkingDays: [Day("2026-10-10")]);

        Assert.Equal(Day("2026-10-10"), calendar.AddWorkingDays(Day("2026-10-09"), 1));
        Assert.Equal(Day("2026-10-12"), calendar.AddWorkingDays(Day("2026-10-09"), 2));
        Assert.Equal(Day("2026-10-10"), calendar.AddWorkingDays(Day("2026-10-12"), -1));
    }

    [Theory]
    [InlineData("2024-05-15", 1, "2024-05-15")]
    [InlineData("2024-05-15", 9, "2024-05-02")]
    [InlineData("2024-05-12", 1, "2024-05-10")]
    [InlineData("2024-05-31", 20, "2024-05-02")]
    public void WorkingDaysBefore_AsOfIncluded_IsTheFirstDayOfTheSpan(string asOf, int n, string expected) =>
        Assert.Equal(Day(expected), Golden.WorkingDaysBefore(Day(asOf), n));

    [Fact]
    public void WorkingDaysBefore_EmptySpan_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>("n", () => Golden.WorkingDaysBefore(Day("2024-05-15"), 0));

    [Fact]
    public void AddWorkingDays_BeyondTheCalendar_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>("n", () => Golden.AddWorkingDays(Day("2024-05-15"), int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>("n", () => Golden.AddWorkingDays(Day("2024-05-15"), int.MinValue));
    }

    [Fact]
    public void Constructor_DayBothHolidayAndExtra_NamesIt()
    {
        var error = Assert.Throws<ArgumentException>(
            () => new WorkingCalendar(holidays: [Day("2026-10-10")], extraWorkingDays: [Day("2026-10-10")]));

        Assert.Contains("2026-10-10", error.Message);
    }

    [Fact]
    public void Constructor_NoWorkingWeekday_Throws()
    {
        Assert.Throws<ArgumentException>("workingDays", () => new WorkingCalendar([]));
        Assert.Throws<ArgumentException>("workingDays", () => new WorkingCalendar([IsoDayOfWeek.None]));
    }

    [Fact]
    public void Default_Always_IsMondayToFriday() =>
        Assert.Equal(5, WorkingCalendar.Default.WorkingDaysBetween(Day("2026-10-05"), Day("2026-10-11")));

    [Fact]
    public void Questions_HotLoop_AllocateNothing()
    {
        var day = Day("2024-05-15");
        _ = Ask(day);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) _ = Ask(day);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Property]
    public bool WorkingDaysBetween_AnyCalendar_EqualsCountingDayByDay(WorkingCalendar calendar, LocalDate first, LocalDate last)
    {
        var count = 0;
        for (var day = first; day <= last; day = day.PlusDays(1))
            if (calendar.IsWorkingDay(day)) count++;
        return calendar.WorkingDaysBetween(first, last) == count;
    }

    [Property]
    public bool IsWorkingDay_AnyCalendar_FollowsExceptionsThenWeek(LocalDate[] holidays, LocalDate[] extra, LocalDate day)
    {
        var calendar = new WorkingCalendar(holidays: holidays, extraWorkingDays: extra.Except(holidays));
        var weekday = day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday);
        return calendar.IsWorkingDay(day) == ((weekday || extra.Contains(day)) && !holidays.Contains(day));
    }

    [Property]
    public bool AddWorkingDays_AnyCalendar_EqualsSteppingDayByDay(WorkingCalendar calendar, LocalDate start, int n)
    {
        var day = start;
        for (var left = Math.Abs(n); left > 0;)
        {
            day = day.PlusDays(Math.Sign(n));
            if (calendar.IsWorkingDay(day)) left--;
        }

        return calendar.AddWorkingDays(start, n) == day;
    }

    [Property]
    public bool WorkingDaysBefore_AnyCalendar_HoldsThatManyWorkingDays(WorkingCalendar calendar, LocalDate asOf, PositiveInt n)
    {
        var first = calendar.WorkingDaysBefore(asOf, n.Get);
        return calendar.IsWorkingDay(first) && calendar.WorkingDaysBetween(first, asOf) == n.Get;
    }

    private static int Ask(LocalDate day) =>
        Golden.WorkingDaysBetween(Golden.WorkingDaysBefore(day, 20), Golden.AddWorkingDays(day, 20)) + (Golden.IsWorkingDay(day) ? 1 : 0);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
