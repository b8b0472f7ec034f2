using FsCheck.Xunit;
using SalesInsights.Identifiers;
using SalesInsights.Organizations;
using SalesInsights.Pipelines;
using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Support;
using SalesInsights.Shortfalls;
using SalesInsights.Targets;

namespace SalesInsights.Rules.Tests.Findings;

/// <summary>What findings cost: four people of nine have one problem each, and everybody has a target.</summary>
public sealed class ImpactTests
{
    private const decimal HighTarget = 60_000;

    [Theory]
    [InlineData("u0", "SI1002", ShortfallStep.NewCustomers)]
    [InlineData("u1", "SI2001", ShortfallStep.FollowUp)]
    [InlineData("u3", "SI3002", ShortfallStep.Stage)]
    public void Impact_OfAProblemAtAStep_IsTheStepsPart(string person, string rule, ShortfallStep step)
    {
        var report = Diagnose(HighTarget);
        var found = report.Find(Subject.Salesperson(person))!;

        var part = Assert.Single(found.Shortfall!.Parts, p => p.Step == step);
        Assert.True(part.Recent > 0);
        Assert.Equal(part.Recent, Assert.Single(found.Findings, f => f.RuleId == rule).Impact.Value);
    }

    [Fact]
    public void Impact_OfSlowness_IsWhatIsStillOpen()
    {
        var slow = Diagnose(HighTarget).Find(Subject.Salesperson("u2"))!;

        var timing = Assert.Single(slow.Shortfall!.Parts, p => p.Step == ShortfallStep.Timing);
        Assert.Equal(Math.Max(0, timing.Recent!.Value), slow.Findings.First(f => f.RuleId is "SI3001" or "SI3003").Impact.Value);
    }

    [Fact]
    public void Impact_OfTwoFindingsOfOneStep_IsCountedOnceAtTheSurerOne()
    {
        var findings = Diagnose(HighTarget).Find(Subject.Salesperson("u0"))!.Findings.Where(f => f.Pattern == Pattern.NoNewCustomers).ToArray();

        Assert.Equal(["SI1001", "SI1002"], findings.Select(f => f.RuleId));
        Assert.Equal([FindingVerdict.ByPolicy, FindingVerdict.Confirmed], findings.Select(f => f.Verdict));
        Assert.Equal([Gap.CountedElsewhere, Gap.None], findings.Select(f => f.Impact.Gap));
    }

    [Fact]
    public void Impact_OfAnOutcome_IsNotApplicable() =>
        Assert.All(
            Diagnose(HighTarget).Salespeople.SelectMany(p => p.Findings).Where(f => f.Pattern == Pattern.None),
            f => Assert.Equal(Gap.NotApplicable, f.Impact.Gap));

    [Theory]
    [InlineData(0, Gap.NoTarget)]
    [InlineData(1, Gap.TargetReached)]
    public void Impact_NothingMissing_SaysWhy(int target, Gap reason)
    {
        // One customer in ten is still followed up: little is won, and that is enough for a target of 1.
        var team = new SteadyTeam(day => day is { IsChanged: true } ? day with { FollowUp = day.FollowUp && day.Day.Day % 10 == 0 } : day);
        var idle = Diagnose(target, team: team).Find(Subject.Salesperson("u0"))!;

        Assert.Equal(reason, idle.Findings.Single(f => f.RuleId == "SI2001").Impact.Gap);
    }

    [Fact]
    public void Impact_StepsOutweighTheGap_EachAnswersForItsShare()
    {
        // One unit more than was reached is missing: the step alone would explain many times that.
        var reached = Diagnose(HighTarget).Find(Subject.Salesperson("u1"))!.Completion!.Actual;

        var found = Diagnose(reached + 1).Find(Subject.Salesperson("u1"))!;

        Assert.Equal(1, found.Shortfall!.Total.Value);
        Assert.True(found.Shortfall!.Parts.Single(p => p.Step == ShortfallStep.FollowUp).Recent > 1000);
        Assert.Equal(1, found.Findings.Sum(f => f.Impact.ValueOr(0)));
    }

    [Property(MaxTest = 12)]
    public void Impact_OfAllFindings_IsNeverMoreThanWhatIsMissing(ushort target)
    {
        foreach (var found in Diagnose(target * 1.37m).Cases)
        {
            var priced = found.Findings.Where(f => f.Impact.HasValue).ToArray();
            Assert.All(priced, f => Assert.True(f.Impact.Value >= 0 && decimal.Round(f.Impact.Value, 2) == f.Impact.Value));
            Assert.True(priced.Sum(f => f.Impact.Value) <= (found.Shortfall?.Total.ValueOr(0) ?? 0));
        }
    }

    [Fact]
    public void Impact_InAViewersPart_NeedsFiveOutside()
    {
        var report = Diagnose(HighTarget);

        var east = report.VisibleTo((Id<Salesperson>)"u0").Find(Subject.Salesperson("u1"))!.Findings.Single(f => f.RuleId == "SI2001");
        var west = report.VisibleTo((Id<Salesperson>)"u3").Find(Subject.Salesperson("u3"))!.Findings.Single(f => f.RuleId == "SI3002");

        Assert.Equal(report.Find(Subject.Salesperson("u1"))!.Findings.Single(f => f.RuleId == "SI2001").Impact, east.Impact);
        Assert.Equal(Gap.NoBenchmark, west.Impact.Gap);
    }

    [Fact]
    public void Impact_FindingInNoReport_IsNotComputed()
    {
        var @case = Diagnose(HighTarget).Find(Subject.Salesperson("u1"))!.Case;

        Assert.Equal(Gap.NotComputed, Assert.Single(new CustomersWithoutOpportunityRule().Examine(@case)).Impact.Gap);
    }

    [Fact]
    public void PrimaryCause_TwoAtOnePlace_IsTheMoreExpensive()
    {
        // Two rules of a company at the same stage, one of them about what payments alone have. The names would put that one first.
        var rules = new RuleSet([new AtInquiry("AAA1", ShortfallStep.Overdue), new AtInquiry("BBB1", ShortfallStep.Stage)]);

        Assert.Equal("BBB1", Diagnose(HighTarget, rules).Find(Subject.Salesperson("u3"))!.PrimaryCause!.RuleId);
    }

    private static DiagnosisReport Diagnose(decimal target, RuleSet? rules = null, SteadyTeam? team = null)
    {
        team ??= Standing.OutEverywhere();
        if (target > 0)
        {
            foreach (var person in Enumerable.Range(0, 9).Select(p => Subject.Salesperson("u" + p)))
                team.Do(b => b.Add(new Target(person, TeamBuilder.Period, TargetMeasure.Won, target)));
        }

        return new DiagnosticEngine(rules ?? BuiltInRules.Default).Run(team.Snapshot(), new DiagnosisRequest(TeamBuilder.Period, TargetMeasure.Won));
    }

    private sealed class AtInquiry(string id, ShortfallStep prices)
        : DiagnosticRule(new RuleDescriptor(id, Words, Pattern.LostInFollowUp, prices: prices))
    {
        private static readonly Dictionary<string, RuleText> Words = new() { ["en"] = new RuleText("Here", "{name}", []) };

        public override IEnumerable<Finding> Examine(Case @case)
        {
            var stage = @case.Stages.Single(s => s.Stage.Outcome == StageOutcome.Open);
            yield return Report(@case, stage).Because(BuiltInFacts.LostInWindowAtStage).Build();
        }
    }
}
