using SalesInsights.Journeys;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Authoring;

public sealed class JudgedFindingTests
{
    private static readonly Subject First = Subject.Salesperson("u0");

    /// <summary>The first person has found nobody since June.</summary>
    private static readonly SteadyTeam Dry = new(day => day.IsChanged ? day with { Comes = false } : day);

    [Fact]
    public void Judged_ConfirmedStep_CarriesVerdictScoreAndBothTriggers()
    {
        var report = Ask(Dry);
        var finding = Assert.Single(report.Find(First)!.Findings);
        var step = report.Journeys.Find(First)!.Steps.Single(s => s.Kind == JourneyStepKind.NewCustomers);

        Assert.Equal(FindingVerdict.Confirmed, finding.Verdict);
        Assert.Equal([Trigger.Peers, Trigger.Own], finding.Triggers);
        Assert.Same(step, finding.Step);
        Assert.Equal(step.Score, finding.Score);
        var counted = finding.Find("newCustomersCounted")!;
        Assert.Equal((0m, step.ExpectedByOthers, step.ExpectedByOwnPast), (counted.Value.Value.Exact, counted.Peers, counted.Own));
        Assert.Equal(step.Expected.Value, finding.Find("newCustomersExpected")!.Value.Value.Fraction);
        Assert.Equal(step.Exposure, (double)finding.Find("newCustomersDays")!.Value.Value.Exact);
    }

    [Fact]
    public void Judged_PolicyFiredToo_NamesItFirst() =>
        Assert.Equal([Trigger.Policy, Trigger.Peers, Trigger.Own], Assert.Single(Ask(Dry, alsoByPolicy: true).Find(First)!.Findings).Triggers);

    [Fact]
    public void Judged_ThereIsNoPast_TheOthersAloneSpeak()
    {
        // A hundred and twenty working days after joining are no measure, and they end with June.
        var team = new SteadyTeam(day => day.Person == 0 ? day with { Comes = false } : day) { FirstJoined = new(2026, 1, 14) };

        Assert.Equal([Trigger.Peers], Assert.Single(Ask(team).Find(First)!.Findings).Triggers);
    }

    [Fact]
    public void Judged_FromFiveTimesTheOthersToTwice_TheOwnPastAloneSpeaks()
    {
        var team = new SteadyTeam(day => day with
        {
            Comes = day.Day.DayOfWeek == NodaTime.IsoDayOfWeek.Monday
                || (day.Person == 0 && (day.Day < new NodaTime.LocalDate(2026, 7, 1) || day.Day.DayOfWeek == NodaTime.IsoDayOfWeek.Tuesday)),
        });

        Assert.Equal([Trigger.Own], Assert.Single(Ask(team).Find(First)!.Findings).Triggers);
    }

    [Fact]
    public void Judged_Department_IsMeasuredByItsOwnPast()
    {
        var team = new SteadyTeam(day => day.Person < 3 && day.Day >= new NodaTime.LocalDate(2026, 6, 1) ? day with { Comes = false } : day);
        var finding = Assert.Single(Ask(team).Find(Subject.Department("east"))!.Findings);

        Assert.Equal([Trigger.Own], finding.Triggers);
        Assert.Equal(Gap.NotComputed, finding.Find("newCustomersCounted")!.Peers.Gap);
        Assert.True(finding.Find("newCustomersCounted")!.Own.HasValue);
    }

    [Fact]
    public void Judged_NobodyStandsOut_IsRefusedAsAFault()
    {
        var report = new SteadyTeam().Diagnose(new RuleSet([new DroughtRule(evenWhereFine: true)]));

        Assert.NotEmpty(report.Faults);
        Assert.All(report.Faults, f => Assert.IsType<ArgumentException>(f.Exception));
    }

    [Fact]
    public void Judged_StepOfSomebodyElse_IsRefused()
    {
        var report = Dry.Diagnose(new RuleSet([new BorrowedStepRule()]));

        Assert.Contains("not one of", Assert.Single(report.Faults, f => f.Subject == Subject.Salesperson("u1")).Exception.Message);
    }

    [Fact]
    public void WouldClear_JudgedStep_AsksForThreeQuartersOfTheExpected()
    {
        var finding = Assert.Single(Ask(Dry).Find(First)!.Findings);

        var expected = (int)Math.Ceiling(0.75 * finding.Step!.Expected.Value);
        Assert.Equal([new ClearingEdit("createCustomer", expected)], finding.WouldClear);
    }

