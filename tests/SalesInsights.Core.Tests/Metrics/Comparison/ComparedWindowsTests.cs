using FsCheck.Xunit;
using NodaTime;
using NodaTime.Text;
using SalesInsights.Calendars;
using SalesInsights.Metrics.Comparison;
using SalesInsights.Quantities;
using SalesInsights.Tests.Calendars;

namespace SalesInsights.Tests.Metrics.Comparison;

[Properties(Arbitrary = [typeof(CalendarArbitraries)], MaxTest = 100)]
public class ComparedWindowsTests
{
    private const ComparedWith Previous = ComparedWith.PreviousPeriod;
    private const ComparedWith YearBefore = ComparedWith.YearBefore;
    private const ComparedWith Weeks = ComparedWith.FiftyTwoWeeksBefore;
    private const ComparisonBasis Working = ComparisonBasis.EqualWorkingDays;
    private const ComparisonBasis Days = ComparisonBasis.EqualDays;
    private const ComparisonBasis Date = ComparisonBasis.Calendar;

    private static readonly FiscalCalendar Nrf = new(RetailCalendar.Nrf);

    // 1 July 2026 is a Wednesday, 1 June a Monday; June has 22 working days, July 23, as July 2025 has. 10 July is the eighth working day,
    // 10 June the eighth; 12 July is the Sunday after.
    [Theory]
    [InlineData("2026-07", "2026-07-10", Previous, Working, "2026-07-01..2026-07-10 2026-06-01..2026-06-10")]
    [InlineData("2026-07", "2026-07-12", Previous, Working, "2026-07-01..2026-07-12 2026-06-01..2026-06-10")]
    [InlineData("2026-07", "2026-07-12", Previous, Days, "2026-07-01..2026-07-12 2026-06-01..2026-06-12")]
    [InlineData("2026-07", "2026-07-12", Previous, Date, "2026-07-01..2026-07-12 2026-06-01..2026-06-12")]
    [InlineData("2026-07", "2026-07-01", Previous, Working, "2026-07-01..2026-07-01 2026-06-01..2026-06-01")]
    [InlineData("2026-07", "2026-07-31", Previous, Working, "2026-07-01..2026-07-30 2026-06-01..2026-06-30")]
    [InlineData("2026-07", "2026-07-31", Previous, Days, "2026-07-01..2026-07-30 2026-06-01..2026-06-30")]
    [InlineData("2026-07", "2026-07-31", Previous, Date, "2026-07-01..2026-07-31 2026-06-01..2026-06-30")]
    [InlineData("2026-07", "2026-08-01", Previous, Date, "2026-07-01..2026-07-31 2026-06-01..2026-06-30")]
    [InlineData("2026-07", "2026-07-31", YearBefore, Working, "2026-07-01..2026-07-31 2025-07-01..2025-07-31")]
    [InlineData("2026-07", "2026-07-10", YearBefore, Working, "2026-07-01..2026-07-10 2025-07-01..2025-07-10")]
    public void Windows_Month_AreHandWorked(string period, string asOf, ComparedWith with, ComparisonBasis basis, string windows) =>
        Assert.Equal(windows, Windows(TargetPeriod.Parse(period), asOf, with, basis));

    [Theory]
    [InlineData("2026-Q3", "2026-08-31", Previous, "2026-04-01..2026-05-31")] // a month's last day for a month's last day
    [InlineData("2026-Q3", "2026-08-30", Previous, "2026-04-01..2026-05-30")]
    [InlineData("2026-Q2", "2026-05-31", Previous, "2026-01-01..2026-02-28")]
    [InlineData("2026-Q2", "2026-05-29", Previous, "2026-01-01..2026-02-28")] // February has no 29th
    [InlineData("2026-Q3", "2026-09-30", Previous, "2026-04-01..2026-06-30")]
    [InlineData("2026-H2", "2026-09-30", Previous, "2026-01-01..2026-03-31")]
    [InlineData("2024", "2024-02-29", YearBefore, "2023-01-01..2023-02-28")] // the leap day
    [InlineData("2025", "2025-02-28", YearBefore, "2024-01-01..2024-02-29")]
    [InlineData("2025", "2025-02-27", YearBefore, "2024-01-01..2024-02-27")]
    [InlineData("2024-02-01..2024-02-29", "2024-02-29", YearBefore, "2023-02-01..2023-02-28")]
    [InlineData("2026-05-31..2026-08-30", "2026-06-30", Previous, "2026-02-28..2026-03-30")] // 31 days of the 92 before
    [InlineData("2026-07", "2026-07-15", Weeks, "2025-07-02..2025-07-16")] // Wednesday to Wednesday
    public void Windows_ToTheSameDate_AreHandWorked(string period, string asOf, ComparedWith with, string before) =>
        Assert.EndsWith(before, Windows(TargetPeriod.Parse(period), asOf, with, Date));

