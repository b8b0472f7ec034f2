using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;
using SalesInsights.Calendars;

namespace SalesInsights.Tests.Calendars;

[Properties(Arbitrary = [typeof(CalendarArbitraries)], MaxTest = 50)]
public class RetailCalendarTests
{
    // Sources: tests/SOURCES.md, retail calendars.
    private static readonly RetailCalendar Nrf = RetailCalendar.Nrf;
    private static readonly RetailCalendar Apple = new(RetailWeeks.FiveFourFour, endMonth: 9, week53Period: 3);
    private static readonly RetailCalendar January = new();
    private static readonly RetailCalendar August = new(endMonth: 8);
    private static readonly RetailCalendar December = new(rule: RetailYearEnd.Nearest, endMonth: 12);

    [Fact]
    public void WeeksIn_Nrf_HasThePublishedLongYears() =>
        Assert.Equal([2006, 2012, 2017, 2023], Enumerable.Range(2001, 27).Where(year => Nrf.WeeksIn(year) == 53));

    [Theory]
    [InlineData(2006, "2006-01-29", "2007-02-03")]
    [InlineData(2012, "2012-01-29", "2013-02-02")]
    [InlineData(2017, "2017-01-29", "2018-02-03")]
    [InlineData(2022, "2022-01-30", "2023-01-28")]
    [InlineData(2023, "2023-01-29", "2024-02-03")]
    [InlineData(2024, "2024-02-04", "2025-02-01")]
    public void FirstAndLastDay_Nrf_AreThePublishedOnes(int year, string first, string last) =>
        Assert.Equal((Day(first), Day(last)), (Nrf.FirstDayOf(year), Nrf.LastDayOf(year)));

    [Theory]
    [InlineData("FY2023-P01", "2023-01-29", "2023-02-25")]
    [InlineData("FY2023-P02", "2023-02-26", "2023-04-01")]
    [InlineData("FY2023-P11", "2023-11-26", "2023-12-30")]
    [InlineData("FY2023-P12", "2023-12-31", "2024-02-03")]
    [InlineData("FY2023-Q4", "2023-10-29", "2024-02-03")]
    [InlineData("FY2023-H1", "2023-01-29", "2023-07-29")]
    [InlineData("FY2023", "2023-01-29", "2024-02-03")]
    [InlineData("FY2024-P01", "2024-02-04", "2024-03-02")]
    public void Parse_NamesOfTheNrfYear_GiveWholeWeeks(string name, string first, string last) => AssertPeriod(Nrf, name, first, last);

    // 10-K filings: fiscal 2017 and 2023 had 53 weeks, the 14th in the first quarter.
    [Theory]
    [InlineData("FY2023-Q1", "2022-09-25", "2022-12-31")]
    [InlineData("FY2023-Q2", "2023-01-01", "2023-04-01")]
    [InlineData("FY2023-Q3", "2023-04-02", "2023-07-01")]
    [InlineData("FY2023-Q4", "2023-07-02", "2023-09-30")]
    [InlineData("FY2023-P03", "2022-11-27", "2022-12-31")]
    [InlineData("FY2017-Q1", "2016-09-25", "2016-12-31")]
    [InlineData("FY2024", "2023-10-01", "2024-09-28")]
    [InlineData("FY2024-Q1", "2023-10-01", "2023-12-30")]
    public void Parse_YearWithTheLongWeekInItsThirdPeriod_AgreesWithTheFilings(string name, string first, string last) =>
        AssertPeriod(Apple, name, first, last);

    // Last Saturdays read from a wall calendar; weeks are days between two of them divided by 7.
    [Theory]
    [InlineData(2020, "2020-01-25", 52)]
    [InlineData(2021, "2021-01-30", 53)]
    [InlineData(2022, "2022-01-29", 52)]
    [InlineData(2025, "2025-01-25", 52)]
    [InlineData(2026, "2026-01-31", 53)]
    [InlineData(2027, "2027-01-30", 52)]
    public void LastDayOf_LastSaturdayOfJanuary_IsHandWorked(int year, string last, int weeks) =>
        Assert.Equal((Day(last), weeks), (January.LastDayOf(year), January.WeeksIn(year)));

    [Theory]
    [InlineData(2018, "2018-08-25", 52)]
    [InlineData(2019, "2019-08-31", 53)]
    [InlineData(2020, "2020-08-29", 52)]
    [InlineData(2023, "2023-08-26", 52)]
    [InlineData(2024, "2024-08-31", 53)]
    [InlineData(2025, "2025-08-30", 52)]
    public void LastDayOf_LastSaturdayOfAugust_IsHandWorked(int year, string last, int weeks) =>
        Assert.Equal((Day(last), weeks), (August.LastDayOf(year), August.WeeksIn(year)));

