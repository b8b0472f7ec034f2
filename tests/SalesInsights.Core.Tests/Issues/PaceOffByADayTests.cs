using SalesInsights.Calendars;
using SalesInsights.Metrics.Completion;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Targets;
using static SalesInsights.Tests.Support.ResultsCompany;

namespace SalesInsights.Tests.Issues;

/// <summary>
/// Elsewhere the days gone leave out the first or the last day, weekends count, and both completion and pace stop at 100 %. May 2024 has 23
/// working days; ann's target is 2,300 and she ordered 3,450 on the 1st. Wrong: on the 1st no day has gone, on the 31st 30 of 31, 100 %. Right:
/// 1 of 23 days on the 1st, 23 of 23 on the 31st, 150 % done, and a pace of 34.5 on the first day.
/// </summary>
public sealed class PaceOffByADayTests
{
    private static readonly TargetPeriod May = TargetPeriod.Month(2024, 5);

    private static CompletionRow Ann(int month, int day) => CompletionReport.Of(
        Organised().Add(new Target(Subject.Salesperson("ann"), May, TargetMeasure.Orders, 2300m)).Add(Order("o1", Day(5, 1), 3450m, "ann"))
            .Build().AsOf(Day(month, day)),
        new CompletionOptions { Period = May }).Find(Subject.Salesperson("ann"))!;

    [Theory]
    [InlineData(5, 1, 1, 34.5)]
    [InlineData(5, 2, 2, 17.25)]
    [InlineData(5, 5, 3, 11.5)]
    [InlineData(5, 30, 22, 1.5681818181818181)]
    [InlineData(5, 31, 23, 1.5)]
    [InlineData(6, 3, 23, 1.5)]
    public void Pace_OfADay_CountsBothEndsAndIsNotCapped(int month, int day, int gone, double pace)
    {
        var row = Ann(month, day);

        Assert.Equal((23, gone, 1.5), (row.WorkingDays, row.WorkingDaysGone, row.Ratio.Value));
        Assert.Equal(pace, row.Pace.Value, 12);
    }

    [Fact]
    public void Pace_OfTheDayBeforeTheFirst_IsAReason()
    {
        var row = Ann(4, 30);

        Assert.Equal((0, Gap.NotStarted), (row.WorkingDaysGone, row.Pace.Gap));
        Assert.Equal(100m, row.RequiredPerDay.Value);
    }
}
