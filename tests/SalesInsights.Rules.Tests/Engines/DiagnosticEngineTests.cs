using NodaTime;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Engines;

public sealed class DiagnosticEngineTests
{
    private static readonly LocalDate Long = new(2026, 6, 1);

    [Fact]
    public void Run_EmptyCompany_HasOnlyTheCompanyCase()
    {
        var report = new TeamBuilder().Diagnose();

        Assert.Equal([Subject.Company, Subject.Salesperson("u1")], report.Cases.Select(c => c.Subject));
        Assert.Empty(report.Faults);
    }

    [Fact]
    public void Run_RuleThrows_IsAFaultAndTheOthersAnswer()
    {
        var report = new TeamBuilder().Customer("c1", Long).Diagnose(BuiltInRules.Default.With(new BrokenRule()));

        var fault = Assert.Single(report.Faults);
        Assert.Equal(("BROKEN1", Subject.Salesperson("u1")), (fault.RuleId, fault.Subject));
        Assert.Equal("no such field", fault.Exception.Message);
        Assert.Contains(report.Find(Subject.Salesperson("u1"))!.Findings, f => f.RuleId == "SI1001");
    }

    [Fact]
    public void Run_Cancelled_Throws()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => new DiagnosticEngine(BuiltInRules.Default)
            .Run(new TeamBuilder().Snapshot(), new DiagnosisRequest(TeamBuilder.Period), source.Token));
    }

    [Fact]
    public void Run_CompanyRuleOnACompanyFact_IsListedLikeOurs()
    {
        var finding = Assert.Single(new TeamBuilder().Findings("ACME1", BuiltInRules.Default.With(new FewSamplesRule())));

        Assert.Equal(Pattern.LostInFollowUp, finding.Pattern);
        Assert.Equal("samplesSent", finding.Evidence[0].Fact);
        Assert.Equal(2, finding.Evidence[0].Value.Value.Exact);
    }

    [Fact]
    public void Run_TwoPatternsFire_ThePrimaryCauseIsUpstream()
    {
        var team = new TeamBuilder().Customers(5, new(2026, 8, 10));

        var report = team.Diagnose().Find(Subject.Salesperson("u1"))!;

        Assert.Equal(["SI1001", "SI2001"], report.Findings.Select(f => f.RuleId));
        Assert.Equal("SI1001", report.PrimaryCause!.RuleId);
    }

    [Fact]
    public void Run_RuleSwitchedOffOrLouder_FollowsTheCompany()
    {
        var team = new TeamBuilder().Customer("c1", Long);

        Assert.Empty(team.Findings("SI1001", BuiltInRules.Default.Without("SI1001")));
        Assert.Equal(Severity.Error, Assert.Single(team.Findings("SI1001", BuiltInRules.Default.WithSeverity("SI1001", Severity.Error))).Severity);
    }

    [Fact]
    public void Run_PersonHasLeft_IsNoCase() => Assert.Null(new TeamBuilder()
        .Do(b => b.Add(new Salesperson("u9", "Gone", activeTo: new LocalDate(2026, 9, 29)))).Diagnose().Find(Subject.Salesperson("u9")));

    [Fact]
    public void VisibleTo_Head_SeesTheSubtreeOfTheDayAndNothingElse()
    {
        var report = new TeamBuilder()
            .Do(b => b.Add(new Department("d1", "Europe", manager: "u2")).Add(new Department("d2", "North", parent: "d1")).Add(new Department("d3", "Asia")))
            .Person("u2", "Head", Role.Manager, department: "d1").Person("u3", "Below", department: "d2").Person("u4", "Other", department: "d3")
            .Do(b => b.Add(new Membership("u5", "d2", new(2026, 1, 1))).Add(new Membership("u5", "d3", new(2026, 9, 1)))).Person("u5", "Moved")
            .Diagnose().VisibleTo("u2");

        Assert.Equal(
            [Subject.Department("d1"), Subject.Department("d2"), Subject.Salesperson("u2"), Subject.Salesperson("u3")],
            report.Cases.Select(c => c.Subject));
        Assert.Null(report.Company);
        Assert.False(report.IsWhole);
        Assert.Equal("u2", report.Viewer);
    }

    [Fact]
    public void VisibleTo_SomebodyBelowAHead_DoesNotNameTheDepartmentAbove()
    {
        var report = new TeamBuilder()
            .Do(b => b.Add(new Department("d1", "Europe", manager: "u2")).Add(new Department("d2", "North", parent: "d1", manager: "u3")))
            .Person("u2", "Head", Role.Manager, department: "d1").Person("u3", "Below", department: "d2").Person("u4", "Member", department: "d2")
            .Target("u4", 10m).Diagnose();
        var (head, below, member) = (report.VisibleTo("u2"), report.VisibleTo("u3"), report.VisibleTo("u4"));

        Assert.Equal(Subject.Department("d1"), head.Find(Subject.Department("d2"))!.Completion!.Parent);
        Assert.Null(below.Find(Subject.Department("d2"))!.Completion!.Parent);
        Assert.Equal((1, 0), (head.Find(Subject.Department("d2"))!.Completion!.Depth, below.Find(Subject.Department("d2"))!.Completion!.Depth));
        Assert.Equal(("d2", "d2", ""), (
            head.Find(Subject.Salesperson("u4"))!.DepartmentId.Value, below.Find(Subject.Salesperson("u4"))!.DepartmentId.Value,
            Assert.Single(member.Cases).DepartmentId.Value));
        Assert.Null(Assert.Single(member.Cases).Completion!.Parent);
    }

    [Fact]
    public void VisibleTo_TwoHeadsOfOneTree_GiveTheSameNumbersOfWhatBothSee()
    {
        var report = new TeamBuilder()
            .Do(b => b.Add(new Department("d1", "Europe", manager: "u2")).Add(new Department("d2", "North", parent: "d1", manager: "u3")))
            .Person("u2", "Head", department: "d1").Person("u3", "Below", department: "d2").Order("o1", new(2026, 9, 1), 7m, "u3").Diagnose();

        Assert.All(
            [report.VisibleTo("u2"), report.VisibleTo("u3")],
            part => Assert.Equal(7m, part.Find(Subject.Department("d2"))!.Completion!.Actual));
        Assert.Null(report.VisibleTo("u3").Find(Subject.Department("d1")));
    }

    [Fact]
    public void VisibleTo_PersonWithoutDepartment_SeesThemselves() => Assert.Equal(
        [Subject.Salesperson("u1")], new TeamBuilder().Person("u2", "Ada").Diagnose().VisibleTo("u1").Cases.Select(c => c.Subject));

    [Fact]
    public void VisibleTo_SomebodyUnknown_IsRefused() => Assert.Throws<ArgumentException>(() => new TeamBuilder().Diagnose().VisibleTo("nobody"));

    [Fact]
    public void Behind_LargestGapFirst()
    {
        var report = new TeamBuilder().Person("u2", "Ada").Person("u3", "Bo").Person("u4", "Cy")
            .Target("u1", 100m).Target("u2", 500m).Target("u3", 100m).Order("r1", new(2026, 7, 1), 100m, "u3").Diagnose();

        Assert.Equal(["u2", "u1"], report.Behind().Select(c => c.Subject.Id.Value));
    }

    private sealed class BrokenRule() : DiagnosticRule(new RuleDescriptor("BROKEN1", Words("x")))
    {
        public override IEnumerable<Finding> Examine(Case @case) => throw new InvalidOperationException("no such field");
    }

    private sealed class FewSamplesRule() : DiagnosticRule(new RuleDescriptor("ACME1", Words("{name} sent {samplesSent|sample|samples}."), Pattern.LostInFollowUp))
    {
        private static readonly FactKey<int> SamplesSent = new(
            "samplesSent", new FactUnit("samples", FactForm.Count), "Samples sent in the period.", "Never.", _ => Measured.Of(2, new Sample(1)));

        public override IEnumerable<Finding> Examine(Case @case)
        {
            if (@case.Get(SamplesSent).Value < 3) yield return Report(@case).Because(SamplesSent, threshold: 3).Build();
        }
    }

    private static Dictionary<string, RuleText> Words(string message) => new() { ["en"] = new RuleText("Title", message) };
}
