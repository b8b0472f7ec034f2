using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Reviews;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Reviews;

/// <summary>A verdict stands up to ten times the threshold, and is cleared when it has not stood at two reviews running.</summary>
public sealed class FadingTests
{
    private const string Id = "SI2001/salesperson/u0";

    // Threshold .001, so the weaker one is .01.
    [Theory]
    [InlineData(0, 0.0005, 0)]
    [InlineData(0, 0.01, 0)]
    [InlineData(1, 0.01, 0)]
    [InlineData(0, 0.0101, 1)]
    [InlineData(1, 0.0101, 2)]
    [InlineData(1, 1, 2)]
    public void CalmReviews_ByScore_CountsOnlyBeyondTheWeakerThreshold(int before, double score, int after) =>
        Assert.Equal(after, ReviewPass.CalmReviews(before, score, 0.001, 10));

    // A tenth of .1 is .01, but a share moves by at least .02; a tenth of .5 is .05.
    [Theory]
    [InlineData(0.1, 0.12, 0)]
    [InlineData(0.1, 0.121, 1)]
    [InlineData(-0.02, -0.001, 0)]
    [InlineData(0.5, 0.55, 0)]
    [InlineData(0.5, 0.449, -1)]
    public void ComparedWith_Shares_MoveByATenthAndAtLeastTwoHundredths(double before, double now, int expected) =>
        Assert.Equal(expected, new FindingSize((decimal)now, "share", IsShare: true).ComparedWith((decimal)before, "share", 0.1));

    [Theory]
    [InlineData("other")]
    [InlineData(null)]
    public void ComparedWith_SomethingElse_IsNeitherWorseNorBetter(string? of) =>
        Assert.Equal(0, new FindingSize(100, "scripted").ComparedWith(1, of, 0.1));

    // u0 follows up nobody in June and July, and everybody from August on.
    [Fact]
    public void Hold_VerdictFades_StandsAtTheWeakerThresholdAndIsClearedAtTheSecondCalmReview()
    {
        var snapshot = new SteadyTeam(day => !day.IsChanged ? day : day with { FollowUp = day.Day >= new LocalDate(2026, 8, 1) }).Snapshot();
        var (log, calm, weak) = (ReviewLog.Empty, new List<int>(), 0);
        for (var monday = new LocalDate(2026, 8, 3); monday <= SteadyTeam.AsOf; monday = monday.PlusWeeks(1))
        {
            var report = new DiagnosticEngine(Standing.OnlyCompared)
                .Run(snapshot.Ledger.AsOf(monday), new DiagnosisRequest(TargetPeriod.Quarter(2026, 3)));
            var (was, step) = (log.State.Find(Id), StepOf(report));
            var held = log.Hold(report);
            log = held.Log;
            if (was is null) continue;
            if (step.Verdict < JourneyVerdict.Suspected && step.Score.Value <= step.Threshold.Value * 10) weak++;
            if (log.State.Find(Id) is { } stands) calm.Add(stands.CalmReviews);
            else Assert.Equal((1, ClosedBecause.Cleared), (was.CalmReviews, Assert.Single(held.Report.Closed, c => c.Id == Id).Because));
        }

        // It stood, for a while only at the weaker threshold, then one review without it, and was gone at the next.
        Assert.Equal(FindingVerdict.Confirmed, ((HeldReview)log.Entries[0]).Findings.Single(f => f.Id == Id).Verdict);
        Assert.True(weak > 0);
        Assert.Equal([.. Enumerable.Repeat(0, calm.Count - 1), 1], calm);
        Assert.Null(log.State.Find(Id));
    }

    private static JourneyStep StepOf(DiagnosisReport report) =>
        report.Journeys.Find(Subject.Salesperson("u0"))!.Steps.Single(s => s.Kind == JourneyStepKind.FollowUp);
}
