using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Facts;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Outlooks;
using SalesInsights.Quantities;
using SalesInsights.Targets;

namespace SalesInsights.Tests.Outlooks;

public sealed class OutlookBacktestTests
{
    private static readonly LocalDate AsOf = new(2026, 6, 15);

    /// <summary>Six people whose customers order 100 every Monday from October 2025 on; the target is what that gives in a month, or more.</summary>
    private static LedgerBuilder Weekly(LocalDate? until = null)
    {
        var company = new LedgerBuilder(new CompanyProfile("Test", Currency.USD));
        for (var p = 0; p < 6; p++)
        {
            var (person, customer) = ($"u{p}", $"c{p}");
            company.Add(new Salesperson(person, person)).Add(new Customer(customer, person, new LocalDate(2025, 10, 6)));
            for (var day = new LocalDate(2025, 10, 6); day <= (until ?? AsOf); day = day.PlusWeeks(1)) company.Add(new Order($"{customer}-{day}", day, 100, person, customer));
            for (var month = 1; month <= 6; month++)
                company.Add(new Target(Subject.Salesperson(person), TargetPeriod.Month(2026, month), TargetMeasure.Orders, p % 2 == 0 ? 300 : 900));
        }

        return company;
    }

    private static OutlookBacktest Of(SalesLedger ledger, LocalDate asOf, int periods = 6) => OutlookBacktest.Of(
        ledger.AsOf(asOf), new OutlookBacktestOptions { Period = TargetPeriod.Containing(asOf, PeriodKind.Month), Periods = periods });

    [Fact]
    public void Of_OrdersThatComeLikeClockwork_IsRightAboutThem()
    {
        var test = Of(Weekly().Build(), AsOf, periods: 5);

        Assert.Equal(["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"], test.Periods.Select(p => p.Name));
        Assert.Equal((90, 3), (test.Whole.Forecasts, test.Thirds.Count));
        Assert.All(test.Thirds, third => Assert.Equal(30, third.Forecasts));

        // 300 is always reached and 900 never: four or five Mondays. The clock is steadier than chance, so the ranges hold more than 80 %.
        Assert.Equal(45, test.Whole.Reached);
        Assert.InRange(test.Whole.Brier.Value, 0, 0.05);
        Assert.InRange(test.Whole.Coverage.Value, 0.8, 1);
        Assert.InRange(test.Whole.Bias.Value, -0.1, 0.1);
    }

    [Fact]
    public void Of_TheDaysAfterTheReplay_DoNotChangeWhatWasSaid()
    {
        // Nothing comes from June on: the replays up to May are the same.
        var (going, stopped) = (Of(Weekly().Build(), AsOf), Of(Weekly(new LocalDate(2026, 5, 31)).Build(), AsOf));
        Assert.Equal(going.Whole.Brier, stopped.Whole.Brier);
        Assert.Equal(going.Whole.IntervalScore, stopped.Whole.IntervalScore);
    }

    [Fact]
    public void Of_FewForecasts_SaysNothing()
    {
        var test = Of(Weekly().Build(), AsOf, periods: 1);
        Assert.Equal((18, Gap.TooFewData), (test.Whole.Forecasts, test.Whole.Coverage.Gap));
    }

    [Fact]
    public void Of_ThePresentPeriod_IsReplayedOnceItIsOver()
    {
        var ledger = Weekly(new LocalDate(2026, 6, 30)).Build();
        Assert.Equal("2026-06", Of(ledger, new LocalDate(2026, 6, 30), periods: 2).Periods.Last().Name);
        Assert.Equal("2026-05", Of(ledger, new LocalDate(2026, 6, 29), periods: 2).Periods.Last().Name);
    }

    [Fact]
    public void Of_AMonth_LeavesTheKeptDaysAlone()
    {
        var ledger = Weekly().Build();
        var kept = ledger.AsOf(AsOf);
        Of(ledger, AsOf);
        Assert.Same(kept, ledger.AsOf(AsOf));
    }

    [Fact]
    public void VisibleTo_ScoresTheViewersPeopleOnly()
    {
        var snapshot = Weekly().Build().AsOf(AsOf);
        var whole = OutlookBacktest.Of(snapshot, new OutlookBacktestOptions { Period = TargetPeriod.Month(2026, 6) });
        var part = whole.VisibleTo(snapshot.ScopeOf("u1"));

        Assert.Equal(whole.Whole.Forecasts, 6 * part.Whole.Forecasts);
        Assert.Equal(0, part.Whole.Reached);
        Assert.Throws<ArgumentNullException>(() => whole.VisibleTo(null!));
    }
}