    [Fact]
    public void WouldClear_MoreThanThereAre_NamesNothing()
    {
        var needed = Assert.Single(Assert.Single(Ask(Dry).Find(First)!.Findings).WouldClear).Count;

        Assert.Single(Limited(needed).WouldClear);
        Assert.Empty(Limited(needed - 1).WouldClear);

        static Finding Limited(int atMost) =>
            Assert.Single(Dry.Diagnose(new RuleSet([new DroughtRule(atMost: atMost)])).Find(First)!.Findings);
    }

    [Fact]
    public void VisibleTo_SixOutside_RoundsWhatTheyStandBehind()
    {
        var (whole, part) = (Ask(Dry), Ask(Dry).VisibleTo("u0"));
        var (all, seen) = (Assert.Single(whole.Find(First)!.Findings), Assert.Single(part.Find(First)!.Findings));

        Assert.Equal((all.Id, all.Verdict), (seen.Id, seen.Verdict));
        Assert.Equal(all.Triggers, seen.Triggers);
        Assert.Same(part.Journeys.Find(First)!.Steps.Single(s => s.Kind == JourneyStepKind.NewCustomers), seen.Step);
        Assert.Equal(seen.Step!.ExpectedByOthers, seen.Find("newCustomersCounted")!.Peers);
        Assert.NotEqual(all.Find("newCustomersCounted")!.Peers, seen.Find("newCustomersCounted")!.Peers);
        Assert.Equal(seen.Step.Expected.Value, seen.Find("newCustomersExpected")!.Value.Value.Fraction);
        Assert.NotEqual(all.Find("newCustomersExpected")!.Value, seen.Find("newCustomersExpected")!.Value);
        Assert.Equal(seen.Step.Expected, seen.Case.Get(BuiltInFacts.NewCustomersExpected));
        Assert.Equal((int)Math.Ceiling(0.75 * seen.Step.Expected.Value), Assert.Single(seen.WouldClear).Count);
    }

    [Fact]
    public void VisibleTo_ThreeOutside_SaysNothingOfThem()
    {
        var team = new SteadyTeam(day => day.Person == 3 && day.Day >= new NodaTime.LocalDate(2026, 6, 1) ? day with { Comes = false } : day);
        var seen = Assert.Single(Ask(team).VisibleTo("u3").Find(Subject.Salesperson("u3"))!.Findings);

        Assert.Equal(FindingVerdict.Confirmed, seen.Verdict);
        Assert.Equal(Gap.NoBenchmark, seen.Score.Gap);
        Assert.Equal(Gap.NoBenchmark, seen.Find("newCustomersCounted")!.Peers.Gap);
        Assert.Equal(Gap.NoBenchmark, seen.Find("newCustomersCounted")!.Own.Gap);
        Assert.Equal(Gap.NoBenchmark, seen.Find("newCustomersExpected")!.Value.Gap);
        Assert.Empty(seen.WouldClear);
        Assert.True(seen.Find("newCustomersCounted")!.Value.HasValue);
    }

    [Fact]
    public void Build_OnlyAPolicy_HasNeitherStepNorScore()
    {
        var finding = Assert.Single(new TeamBuilder().Customer("c1", new(2026, 6, 1)).Findings("SI1001"));

        Assert.Null(finding.Step);
        Assert.Equal(Gap.NotComputed, finding.Score.Gap);
        Assert.All(finding.Evidence, e => Assert.Equal((Gap.NotComputed, Gap.NotComputed), (e.Peers.Gap, e.Own.Gap)));
    }

    private static DiagnosisReport Ask(SteadyTeam team, bool alsoByPolicy = false) =>
        team.Diagnose(new RuleSet([new DroughtRule(alsoByPolicy)]));

    private static RuleDescriptor Described(string id) => new(
        id, new Dictionary<string, RuleText> { ["en"] = new("Drought", "{name}.") }, Pattern.NoNewCustomers,
        subjects: [SubjectKind.Department, SubjectKind.Salesperson]);

    private sealed class DroughtRule(bool alsoByPolicy = false, bool evenWhereFine = false, int? atMost = null) : DiagnosticRule(Described("ACME1"))
    {
        public override IEnumerable<Finding> Examine(Case @case)
        {
            if (@case.Step(JourneyStepKind.NewCustomers) is not { } step) yield break;
            if (evenWhereFine || step.Verdict >= JourneyVerdict.Suspected)
                yield return Report(@case).Judged(step, alsoByPolicy).WouldClearStep("createCustomer", atMost).Build();
        }
    }

    private sealed class BorrowedStepRule() : DiagnosticRule(Described("ACME2"))
    {
        public override IEnumerable<Finding> Examine(Case @case)
        {
            yield return Report(@case).Judged(@case.Of(First).Step(JourneyStepKind.NewCustomers)!).Build();
        }
    }
}
