using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Ledgers;
using SalesInsights.Outlooks;
using SalesInsights.Targets;

namespace SalesInsights.Tests.Outlooks;

public sealed class OutlookDaysTests
{
    private const double Tolerance = 1e-12;
    private const int Always = 0;

    private static OutlookDays Days(LocalDate asOf, int firstDay = Always) => new(
        new LedgerBuilder(new CompanyProfile("Test", Currency.CNY)).Build().AsOf(asOf), TargetPeriod.Month(2026, 5), TargetMeasure.Won, firstDay);

    [Fact]
    public void ClockAhead_CountsDaysOfWhichAsManyAreWorkedAsUsual()
    {
        // From Tuesday 12 May to Sunday 31 May 14 of 20 days are worked; of the year behind, 52 weeks and a Monday, 261 of 365.
        var days = Days(new LocalDate(2026, 5, 11));

        Assert.Equal(20, days.Ahead);
        Assert.Equal(14 * 365d / 261, days.ClockAhead, Tolerance);
        Assert.Equal(0, days.ClockSkipped);
        Assert.Equal(20, days.Longest);
    }

    [Fact]
    public void ClockAhead_OfAWeekend_IsNothing() => Assert.Equal(0, Days(new LocalDate(2026, 5, 29)).ClockAhead);

    [Fact]
    public void ClockAhead_WithLittleBehind_IsTheDaysAhead()
    {
        // 59 days say nothing of what is usual; of 60, from Friday 6 March to Monday 4 May, 42 are worked. Ahead 19 of 27 are.
        var asOf = new LocalDate(2026, 5, 4);
        var behind = Period.DaysBetween(new LocalDate(1970, 1, 1), asOf);

        Assert.Equal(27, Days(asOf, behind - 58).ClockAhead);
        Assert.Equal(19 * 60d / 42, Days(asOf, behind - 59).ClockAhead, Tolerance);
    }
}
