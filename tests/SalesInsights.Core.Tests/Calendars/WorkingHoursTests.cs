using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;
using SalesInsights.Calendars;

namespace SalesInsights.Tests.Calendars;

[Properties(Arbitrary = [typeof(CalendarArbitraries)], MaxTest = 50)]
public class WorkingHoursTests
{
    private static readonly DateTimeZone Utc = DateTimeZone.Utc;
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    // Thursday, 9 May 2024 is the holiday of the fourth row of METHODS §9; the others need none.
    private static readonly WorkingHours NineToFive = new(new WorkingCalendar(holidays: [new LocalDate(2024, 5, 9)]), [Span("09:00-17:00")]);

    // Monday with a lunch break, a half day on 24 December, 25 December off without being a holiday, a Saturday of duty.
    private static readonly WorkingHours Office = new(
        new WorkingCalendar(holidays: [new LocalDate(2026, 10, 1)], extraWorkingDays: [new LocalDate(2026, 10, 10)]),
        [Span("08:30-17:30")],
        new Dictionary<IsoDayOfWeek, IReadOnlyList<WorkingSpan>>
        {
            [IsoDayOfWeek.Monday] = [Span("13:30-18:00"), Span("09:00-12:00")],
            [IsoDayOfWeek.Sunday] = [Span("10:00-11:00")],
        },
        new Dictionary<LocalDate, IReadOnlyList<WorkingSpan>>
        {
            [new(2026, 12, 24)] = [Span("09:00-12:00")],
            [new(2026, 12, 25)] = [],
            [new(2026, 12, 26)] = [Span("10:00-14:00")],
        });

    // The first four rows are golden/business_hours.json (Python), the others METHODS §9.
    [Theory]
    [InlineData("2024-05-03T18:00", "2024-05-06T08:00", 0)]
    [InlineData("2024-05-04T11:00", "2024-05-04T12:00", 0)]
    [InlineData("2024-05-06T10:00", "2024-05-06T10:07", 7)]
    [InlineData("2024-05-06T08:50", "2024-05-06T17:30", 480)]
    [InlineData("2024-05-03T16:30", "2024-05-06T09:45", 75)]
    [InlineData("2024-05-08T15:00", "2024-05-10T11:00", 240)]
    public void BusinessMinutes_GoldenRows_Agree(string from, string to, long minutes) =>
        Assert.Equal(minutes, NineToFive.BusinessMinutes(Time(from), Time(to), Utc));

    [Theory]
    [InlineData("2026-07-06", "09:00-12:00 13:30-18:00")] // Monday has its own
    [InlineData("2026-07-07", "08:30-17:30")] // Tuesday the usual ones
    [InlineData("2026-07-05", "")] // Sunday is not worked, although it has hours
    [InlineData("2026-10-01", "")] // a holiday
    [InlineData("2026-10-10", "09:00-12:00 13:30-18:00")] // a make-up Saturday follows Monday
    [InlineData("2026-12-24", "09:00-12:00")]
    [InlineData("2026-12-25", "")]
    [InlineData("2026-12-26", "10:00-14:00")] // a Saturday with hours of its own
    public void On_Day_TakesTheNearestRule(string day, string spans) =>
        Assert.Equal(spans, string.Join(" ", Office.On(LocalDatePattern.Iso.Parse(day).Value)));

    // 24 December is a Thursday: 180 minutes; Friday none; Saturday 240; Monday, 28 December until 14:00: 180 + 30.
    [Theory]
    [InlineData("2026-12-24T08:00", "2026-12-28T14:00", 630)]
    [InlineData("2026-07-06T12:15", "2026-07-06T13:00", 0)]
    [InlineData("2026-07-06T11:50", "2026-07-06T13:40", 20)]
    [InlineData("2026-07-06T18:00", "2026-07-06T09:00", 0)]
    [InlineData("2026-07-06T10:00", "2026-07-06T10:00", 0)]
    [InlineData("2026-07-06T10:00:30", "2026-07-06T10:01:29", 0)]
    [InlineData("2026-07-06T10:00:30", "2026-07-06T10:01:30", 1)]
    [InlineData("1969-12-31T08:30", "1970-01-01T09:00", 570)] // before 1970: Wednesday 540, Thursday 30
    [InlineData("2028-02-28T17:00", "2028-02-29T09:30", 120)] // Monday 60, the leap day 60
    public void BusinessMinutes_Breaks_AreLeftOut(string from, string to, long minutes) =>
        Assert.Equal(minutes, Office.BusinessMinutes(Time(from), Time(to), Utc));

