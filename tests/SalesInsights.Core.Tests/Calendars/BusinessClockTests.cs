using NodaTime;
using SalesInsights.Calendars;

namespace SalesInsights.Tests.Calendars;

public class BusinessClockTests
{
    // Hours in which clocks are changed, a lunch break, holidays and a day with hours of its own.
    private static readonly WorkingHours Hours = new(
        new WorkingCalendar(holidays: [new LocalDate(2026, 10, 1), new LocalDate(2011, 12, 28)], extraWorkingDays: [new LocalDate(2026, 10, 10)]),
        [new(new LocalTime(0, 20), new LocalTime(3, 40)), new(new LocalTime(9, 0), new LocalTime(12, 0)), new(new LocalTime(13, 5), LocalTime.Midnight)],
        dates: new Dictionary<LocalDate, IReadOnlyList<WorkingSpan>> { [new(2026, 3, 28)] = [new(new LocalTime(10, 0), new LocalTime(14, 0))] });

    [Theory]
    [InlineData("UTC", 2026, 1, 1)]
    [InlineData("Asia/Shanghai", 2026, 1, 1)]
    [InlineData("Europe/Berlin", 2026, 1, 1)]
    [InlineData("America/New_York", 2026, 1, 1)]
    [InlineData("Australia/Lord_Howe", 2026, 1, 1)]
    [InlineData("Pacific/Apia", 2011, 7, 1)] // 30 December 2011 was left out.
    [InlineData("America/Juneau", 1867, 7, 1)] // 18 October 1867 came twice.
    public void Minutes_OfAnyTwoTimes_AreThoseOfTheHours(string zoneId, int year, int month, int day)
    {
        var (zone, first) = (DateTimeZoneProviders.Tzdb[zoneId], DayNumber.Of(new LocalDate(year, month, day)));
        var (clock, random) = (new BusinessClock(Hours, zone, first, first + 400), new Random(20261201));
        for (var i = 0; i < 4_000; i++)
        {
            // Some days lie outside of those that the clock was made for, and some ends before their beginning.
            var (fromDay, fromMinute) = (first + random.Next(-5, 405), random.Next(1440));
            var (toDay, toMinute) = (i % 3 == 0 ? first + random.Next(-5, 405) : fromDay + random.Next(-1, 4), random.Next(1440));

            Assert.Equal(
                (fromDay, fromMinute, toDay, toMinute, Hours.BusinessMinutes(At(fromDay, fromMinute), At(toDay, toMinute), zone)),
                (fromDay, fromMinute, toDay, toMinute, clock.Minutes(fromDay, fromMinute, toDay, toMinute)));
        }
    }

    [Fact]
    public void Minutes_OfCenturies_AreThoseOfTheHours()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var (first, last) = (DayNumber.Of(new LocalDate(1700, 1, 1)), DayNumber.Of(new LocalDate(2026, 8, 31)));
        var clock = new BusinessClock(Hours, zone, first, last);

        Assert.Equal(Hours.BusinessMinutes(At(first, 600), At(last, 600), zone), clock.Minutes(first, 600, last, 600));
        Assert.Equal(Hours.BusinessMinutes(At(last - 2, 600), At(last, 600), zone), clock.Minutes(last - 2, 600, last, 600));
    }

    [Fact]
    public void Minutes_OfNoDays_AreThoseOfTheHours()
    {
        var clock = new BusinessClock(Hours, DateTimeZone.Utc, 100, 90);

        Assert.Equal(Hours.BusinessMinutes(At(95, 600), At(96, 600), DateTimeZone.Utc), clock.Minutes(95, 600, 96, 600));
    }

    [Theory]
    [InlineData("UTC")]
    [InlineData("Asia/Shanghai")]
    [InlineData("America/New_York")]
    public void Minutes_OfTheFirstAndLastDays_AreThoseOfTheHours(string zoneId)
    {
        var zone = DateTimeZoneProviders.Tzdb[zoneId];
        var (first, last) = (DayNumber.Of(LocalDate.MinIsoValue), DayNumber.Of(LocalDate.MaxIsoValue));
        foreach (var day in new[] { first + 1, last - 2 })
        {
            var clock = new BusinessClock(Hours, zone, day == last - 2 ? last - 10 : first, day == last - 2 ? last + 1 : first + 10);

            Assert.Equal(Hours.BusinessMinutes(At(day, 600), At(day + 1, 600), zone), clock.Minutes(day, 600, day + 1, 600));
        }
    }

    private static LocalDateTime At(int day, int minute) => DayNumber.ToDate(day).At(new LocalTime(minute / 60, minute % 60));
}
