using NodaTime;
using SalesInsights.Calendars;

namespace SalesInsights.Tests.Calendars;

public class MomentTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    [Fact]
    public void Default_Always_IsUnknown()
    {
        Moment moment = default;

        Assert.True(moment.IsUnknown);
        Assert.Equal(Moment.Unknown, moment);
        Assert.Equal("unknown", moment.ToString());
        Assert.Throws<InvalidOperationException>(() => moment.Date);
        Assert.Throws<InvalidOperationException>(() => moment.TimeOfDay);
    }

    [Fact]
    public void Conversion_FromNull_IsUnknown()
    {
        Moment[] moments = [(LocalDate?)null, (LocalDateTime?)null, (Instant?)null, (DateTimeOffset?)null];

        Assert.All(moments, moment => Assert.True(moment.IsUnknown));
    }

    [Fact]
    public void Conversion_FromDay_StaysADay()
    {
        Moment moment = new LocalDate(2026, 7, 3);

        Assert.True(moment.IsDateOnly);
        Assert.Null(moment.TimeOfDay);
        Assert.Equal(new LocalDate(2026, 7, 3), moment.Date);
        Assert.Equal("2026-07-03", moment.ToString());
        Assert.Equal(moment, moment.In(Shanghai));
    }

    [Fact]
    public void Conversion_FromDayAndTime_KeepsBoth()
    {
        Moment moment = (LocalDateTime?)new LocalDateTime(2026, 7, 3, 10, 15);

        Assert.Equal(new LocalTime(10, 15), moment.TimeOfDay);
        Assert.Equal("2026-07-03T10:15:00", moment.ToString());
        Assert.Equal(moment, moment.In(Shanghai));
    }

    [Fact]
    public void In_GlobalMoment_GivesTheCompanysDay()
    {
        Moment moment = Instant.FromUtc(2026, 7, 3, 18, 30);

        Assert.True(moment.IsGlobal);
        Assert.Equal("2026-07-03T18:30:00Z", moment.ToString());
        Assert.Equal((Moment)new LocalDateTime(2026, 7, 4, 2, 30), moment.In(Shanghai));
    }

    [Fact]
    public void Conversion_FromOffset_IsItsInstant()
    {
        Moment moment = new DateTimeOffset(2026, 7, 4, 2, 30, 0, TimeSpan.FromHours(8));

        Assert.Equal((Moment)Instant.FromUtc(2026, 7, 3, 18, 30), moment);
    }

    [Fact]
    public void Date_OfInstant_SaysToConvertFirst()
    {
        Moment moment = Instant.FromUtc(2026, 7, 3, 18, 30);

        var error = Assert.Throws<InvalidOperationException>(() => moment.Date);

        Assert.Contains("In(zone)", error.Message);
    }

    [Fact]
    public void Conversion_FromAnotherCalendarSystem_IsTheIsoDay()
    {
        Moment moment = new LocalDate(2026, 7, 3).WithCalendar(CalendarSystem.Julian);

        Assert.Equal((Moment)new LocalDate(2026, 7, 3), moment);
    }

    [Fact]
    public void Equality_DayAndItsMidnight_Differ()
    {
        Moment day = new LocalDate(2026, 7, 3);
        Moment midnight = new LocalDateTime(2026, 7, 3, 0, 0);

        Assert.True(day != midnight);
        Assert.False(day.Equals((object)midnight));
    }

    [Fact]
    public void CompareTo_MixedPrecision_PutsUnknownFirstAndDayBeforeItsTimes()
    {
        Moment[] sorted =
        [
            Moment.Unknown,
            new LocalDateTime(2026, 7, 2, 23, 59),
            new LocalDate(2026, 7, 3),
            new LocalDateTime(2026, 7, 3, 0, 0),
            new LocalDateTime(2026, 7, 3, 10, 15),
            new LocalDate(2026, 7, 4),
        ];

        Assert.Equal(sorted, sorted.Reverse().Order());
    }

    [Fact]
    public void CompareTo_InstantWithLocal_Throws()
    {
        Moment instant = Instant.FromUtc(2026, 7, 3, 0, 0);

        Assert.Throws<InvalidOperationException>(() => instant.CompareTo(new LocalDate(2026, 7, 3)));
        Assert.True(instant.CompareTo(Moment.Unknown) > 0);
        Assert.True(instant.CompareTo(Instant.FromUtc(2026, 7, 3, 0, 1)) < 0);
    }

    [Fact]
    public void In_NullZone_Throws() => Assert.Throws<ArgumentNullException>(() => Moment.Unknown.In(null!));
}