    // Berlin: 31 March 2024 02:00 -> 03:00, 27 October 2024 03:00 -> 02:00, both Sundays. A help desk works around the clock.
    [Theory]
    [InlineData("2024-03-31T00:00", "2024-04-01T00:00", 23 * 60)]
    [InlineData("2024-10-27T00:00", "2024-10-28T00:00", 25 * 60)]
    [InlineData("2024-03-31T01:30", "2024-03-31T03:30", 60)]
    [InlineData("2024-10-27T01:30", "2024-10-27T03:30", 180)]
    [InlineData("2024-03-30T00:00", "2024-10-28T00:00", 212 * 24 * 60)] // 212 days with both changes: they cancel out
    public void BusinessMinutes_ClockChange_CountsTheTimeThatPasses(string from, string to, long minutes)
    {
        var always = new WorkingHours(new WorkingCalendar(Enumerable.Range(1, 7).Select(d => (IsoDayOfWeek)d)), [default]);
        Assert.Equal(minutes, always.BusinessMinutes(Time(from), Time(to), Berlin));
    }

    // Friday 18:00 to Monday 10:00 holds the night of the change, but no working hour of it.
    [Fact]
    public void BusinessMinutes_ClockChangeOutsideTheHours_ChangesNothing() =>
        Assert.Equal(120, NineToFive.BusinessMinutes(Time("2024-03-29T16:00"), Time("2024-04-01T10:00"), Berlin));

    [Fact]
    public void BusinessMinutes_Instants_AreReadOnTheClocksOfTheZone()
    {
        // 06:30 UTC is 08:30 in Berlin in summer: half an hour before opening; 07:30 UTC is 09:30.
        var (from, to) = (Instant.FromUtc(2024, 7, 1, 6, 30), Instant.FromUtc(2024, 7, 1, 7, 30));
        Assert.Equal(30, NineToFive.BusinessMinutes(from, to, Berlin));
        Assert.Equal(0, NineToFive.BusinessMinutes(from, to, Utc));
    }

    [Fact]
    public void Default_WorkingDay_IsNineToSix()
    {
        Assert.Equal("09:00-18:00", Assert.Single(WorkingHours.Default.On(new LocalDate(2026, 7, 6))).ToString());
        Assert.Equal(5 * 540, WorkingHours.Default.BusinessMinutes(Time("2026-07-06T00:00"), Time("2026-07-13T00:00"), Utc));
    }

    [Fact]
    public void Constructor_OverlappingSpans_SaysWhich()
    {
        var error = Assert.Throws<ArgumentException>("usual", () => new WorkingHours(usual: [Span("12:00-14:00"), Span("09:00-12:30")]));
        Assert.Contains("09:00-12:30 and 12:00-14:00", error.Message);
        Assert.Throws<ArgumentException>("usual", () => new WorkingHours(usual: [Span("20:00-24:00"), Span("22:00-23:00")]));
    }

    [Fact]
    public void Constructor_UndefinedWeekday_Throws() => Assert.Throws<ArgumentException>("weekdays", () => new WorkingHours(
        weekdays: new Dictionary<IsoDayOfWeek, IReadOnlyList<WorkingSpan>> { [IsoDayOfWeek.None] = [] }));

    [Fact]
    public void BusinessMinutes_NoZone_Throws() =>
        Assert.Throws<ArgumentNullException>("zone", () => Office.BusinessMinutes(Time("2026-07-06T10:00"), Time("2026-07-06T11:00"), null!));

    [Property]
    public bool BusinessMinutes_MinuteByMinute_IsTheSame(WorkingCalendar calendar, LocalDate day, int start, int length)
    {
        var hours = new WorkingHours(calendar, [Span("00:20-02:40"), Span("13:05-24:00")]);
        var from = Berlin.AtStartOfDay(day).ToInstant().Plus(Duration.FromMinutes((uint)start % 3000));
        var minutes = (uint)length % 6000;
        var worked = Enumerable.Range(0, (int)minutes).Count(m =>
        {
            var local = from.Plus(Duration.FromMinutes(m)).InZone(Berlin).LocalDateTime;
            var minute = (local.Hour * 60) + local.Minute;
            return calendar.IsWorkingDay(local.Date) && (minute is (>= 20 and < 160) or >= 785);
        });
        return hours.BusinessMinutes(from, from.Plus(Duration.FromMinutes(minutes)), Berlin) == worked;
    }

    [Property]
    public bool BusinessMinutes_CutAnywhere_PartsSumToTheWhole(WorkingCalendar calendar, LocalDate day, int first, int second)
    {
        var hours = new WorkingHours(calendar);
        var a = Berlin.AtStartOfDay(day).ToInstant();
        var b = a.Plus(Duration.FromMinutes((uint)first % 500_000));
        var c = b.Plus(Duration.FromMinutes((uint)second % 500_000));
        return hours.BusinessTime(a, b, Berlin) + hours.BusinessTime(b, c, Berlin) == hours.BusinessTime(a, c, Berlin);
    }

    private static LocalDateTime Time(string text) => LocalDateTimePattern.GeneralIso.Parse(text.Length == 16 ? text + ":00" : text).Value;

    private static WorkingSpan Span(string text) => new(Clock(text[..5]), Clock(text[6..]));

    private static LocalTime Clock(string text) => text == "24:00" ? LocalTime.Midnight : LocalTimePattern.GeneralIso.Parse(text + ":00").Value;
}