    [Theory]
    [InlineData("FY2024-P12", "2024-07-21", "2024-08-31")] // 4-4-5 and the 53rd week: six weeks
    [InlineData("FY2024-Q4", "2024-05-26", "2024-08-31")] // 14 weeks
    [InlineData("FY2025-P01", "2024-09-01", "2024-09-28")]
    [InlineData("FY2025-P03", "2024-10-27", "2024-11-30")]
    public void Parse_YearToAugust_IsHandWorked(string name, string first, string last) => AssertPeriod(August, name, first, last);

    // The years 2020 to 2025 of companies that close on the Saturday nearest 31 December: none twice, none left out.
    [Theory]
    [InlineData("2021-01-02", 2020)]
    [InlineData("2021-01-03", 2021)]
    [InlineData("2022-01-01", 2021)]
    [InlineData("2022-01-02", 2022)]
    [InlineData("2022-12-31", 2022)]
    [InlineData("2023-12-30", 2023)]
    [InlineData("2024-12-28", 2024)]
    [InlineData("2024-12-29", 2025)]
    [InlineData("2026-01-03", 2025)]
    public void YearOf_NearestTheEndOfDecember_IsTheYearOfTheMonth(string day, int year)
    {
        Assert.Equal(year, December.YearOf(Day(day)));
        Assert.Equal(year, new RetailCalendar(rule: RetailYearEnd.Nearest, endMonth: 12, namedBy: FiscalYearNaming.Start).YearOf(Day(day)));
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(6, 6)]
    [InlineData(12, 5)]
    public void WeeksIn_PeriodOfTheLongWeek_HasOneMore(int period, int weeks)
    {
        var calendar = new RetailCalendar(RetailWeeks.FourFourFive, week53Period: period);
        Assert.Equal(weeks, calendar.WeeksIn(2026, period) - (period == 12 ? 1 : 0));
        Assert.Equal(53, Enumerable.Range(1, 12).Sum(p => calendar.WeeksIn(2026, p)));
        Assert.Equal(52, Enumerable.Range(1, 12).Sum(p => calendar.WeeksIn(2027, p)));
    }

    [Fact]
    public void NextAndPrevious_AcrossALongYear_LeaveNoDayOut()
    {
        var calendar = new FiscalCalendar(Nrf);
        var last = TargetPeriod.Parse("FY2023-P12", calendar);
        Assert.Equal("FY2024-P01", last.Next().Name);
        Assert.Equal(last, last.Next().Previous());
        Assert.Equal("FY2022", TargetPeriod.Parse("FY2023", calendar).Previous().Name);
        Assert.False(TargetPeriod.TryParse("FY2023-P13", calendar, out _));
    }

    [Fact]
    public void Constructor_ValueOutsideItsRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>("weeks", () => new RetailCalendar((RetailWeeks)3));
        Assert.Throws<ArgumentOutOfRangeException>("endsOn", () => new RetailCalendar(endsOn: IsoDayOfWeek.None));
        Assert.Throws<ArgumentOutOfRangeException>("rule", () => new RetailCalendar(rule: (RetailYearEnd)2));
        Assert.Throws<ArgumentOutOfRangeException>("endMonth", () => new RetailCalendar(endMonth: 13));
        Assert.Throws<ArgumentOutOfRangeException>("week53Period", () => new RetailCalendar(week53Period: 0));
        Assert.Throws<ArgumentOutOfRangeException>("namedBy", () => new RetailCalendar(namedBy: (FiscalYearNaming)2));
        Assert.Throws<ArgumentOutOfRangeException>("period", () => Nrf.WeeksIn(2023, 13));
        Assert.Throws<ArgumentNullException>("retail", () => new FiscalCalendar(null!));
    }

    [Fact]
    public void Equality_SameProperties_AreEqual()
    {
        Assert.Equal(new RetailCalendar(RetailWeeks.FourFiveFour, rule: RetailYearEnd.Nearest, namedBy: FiscalYearNaming.Start), Nrf);
        Assert.NotEqual(January, August);
    }

    [Property]
    public bool Years_AnyCalendar_FollowEachOtherInWholeWeeks(RetailCalendar calendar)
    {
        var years = Enumerable.Range(1995, 60).ToArray();
        return years.All(y => calendar.FirstDayOf(y + 1) == calendar.LastDayOf(y).PlusDays(1)
            && calendar.WeeksIn(y) is 52 or 53
            && calendar.LastDayOf(y).DayOfWeek == calendar.EndsOn
            && calendar.YearOf(calendar.FirstDayOf(y)) == y
            && calendar.YearOf(calendar.LastDayOf(y)) == y);
    }

    private static void AssertPeriod(RetailCalendar calendar, string name, string first, string last)
    {
        var period = TargetPeriod.Parse(name, new FiscalCalendar(calendar));
        Assert.Equal((name, Day(first), Day(last)), (period.Name, period.First, period.Last));
        Assert.Equal(period, TargetPeriod.Containing(Day(last), period.Kind, new FiscalCalendar(calendar)));
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