    // NRF: FY2023-P12 is 31 December 2023 to 3 February 2024 (5 weeks), FY2024-P12 is 5 January to 1 February 2025 (4 weeks).
    [Theory]
    [InlineData(YearBefore, Date, "2025-01-05..2025-02-01 2023-12-31..2024-02-03")]
    [InlineData(YearBefore, Days, "2025-01-05..2025-02-01 2023-12-31..2024-01-27")]
    [InlineData(YearBefore, Working, "2025-01-05..2025-02-01 2023-12-31..2024-01-27")]
    [InlineData(Weeks, Date, "2025-01-05..2025-02-01 2024-01-07..2024-02-03")]
    [InlineData(Previous, Days, "2025-01-05..2025-02-01 2024-12-01..2024-12-28")] // December has 5 weeks
    public void Windows_AfterAYearOf53Weeks_AreTheOnesNamed(ComparedWith with, ComparisonBasis basis, string windows) =>
        Assert.Equal(windows, Windows(TargetPeriod.Parse("FY2024-P12", Nrf), "2025-02-01", with, basis));

    // The 53rd week in hand: FY2023-P12 has 35 days, FY2022-P12 28.
    [Theory]
    [InlineData(Date, "2023-12-31..2024-02-03 2023-01-01..2023-01-28")]
    [InlineData(Days, "2023-12-31..2024-01-27 2023-01-01..2023-01-28")]
    public void Windows_InTheLongWeek_SayWhatIsLeftOut(ComparisonBasis basis, string windows) =>
        Assert.Equal(windows, Windows(TargetPeriod.Parse("FY2023-P12", Nrf), "2024-02-03", YearBefore, basis));

    [Theory]
    [InlineData("2026-06-30", Working, Gap.NotStarted)]
    [InlineData("2026-06-30", Days, Gap.NotStarted)]
    [InlineData("2026-06-30", Date, Gap.NotStarted)]
    [InlineData("2026-07-01", Days, Gap.None)]
    public void Gap_BeforeTheFirstDay_IsNotStarted(string asOf, ComparisonBasis basis, Gap gap) =>
        Assert.Equal(gap, Of(TargetPeriod.Month(2026, 7), asOf, Previous, basis).Gap);

    // 1 August 2026 is a Saturday: days have gone, working days have not.
    [Fact]
    public void Gap_OnlyFreeDaysGone_IsNotStartedInWorkingDays()
    {
        Assert.Equal(Gap.NotStarted, Of(TargetPeriod.Month(2026, 8), "2026-08-02", Previous, Working).Gap);
        Assert.Equal(Gap.None, Of(TargetPeriod.Month(2026, 8), "2026-08-02", Previous, Days).Gap);
    }

    [Property]
    public bool Windows_EqualLength_IsEqual(TargetPeriod period, LocalDate asOf, WorkingCalendar calendar, int with)
    {
        ComparedWindows Of(ComparisonBasis basis) => new(asOf, calendar, new ComparisonOptions { Period = period, Basis = basis, With = (ComparedWith)((uint)with % 3) });
        var (days, working) = (Of(ComparisonBasis.EqualDays), Of(ComparisonBasis.EqualWorkingDays));
        return days.Now.Days == days.Before.Days && working.Now.WorkingDays == working.Before.WorkingDays;
    }

    [Property]
    public bool Windows_Any_LieWithinTheirPeriodsAndTheDay(TargetPeriod period, LocalDate asOf, WorkingCalendar calendar, int choice)
    {
        var options = new ComparisonOptions { Period = period, With = (ComparedWith)((uint)choice % 3), Basis = (ComparisonBasis)((uint)choice / 3 % 3) };
        var windows = new ComparedWindows(asOf, calendar, options);
        return windows.Now.Days <= period.DayCount && windows.Before.Days <= windows.Before.Period.DayCount
            && windows.Now.Days >= 0 && windows.Before.Days >= 0
            && !(windows.Now.Last > asOf) && (options.With != Previous || windows.Before.Period.Next().First == period.First);
    }

    private static ComparedWindows Of(TargetPeriod period, string asOf, ComparedWith with, ComparisonBasis basis) => new(
        LocalDatePattern.Iso.Parse(asOf).Value, WorkingCalendar.Default, new ComparisonOptions { Period = period, With = with, Basis = basis });

    private static string Windows(TargetPeriod period, string asOf, ComparedWith with, ComparisonBasis basis)
    {
        var windows = Of(period, asOf, with, basis);
        return $"{Text(windows.Now)} {Text(windows.Before)}";
    }

    private static string Text(ComparedWindow window) => $"{LocalDatePattern.Iso.Format(window.First)}..{LocalDatePattern.Iso.Format(window.Last!.Value)}";
}
