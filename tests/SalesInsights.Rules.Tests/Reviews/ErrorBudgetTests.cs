using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Journeys;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Reviews;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Reviews;

public sealed class ErrorBudgetTests
{
    private const double Precision = 1e-8;
    private static readonly Snapshot Healthy = new SteadyTeam().Snapshot();
    private static readonly Snapshot NobodyFollowedUp = new SteadyTeam(day => day.IsChanged ? day with { FollowUp = false } : day).Snapshot();

    private static ErrorBudget On(LocalDate day, double spentBefore = 0, double budget = 0.05) =>
        ErrorBudget.Of(JourneyReport.Of(Healthy.Ledger.AsOf(day)), spentBefore, budget);

    private static DiagnosisReport Diagnose(Snapshot snapshot, LocalDate day) => new DiagnosticEngine(Standing.OnlyCompared)
        .Run(snapshot.Ledger.AsOf(day), new DiagnosisRequest(TargetPeriod.Quarter(2026, 3)));

    // Nine people who do the same share the .04 of a day: .04 / 9 for each.
    [Fact]
    public void Asked_NineAlike_IsANinthOfTheLevel() => Assert.Equal(0.04 / 9, On(SteadyTeam.AsOf).Asked, Precision);

    // 30 September is the last of 92 days: all .05 may be spent. 6 July is the sixth: .05 × 6 / 92 = .003261, less than the day asks.
    [Fact]
    public void Spent_ByTheDayOfTheQuarter_IsAtMostItsShareOfTheBudget()
    {
        Assert.Equal((0.04 / 9, 1.0), (On(SteadyTeam.AsOf).Spent, On(SteadyTeam.AsOf).Strictness), Near);
        var early = On(new(2026, 7, 6));
        Assert.Equal(0.05 * 6 / 92, early.Spent, Precision);
        Assert.Equal(0.05 * 6 / 92 / (0.04 / 9), early.Strictness, 1e-6);
        Assert.Equal(0, On(new(2026, 7, 6), spentBefore: 0.05 * 6 / 92).Spent, Precision);
    }

    // Whatever the rhythm: every day of July and every Monday of the quarter.
    [Theory]
    [InlineData(1, 31)]
    [InlineData(7, 13)]
    public void SpentInQuarter_AnyRhythm_StaysWithinTheBudgetOfTheDays(int every, int reviews)
    {
        var spent = 0.0;
        for (var (i, day) = (0, new LocalDate(2026, 7, 1)); i < reviews; i++, day = day.PlusDays(every))
        {
            var budget = On(day, spent);
            spent += budget.Spent;
            Assert.Equal(spent, budget.SpentInQuarter, Precision);
            Assert.True(spent <= (0.05 * (Period.DaysBetween(new(2026, 7, 1), day) + 1) / 92) + Precision, $"{day}: {spent}");
            Assert.InRange(budget.Strictness, 0, 1);
        }
    }

    [Fact]
    public void Hold_NewQuarter_StartsWithNothingSpent()
    {
        var log = ReviewLog.Empty.Hold(Diagnose(Healthy, new(2026, 6, 29))).Log;
        var first = log.State.LastReview!.SpentInQuarter;
        var second = log.Hold(Diagnose(Healthy, new(2026, 7, 6))).Log.State.LastReview!;

        Assert.True(first > 0);
        Assert.Equal(second.Spent, second.SpentInQuarter, Precision);
    }

    [Fact]
    public void Hold_VerdictBeyondTheBudget_WaitsUntilAReviewCanAffordIt()
    {
        var (monday, later) = (new LocalDate(2026, 9, 21), new LocalDate(2026, 9, 28));
        var poor = ReviewLog.Empty.Hold(Diagnose(NobodyFollowedUp, monday), new ReviewOptions { Budget = 1e-9 });
        var rich = poor.Log.Hold(Diagnose(NobodyFollowedUp, later));

        Assert.DoesNotContain(poor.Log.State.Standing, f => f.Verdict != FindingVerdict.ByPolicy);
        var raised = Assert.Single(rich.Log.State.Standing, f => f.Id == "SI2001/salesperson/u0");
        Assert.Equal((FindingVerdict.Confirmed, later, JourneyStepKind.FollowUp), (raised.Verdict, raised.FirstRaised, raised.Step));
    }

    [Fact]
    public void See_VerdictThatWasNotRaised_IsNotShown()
    {
        var report = Diagnose(NobodyFollowedUp, SteadyTeam.AsOf);

        Assert.Contains(report.Find(Subject.Salesperson("u0"))!.Findings, f => f.RuleId == "SI2001");
        Assert.Null(ReviewLog.Empty.See(report).Find("SI2001/salesperson/u0"));
    }

    // A policy fires too: the list is shown at once, the verdict is added when it can be afforded, and is then worse than it was.
    [Fact]
    public void Hold_PolicyAndVerdict_ListIsRaisedAtOnceAndTheVerdictLater()
    {
        DiagnosisReport On(LocalDate day) => new DiagnosticEngine(BuiltInRules.Default)
            .Run(NobodyFollowedUp.Ledger.AsOf(day), new DiagnosisRequest(TargetPeriod.Quarter(2026, 3)));
        var poor = ReviewLog.Empty.Hold(On(new(2026, 9, 21)), new ReviewOptions { Budget = 1e-9 }).Log;
        var rich = poor.Hold(On(new(2026, 9, 28))).Log;
        var (before, after) = (poor.State.Find("SI2001/salesperson/u0")!, rich.State.Find("SI2001/salesperson/u0")!);

        Assert.Equal((FindingVerdict.ByPolicy, Trend.New), (before.Verdict, before.Trend));
        Assert.Equal((FindingVerdict.Confirmed, Trend.Worse, before.FirstRaised), (after.Verdict, after.Trend, after.FirstRaised));
    }

    private static bool Near((double, double) expected, (double, double) actual) =>
        Math.Abs(expected.Item1 - actual.Item1) < Precision && Math.Abs(expected.Item2 - actual.Item2) < Precision;
}
