using SalesInsights.Organizations;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Engines;

/// <summary>What another evaluator hands over is checked like our own: nothing is lost in silence, nothing unknown is reported.</summary>
public sealed class ForeignFindingsTests
{
    private static readonly RuleDescriptor Known = new(
        "ACME1", new Dictionary<string, RuleText> { ["en"] = new("Title", "{name}") }, roles: [Role.Mixed], sparesNewcomersAndAbsent: false);

    private static readonly RuleDescriptor Unknown = new("ACME2", Known.Texts);

    [Fact]
    public void RuleNotInForce_IsAFault()
    {
        var report = Diagnose(cases => [new FindingBuilder(Unknown, cases[^1]).Build()]);

        Assert.Equal(("ACME2", Subject.Salesperson("u1")), (Assert.Single(report.Faults).RuleId, report.Faults[0].Subject));
        Assert.Contains("not in force", report.Faults[0].Exception.Message);
        Assert.All(report.Cases, c => Assert.Empty(c.Findings));
    }

    [Fact]
    public void SubjectNotDiagnosed_IsAFault()
    {
        var report = Diagnose(cases => [new FindingBuilder(Known, cases[0].Of(Subject.Salesperson("nobody"))).Build()]);

        Assert.Contains("nobody", Assert.Single(report.Faults).Exception.Message);
    }

    [Fact]
    public void RoleTheRuleDoesNotApplyTo_IsLeftOut()
    {
        Assert.Empty(Diagnose(AboutU1, Role.Maintain).Find(Subject.Salesperson("u1"))!.Findings);
        Assert.Single(Diagnose(AboutU1, Role.Mixed).Find(Subject.Salesperson("u1"))!.Findings);

        static Finding[] AboutU1(IReadOnlyList<Case> cases) => [new FindingBuilder(Known, cases[^1]).Build()];
    }

    [Fact]
    public void SeverityOfTheCompany_IsInForce() => Assert.Equal(
        Severity.Error,
        Assert.Single(Diagnose(cases => [new FindingBuilder(Known, cases[^1], severity: Severity.Info).Build()]).Find(Subject.Salesperson("u1"))!.Findings).Severity);

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    public void SameIdTwice_OneIsKeptWhateverTheOrderAndAFaultSaysSo(int first, int second)
    {
        var report = Diagnose(cases => [Edit(cases, first), Edit(cases, second)]);

        Assert.Equal(1, Assert.Single(report.Find(Subject.Salesperson("u1"))!.Findings).WouldClear[0].Count);
        Assert.Contains("2 findings with the id ACME1/salesperson/u1;", Assert.Single(report.Faults).Exception.Message);

        static Finding Edit(IReadOnlyList<Case> cases, int count) => new FindingBuilder(Known, cases[^1]).WouldClear("call", count).Build();
    }

    [Fact]
    public void Distinguished_AreBothKeptInTheOrderOfTheKeys()
    {
        var report = Diagnose(cases =>
            [new FindingBuilder(Known, cases[^1]).Distinguish("o/2").Build(), new FindingBuilder(Known, cases[^1]).Distinguish("o1").Build()]);

        Assert.Equal(["ACME1/salesperson/u1#o%2F2", "ACME1/salesperson/u1#o1"], report.Find(Subject.Salesperson("u1"))!.Findings.Select(f => f.Id));
        Assert.Empty(report.Faults);
    }

    [Fact]
    public void WithRules_KeepsTheEvaluator()
    {
        var engine = new DiagnosticEngine(new RuleSet([]), new Canned(cases => [new FindingBuilder(Known, cases[^1]).Build()]));
        var snapshot = new TeamBuilder().Snapshot();

        Assert.Equal(["ACME1"], engine.Run(snapshot, new DiagnosisRequest(TeamBuilder.Period)).Faults.Select(f => f.RuleId));
        Assert.Empty(engine.WithRules(new RuleSet([new Silent()])).Run(snapshot, new DiagnosisRequest(TeamBuilder.Period)).Faults);
    }

    [Fact]
    public void Distinguish_EmptyKey_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new FindingBuilder(Known, new TeamBuilder().Diagnose().Cases[0].Case).Distinguish(""));

    private static DiagnosisReport Diagnose(Func<IReadOnlyList<Case>, Finding[]> find, Role role = Role.Mixed) =>
        new DiagnosticEngine(new RuleSet([new Silent()]).WithSeverity("ACME1", Severity.Error), new Canned(find))
            .Run(new TeamBuilder(role).Snapshot(), new DiagnosisRequest(TeamBuilder.Period));

    private sealed class Silent() : DiagnosticRule(Known)
    {
        public override IEnumerable<Finding> Examine(Case @case) => [];
    }

    private sealed class Canned(Func<IReadOnlyList<Case>, Finding[]> find) : IRuleEvaluator, IRuleProgram, IRuleSession
    {
        public IRuleProgram Compile(RuleSet rules) => this;

        public IRuleSession Open() => this;

        public Examination Examine(IReadOnlyList<Case> cases, CancellationToken cancellation) => new(find(cases), []);
    }
}
