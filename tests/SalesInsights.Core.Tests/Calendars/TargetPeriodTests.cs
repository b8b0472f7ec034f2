using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;
using SalesInsights.Calendars;

namespace SalesInsights.Tests.Calendars;

[Properties(Arbitrary = [typeof(CalendarArbitraries)])]
public class TargetPeriodTests
{
    private static readonly FiscalCalendar April = new(4);

    [Theory]
    [InlineData("2026-07", PeriodKind.Month, "2026-07-01", "2026-07-31", 31)]
    [InlineData("2024-02", PeriodKind.Month, "2024-02-01", "2024-02-29", 29)]
    [InlineData("2026-07..08", PeriodKind.TwoMonths, "2026-07-01", "2026-08-31", 62)]
    [InlineData("2026-12..2027-01", PeriodKind.TwoMonths, "2026-12-01", "2027-01-31", 62)]
    [InlineData("2026-Q3", PeriodKind.Quarter, "2026-07-01", "2026-09-30", 92)]
    [InlineData("2026-H2", PeriodKind.HalfYear, "2026-07-01", "2026-12-31", 184)]
    [InlineData("2026", PeriodKind.Year, "2026-01-01", "2026-12-31", 365)]
    [InlineData("2024", PeriodKind.Year, "2024-01-01", "2024-12-31", 366)]
    [InlineData("2026-05-31..2026-08-30", PeriodKind.Days, "2026-05-31", "2026-08-30", 92)]
    [InlineData("2024-02-29..2024-02-29", PeriodKind.Days, "2024-02-29", "2024-02-29", 1)]
    [InlineData("FY2026", PeriodKind.FiscalYear, "2025-04-01", "2026-03-31", 365)]
    [InlineData("FY2026-H1", PeriodKind.FiscalHalfYear, "2025-04-01", "2025-09-30", 183)]
    [InlineData("FY2026-Q3", PeriodKind.FiscalQuarter, "2025-10-01", "2025-12-31", 92)]
    [InlineData("FY2026-Q4", PeriodKind.FiscalQuarter, "2026-01-01", "2026-03-31", 90)]
    [InlineData("FY2026-P07", PeriodKind.FiscalMonth, "2025-10-01", "2025-10-31", 31)]
    [InlineData("FY2026-P10", PeriodKind.FiscalMonth, "2026-01-01", "2026-01-31", 31)]
    public void Parse_NameWithYearFromApril_GivesDaysAndPrintsTheSame(string name, PeriodKind kind, string first, string last, int days)
    {
        var period = TargetPeriod.Parse(name, April);

        Assert.Equal(name, period.Name);
        Assert.Equal(name, period.ToString());
        Assert.Equal(kind, period.Kind);
        Assert.Equal(Day(first), period.First);
        Assert.Equal(Day(last), period.Last);
        Assert.Equal(days, period.DayCount);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 2026")]
    [InlineData("1899")]
    [InlineData("2201")]
    [InlineData("20260")]
    [InlineData("2026-00")]
    [InlineData("2026-13")]
    [InlineData("2026-7")]
    [InlineData("2026/07")]
    [InlineData("2026-Q0")]
    [InlineData("2026-Q5")]
    [InlineData("2026-q3")]
    [InlineData("2026_Q3")]
    [InlineData("2026-H3")]
    [InlineData("2026-07..07")]
    [InlineData("2026-07..09")]
    [InlineData("2026-12..01")]
    [InlineData("2026-07..2026-08")]
    [InlineData("2026-05-31..2026-05-30")]
    [InlineData("2026-02-29..2026-03-30")]
    [InlineData("1899-12-31..1900-01-30")]
    [InlineData("2026-05-31--2026-08-30")]
    [InlineData("FY")]
    [InlineData("fy2026")]
    [InlineData("FY2026-P00")]
    [InlineData("FY2026-P13")]
    [InlineData("FY2026-P7")]
    [InlineData("FY2026_Q3")]
    [InlineData("٢٠٢٦")]
    public void Parse_OtherText_SaysWhatWasReadAndWhatIsAccepted(string name)
    {
        var error = Assert.Throws<FormatException>(() => TargetPeriod.Parse(name, April));

        Assert.Contains($"'{name}'", error.Message);
        Assert.Contains("2026-07..08", error.Message);
        Assert.False(TargetPeriod.TryParse(name, April, out var period));
        Assert.Null(period);
    }

    [Fact]
    public void Parse_Null_ThrowsAndTryParseRefuses()
    {
        Assert.Throws<ArgumentNullException>(() => TargetPeriod.Parse(null!));
        Assert.False(TargetPeriod.TryParse(null, null, out _));
    }

    [Fact]
    public void Parse_FiscalNameWithoutCalendar_MeansCalendarYears() =>
        Assert.Equal(Day("2026-07-01"), TargetPeriod.Parse("FY2026-Q3").First);

    [Fact]
    public void Factories_Numbers_GiveTheNamedPeriods()
    {
        TargetPeriod[] periods =
        [
            TargetPeriod.Month(2026, 7), TargetPeriod.TwoMonths(2026, 8), TargetPeriod.Quarter(2026, 3), TargetPeriod.HalfYear(2026, 2),
            TargetPeriod.Year(2026), TargetPeriod.Days(Day("2026-05-31"), Day("2026-08-30")), TargetPeriod.FiscalYear(April, 2026),
            TargetPeriod.FiscalHalfYear(April, 2026, 1), TargetPeriod.FiscalQuarter(April, 2026, 3), TargetPeriod.FiscalMonth(April, 2026, 7),
        ];

        Assert.Equal(
            ["2026-07", "2026-08..09", "2026-Q3", "2026-H2", "2026", "2026-05-31..2026-08-30", "FY2026", "FY2026-H1", "FY2026-Q3", "FY2026-P07"],
            periods.Select(period => period.Name));
    }

    [Fact]
    public void Factories_NumberOutsideItsRange_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>("month", () => TargetPeriod.Month(2026, 13));
        Assert.Throws<ArgumentOutOfRangeException>("firstMonth", () => TargetPeriod.TwoMonths(2026, 0));
        Assert.Throws<ArgumentOutOfRangeException>("quarter", () => TargetPeriod.Quarter(2026, 5));
        Assert.Throws<ArgumentOutOfRangeException>("half", () => TargetPeriod.HalfYear(2026, 3));
        Assert.Throws<ArgumentOutOfRangeException>("period", () => TargetPeriod.FiscalMonth(April, 2026, 13));
        Assert.Throws<ArgumentOutOfRangeException>("year", () => TargetPeriod.Year(1899));
        Assert.Throws<ArgumentOutOfRangeException>("year", () => TargetPeriod.Year(int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>("last", () => TargetPeriod.Days(Day("2026-05-31"), Day("2026-05-30")));
        Assert.Throws<ArgumentNullException>(() => TargetPeriod.FiscalYear(null!, 2026));
    }

    [Theory]
    [InlineData("2026-06-30", false)]
    [InlineData("2026-07-01", true)]
    [InlineData("2026-09-30", true)]
    [InlineData("2026-10-01", false)]
    public void Contains_FirstAndLastDay_AreInside(string day, bool inside) =>
        Assert.Equal(inside, TargetPeriod.Quarter(2026, 3).Contains(Day(day)));

    [Theory]
    [InlineData("2026-06", false)]
    [InlineData("2026-07", true)]
    [InlineData("2026", true)]
    [InlineData("2026-09-30..2026-12-31", true)]
    [InlineData("2026-Q4", false)]
    public void Overlaps_AnotherPeriod_NeedsOneSharedDay(string other, bool overlaps) =>
        Assert.Equal(overlaps, TargetPeriod.Quarter(2026, 3).Overlaps(TargetPeriod.Parse(other)));

    [Theory]
    [InlineData("2026-12", "2027-01")]
    [InlineData("2026-07..08", "2026-09..10")]
    [InlineData("2026-12..2027-01", "2027-02..03")]
    [InlineData("2026-Q4", "2027-Q1")]
    [InlineData("FY2026-P12", "FY2027-P01")]
    [InlineData("2024-02-01..2024-02-29", "2024-03-01..2024-03-29")]
    public void Next_AnyKind_StartsOnTheDayAfter(string name, string next)
    {
        Assert.Equal(next, TargetPeriod.Parse(name, April).Next().Name);
        Assert.Equal(name, TargetPeriod.Parse(next, April).Previous().Name);
    }

    [Fact]
    public void NextAndPrevious_AtTheEndsOfTime_Throw()
    {
        Assert.Throws<InvalidOperationException>(() => TargetPeriod.Month(2200, 12).Next());
        Assert.Throws<InvalidOperationException>(() => TargetPeriod.FiscalYear(April, 1900).Previous());
        Assert.Throws<InvalidOperationException>(() => TargetPeriod.Days(Day("1900-01-01"), Day("2200-12-31")).Next());
    }

    [Theory]
    [InlineData("2024-02-29", PeriodKind.Month, "2024-02")]
    [InlineData("2024-02-29", PeriodKind.TwoMonths, "2024-01..02")]
    [InlineData("2024-12-31", PeriodKind.TwoMonths, "2024-11..12")]
    [InlineData("2026-06-30", PeriodKind.HalfYear, "2026-H1")]
    [InlineData("2026-03-31", PeriodKind.FiscalYear, "FY2026")]
    [InlineData("2026-04-01", PeriodKind.FiscalQuarter, "FY2027-Q1")]
    [InlineData("2026-04-01", PeriodKind.Quarter, "2026-Q2")]
    public void Containing_DayOnAnEdge_GivesItsPeriod(string day, PeriodKind kind, string name) =>
        Assert.Equal(name, TargetPeriod.Containing(Day(day), kind, April).Name);

    [Fact]
    public void Containing_DaysOrUndefinedKind_Throws()
    {
        Assert.Throws<ArgumentException>("kind", () => TargetPeriod.Containing(Day("2026-07-01"), PeriodKind.Days));
        Assert.Throws<ArgumentOutOfRangeException>("kind", () => TargetPeriod.Containing(Day("2026-07-01"), (PeriodKind)99));
        Assert.Throws<ArgumentOutOfRangeException>("day", () => TargetPeriod.Containing(Day("1899-12-31"), PeriodKind.Month));
    }

    [Fact]
    public void CompareTo_SharedFirstDay_OrdersByLastDayThenName()
    {
        string[] sorted = ["2026-06", "2026-07", "2026-07-01..2026-07-31", "2026-07..08", "2026-Q3", "2026-08"];

        Assert.Equal(sorted, sorted.Reverse().Select(name => TargetPeriod.Parse(name)).Order().Select(period => period.Name));
        Assert.True(TargetPeriod.Year(2026).CompareTo(null) > 0);
    }

    [Fact]
    public void Equality_SameDaysOtherName_Differ()
    {
        Assert.True(TargetPeriod.Month(2026, 7) == TargetPeriod.Parse("2026-07"));
        Assert.True(TargetPeriod.Month(2026, 7) != TargetPeriod.Days(Day("2026-07-01"), Day("2026-07-31")));
        Assert.False(TargetPeriod.Year(2026).Equals(null));
    }

    [Property]
    public bool NextThenPrevious_AnyPeriod_IsIdentity(TargetPeriod period) =>
        period.Next().Previous() == period && period.Previous().Next() == period && period.Next().First == period.Last.PlusDays(1);

    [Property]
    public bool Parse_NameOfAFiscalPeriod_GivesItBack(LocalDate day, FiscalCalendar calendar)
    {
        PeriodKind[] kinds = [PeriodKind.FiscalMonth, PeriodKind.FiscalQuarter, PeriodKind.FiscalHalfYear, PeriodKind.FiscalYear];
        return kinds.Select(kind => TargetPeriod.Containing(day, kind, calendar))
            .All(period => TargetPeriod.Parse(period.Name, calendar) == period && period.Contains(day));
    }

    [Property]
    public bool Parse_NameOfACalendarPeriod_GivesItBack(TargetPeriod period) =>
        period.Name.StartsWith("FY", StringComparison.Ordinal) || TargetPeriod.Parse(period.Name) == period;

    [Property]
    public void Containing_EveryDayOfAYear_LiesInExactlyOneOfEachKind(FiscalCalendar calendar)
    {
        for (var kind = PeriodKind.Month; kind <= PeriodKind.FiscalYear; kind++)
        {
            var periods = new HashSet<TargetPeriod>();
            for (var day = Day("2024-01-01"); day.Year == 2024; day = day.PlusDays(1))
                periods.Add(TargetPeriod.Containing(day, kind, calendar));
            for (var day = Day("2024-01-01"); day.Year == 2024; day = day.PlusDays(1))
                Assert.Single(periods, period => period.Contains(day));
        }
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
