using NodaTime;
using SalesInsights.Calendars;

namespace SalesInsights.Tests.Calendars;

public class FiscalCalendarTests
{
    [Theory]
    [InlineData(4, FiscalYearNaming.End, "2026-03-31", 2026)]
    [InlineData(4, FiscalYearNaming.End, "2026-04-01", 2027)]
    [InlineData(4, FiscalYearNaming.Start, "2026-03-31", 2025)]
    [InlineData(4, FiscalYearNaming.Start, "2026-04-01", 2026)]
    [InlineData(1, FiscalYearNaming.End, "2026-12-31", 2026)]
    [InlineData(1, FiscalYearNaming.Start, "2026-12-31", 2026)]
    [InlineData(12, FiscalYearNaming.End, "2025-12-01", 2026)]
    public void YearOf_DayAroundTheStart_FollowsTheNaming(int startMonth, FiscalYearNaming naming, string day, int year)
    {
        var calendar = new FiscalCalendar(startMonth, naming);

        Assert.Equal(year, calendar.YearOf(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void Constructor_MonthOutsideTheYear_Throws(int startMonth) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalCalendar(startMonth));

    [Fact]
    public void Constructor_UndefinedNaming_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalCalendar(4, (FiscalYearNaming)7));

    [Fact]
    public void CalendarYear_Always_StartsInJanuary()
    {
        Assert.Equal(1, FiscalCalendar.CalendarYear.StartMonth);
        Assert.Equal(FiscalYearNaming.End, FiscalCalendar.CalendarYear.NamedBy);
        Assert.Equal(2024, FiscalCalendar.CalendarYear.YearOf(new LocalDate(2024, 2, 29)));
    }

    [Fact]
    public void Constructor_RetailYear_StartsByTheMonthAfter()
    {
        var calendar = new FiscalCalendar(RetailCalendar.Nrf);

        Assert.Equal((2, FiscalYearNaming.Start, false), (calendar.StartMonth, calendar.NamedBy, calendar.IsCalendarYear));
        Assert.Same(RetailCalendar.Nrf, calendar.Retail);
        Assert.Equal(2023, calendar.YearOf(new LocalDate(2024, 2, 3)));
        Assert.Equal(2024, calendar.YearOf(new LocalDate(2024, 2, 4)));
        Assert.True(FiscalCalendar.CalendarYear.IsCalendarYear);
        Assert.False(new FiscalCalendar(2).IsCalendarYear);
    }
}
