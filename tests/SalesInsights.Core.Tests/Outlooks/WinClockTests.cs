using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Companies;
using SalesInsights.Currencies;
using SalesInsights.Ledgers;
using SalesInsights.Outlooks;
using SalesInsights.Pipelines;
using SalesInsights.Statistics;
using SalesInsights.Targets;

namespace SalesInsights.Tests.Outlooks;

public sealed class WinClockTests
{
    private const double Tolerance = 1e-12;
    private static readonly StageOutcome[] Outcomes = [StageOutcome.Open, StageOutcome.Open, StageOutcome.Won, StageOutcome.Lost];

    private static readonly WorkingCalendar EveryDay = new(Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None));

    /// <summary>Twenty days ahead of 11 May 2026, all of them worked, as are those behind.</summary>
    private static OutlookDays Days() => new(
        new LedgerBuilder(new CompanyProfile("Test", Currency.CNY, workingCalendar: EveryDay)).Build().AsOf(new LocalDate(2026, 5, 11)),
        TargetPeriod.Month(2026, 5), TargetMeasure.Won, 0);

    private static StageExits Exits(params (int Age, int Next, int Count)[] stays)
    {
        var exits = new StageExits(4);
        foreach (var (age, next, count) in stays)
        {
            for (var i = 0; i < count; i++) exits.Add(0, age, next);
        }

        exits.Finish();
        return exits;
    }

    private static WinClock Clock(StageExits first, StageExits second)
    {
        var days = Days();
        var after = new double[days.Ahead + 1];
        after.AsSpan().Fill(1);
        return new([first, second, Exits(), Exits()], Outcomes, after, days);
    }

    [Fact]
    public void Of_OneStage_IsTheConditionalShareOfAalenAndJohansen()
    {
        // The twelve stays of golden/competing_risks.json; cause 0 leads to won. Age 8, twenty days ahead: by day 28.
        double[] times = [3, 5, 5, 8, 10, 12, 12, 15, 20, 21, 25, 30];
        int[] ends = [0, 1, 0, -1, 0, 1, 0, -1, 0, 1, -1, -1];
        var second = new StageExits(4);
        for (var i = 0; i < times.Length; i++) second.Add(0, (int)times[i], ends[i] < 0 ? -1 : ends[i] == 0 ? 2 : 3);
        second.Finish();
        var risks = AalenJohansen.Estimate(times, ends, causes: 2);

        // Five are at risk until day 15; of later ages the older half of these days (8 to 15 of them on) stands for all, so ask before.
        var until = (risks.At(0, 15).Value - risks.At(0, 8).Value) / risks.OpenAt(8).Value;
        Assert.Equal(0.25, until, Tolerance);
        Assert.Equal(until, ShareByDay(second, 8, 7), Tolerance);
    }

    [Fact]
    public void Of_TwoStages_GoesThroughThemOneByOne()
    {
        // First: after 4 days half to the second, half lost. Second: after 10 days three of four won, after 12 one lost.
        var clock = Clock(Exits((4, 1, 10), (4, 3, 10)), Exits((10, 2, 15), (12, 3, 5)));

        Assert.Equal(0.75, clock.Entering(1, 10), Tolerance);
        Assert.Equal(0, clock.Entering(1, 9), Tolerance);
        Assert.Equal(0.375, clock.Entering(0, 14), Tolerance);
        Assert.Equal(0, clock.Entering(0, 13), Tolerance);
        Assert.Equal(0.375, clock.Of(0, 3), Tolerance);
        Assert.Equal(0.75, clock.Of(1, 2), Tolerance);

        // Whoever is still there after 10 days has not been won on that day and will be lost on day 12.
        Assert.Equal(0, clock.Of(1, 10), Tolerance);
        Assert.Equal((0d, 0d), (clock.Entering(0, -1), clock.Of(3, 0)));
    }

    [Fact]
    public void Of_AgesThatFewReached_HaveTheRateOfTheOlderHalf()
    {
        // Twenty stays, half won on day 10; the other ten are open on day 40. From day 21 on nobody was won: the chance of the old is 0.
        var clock = Clock(Exits(), Exits((10, 2, 10), (40, -1, 10)));
        Assert.Equal(0, clock.Of(1, 45), Tolerance);

        // Four of the ten are won on day 30: of 160 days that were watched from day 21 on, ten stays for 10 days and six for 10 more.
        var later = Clock(Exits(), Exits((10, 2, 10), (30, 2, 4), (40, -1, 6)));
        var hazard = 4 / 160d;
        Assert.Equal(1 - Math.Pow(1 - hazard, 20), later.Of(1, 45), Tolerance);
    }

    [Fact]
    public void Of_StagesThatGoInCircles_EndsAndStaysBelowOne()
    {
        var clock = Clock(Exits((0, 1, 10), (3, 3, 1)), Exits((0, 0, 9), (5, 2, 3)));
        Assert.InRange(clock.Of(0, 0), 0, 1);
        Assert.InRange(clock.Of(1, 0), 0.1, 1);
        Assert.True(clock.Entering(0, 20) >= clock.Entering(0, 5));
    }

    [Fact]
    public void Of_AStratum_IsDrawnTowardsAll()
    {
        // Stratum 1: thirty won on day 10; stratum 0: thirty lost on day 10. Of all half are won, so that 15 wins and losses are expected in each:
        // (30 + 10) ÷ (15 + 10) = 1.6 and (0 + 10) ÷ (15 + 10) = 0.4 times a half.
        var exits = new StageExits(4, strata: 2);
        for (var i = 0; i < 30; i++)
        {
            exits.Add(0, 10, 2, stratum: 1);
            exits.Add(0, 10, 3, stratum: 0);
        }

        exits.Finish();
        var none = new StageExits(4, strata: 2);
        none.Finish();
        var days = Days();
        var after = new double[days.Ahead + 1];
        after.AsSpan().Fill(1);
        WinClock Clock(int stratum) => new([none, exits, none, none], Outcomes, after, days, stratum);
        Assert.Equal((0.8, 0.2), (Math.Round(Clock(1).Of(1, 3), 12), Math.Round(Clock(0).Of(1, 3), 12)));
    }

    /// <summary>What the clock says for a shorter time: everything that comes later is lost instead.</summary>
    private static double ShareByDay(StageExits stays, int age, int ahead)
    {
        var (open, share) = (1d, 0d);
        for (var day = 1; day <= ahead; day++)
        {
            var hazard = stays.At(age + day) ?? new double[4];
            share += open * hazard[2];
            open *= 1 - hazard.Sum();
        }

        return share;
    }
}
