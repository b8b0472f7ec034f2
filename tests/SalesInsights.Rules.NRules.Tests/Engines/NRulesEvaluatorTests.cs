using NRules.Fluent.Dsl;
using NRules.RuleModel;
using SalesInsights.DataFolder;
using SalesInsights.Organizations;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.NRules.Authoring;
using SalesInsights.Rules.NRules.Engines;
using SalesInsights.Rules.NRules.Tests.Support;
using SalesInsights.Rules.Tests.Support;
using SalesInsights.Rules.Wording;
using RuleSet = SalesInsights.Rules.Authoring.RuleSet;

namespace SalesInsights.Rules.NRules.Tests.Engines;

public sealed class NRulesEvaluatorTests
{
    private static readonly RuleSet Ours = BuiltInRules.Default;
    private static readonly DiagnosisRequest Request = new(TeamBuilder.Period);

    [Fact]
    public void Run_ConditionThrows_IsAFaultAboutThePersonAndTheOthersAnswer()
    {
        var report = Run(Ours.With(new BrokenConditionRule()).With(new ManyCustomersRule(0)));

        Assert.Equal(["BROKENIF1 on salesperson u1: FormatException: no such field"], report.Faults.Select(f => f.ToString()));
        Assert.Equal(["SI1001", "MANY1"], RulesOf(report));
    }

    [Fact]
    public void Run_ActionThrows_IsAFaultAboutThePersonAndTheOthersAnswer()
    {
        var report = Run(Ours.With(new BrokenActionRule()).With(new ManyCustomersRule(0)));

        Assert.Equal(["BROKENTHEN1 on salesperson u1: FormatException: no field for Zhang Wei"], report.Faults.Select(f => f.ToString()));
        Assert.Equal(["SI1001", "MANY1"], RulesOf(report));
    }

    [Fact]
    public void Run_RuleHalts_TheOthersGoOn() => Assert.Equal(
        ["SI1001", "MANY1", "LOOSE1"], RulesOf(Run(Ours.With(new LooseRule()).With(new ManyCustomersRule(0)))));

    [Fact]
    public void Run_RulesTriggerEachOtherWithoutEnd_StopsWithAFault()
    {
        var options = new NRulesOptions { MaximumFirings = 5_000, SupportingRules = [new EndlessRule.Start()] };

        var report = Run(Ours.With(new EndlessRule()), options);

        Assert.Equal("ENDLESS1", Assert.Single(report.Faults).RuleId);
        Assert.Contains("5000 firings", report.Faults[0].Exception.Message);
    }

    [Fact]
    public void Run_DependencyWithoutServices_IsAFaultThatSaysSo() =>
        Assert.Contains("made without services", Assert.Single(Run(Ours.With(new AskingRule())).Faults).Exception.Message);

    [Fact]
    public void Run_SeveralTimes_TheRulesAreCompiledOnce()
    {
        var rule = new CountsDefinitionsRule();
        var engine = new DiagnosticEngine(Ours.With(rule), new NRulesEvaluator());

        for (var run = 0; run < 3; run++) engine.Run(new TeamBuilder().Snapshot(), Request);

        Assert.Single(rule.Definitions);
    }

    [Fact]
    public void Run_OneRuleInTheSetsOfTwoCompanies_EachHasItsOwnSeverity()
    {
        var rule = new ManyCustomersRule(0);
        var evaluator = new NRulesEvaluator();
        var quiet = new DiagnosticEngine(Ours.With(rule).WithSeverity("MANY1", Findings.Severity.Info), evaluator);
        var loud = new DiagnosticEngine(Ours.With(rule).WithSeverity("MANY1", Findings.Severity.Error), evaluator);

        Findings.Severity Of(DiagnosticEngine engine) => engine.Run(Team().Snapshot(), Request)
            .Find(Subject.Salesperson("u1"))!.Findings.Single(f => f.RuleId == "MANY1").Severity;

        Assert.Equal((Findings.Severity.Info, Findings.Severity.Error), (Of(quiet), Of(loud)));
    }

    [Fact]
    public void Run_FirstRunsOfManyFactoriesInParallel_AllAnswerTheSame()
    {
        // NRules 1.0.4 keeps a dictionary that the sessions of a factory share, with an entry for each type that sequences are flattened to.
        var flattening = new List<FindingRule>();
        for (var (type, n) = (typeof(int), 1); n <= 40; (type, n) = (type.MakeArrayType(), n + 1))
            flattening.Add((FindingRule)Activator.CreateInstance(typeof(FlatteningRule<>).MakeGenericType(type), $"FLAT{n}")!);
        var rules = flattening.Aggregate(Ours, (all, rule) => all.With(rule));
        var snapshot = Team().Customers(6, new(2026, 8, 3)).Snapshot();
        var expected = new DiagnosticEngine(rules, new NRulesEvaluator()).Run(snapshot, Request).ToJson(Language.English);
        for (var factory = 0; factory < 8; factory++)
        {
            var engine = new DiagnosticEngine(rules, new NRulesEvaluator());
            using var together = new Barrier(8);
            var answers = new string[8];
            var threads = answers.Select((_, i) => new Thread(() =>
            {
                together.SignalAndWait();
                try
                {
                    answers[i] = engine.Run(snapshot, Request).ToJson(Language.English);
                }
                catch (Exception exception)
                {
                    answers[i] = exception.ToString();
                }
            })).ToArray();
            foreach (var thread in threads) thread.Start();
            foreach (var thread in threads) thread.Join();
            Assert.All(answers, answer => Assert.Equal(expected, answer));
        }

        Assert.Contains("FLAT40", expected);
    }

    [Fact]
    public void Refresh_Cancelled_ThrowsAndTheSessionAnswersAfterwards()
    {
        using var source = new CancellationTokenSource();
        var session = new DiagnosticEngine(Ours.With(new CancelsRule(source)), new NRulesEvaluator()).Open(Request);

        Assert.Throws<OperationCanceledException>(() => session.Refresh(Team().Snapshot(), source.Token));
        Assert.Equal(["SI1001"], RulesOf(session.Refresh(Team().Snapshot(), CancellationToken.None)));
    }

    [Fact]
    public void Compile_RuleThatCannotBeRepeated_IsRefused() => Assert.Contains(
        "not repeatable", Assert.Throws<ArgumentException>(() => new NRulesEvaluator().Compile(Ours.With(new OnceRule()))).Message);

    [Fact]
    public void Compile_RuleWithAnOnChangeFilter_IsRefused() => Assert.Contains(
        "OnChange", Assert.Throws<ArgumentException>(() => new NRulesEvaluator().Compile(Ours.With(new OnChangeRule()))).Message);

    [Fact]
    public void Compile_RuleThatIsNotDefined_IsRefusedByName() => Assert.Contains(
        "EMPTY1", Assert.Throws<ArgumentException>(() => new NRulesEvaluator().Compile(Ours.With(new EmptyRule()))).Message);

    [Fact]
    public void Options_NoFiringsAllowed_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new NRulesEvaluator(new NRulesOptions { MaximumFirings = 0 }));

    private static TeamBuilder Team() => new TeamBuilder().Customer("c1", new(2026, 6, 1));

    private static DiagnosisReport Run(RuleSet rules, NRulesOptions? options = null) =>
        new DiagnosticEngine(rules, new NRulesEvaluator(options)).Run(Team().Customer("c2", new(2026, 8, 3)).Snapshot(), Request);

    private static IEnumerable<string> RulesOf(DiagnosisReport report) =>
        report.Find(Subject.Salesperson("u1"))!.Findings.Select(f => f.RuleId).Where(id => id != "SI0001");

    private sealed class CountsDefinitionsRule() : FindingRule(RandomRules.Describe("COUNTS1"))
    {
        public List<int> Definitions { get; } = [];

        public override void Define()
        {
            Definitions.Add(1);
            Case @case = null!;
            When().Match(() => @case, c => false);
            Then().Yield(_ => Report(@case).Build());
        }
    }

    private sealed class CancelsRule(CancellationTokenSource source) : FindingRule(RandomRules.Describe("CANCELS1"))
    {
        public override void Define()
        {
            Case @case = null!;
            When().Match(() => @case, c => c.Subject.Kind == SubjectKind.Company);
            Then().Do(_ => source.Cancel());
        }
    }

    [Repeatability(RuleRepeatability.NonRepeatable)]
    private sealed class OnceRule() : FindingRule(RandomRules.Describe("ONCE1"))
    {
        public override void Define()
        {
            Case @case = null!;
            When().Match(() => @case);
            Then().Yield(_ => Report(@case).Build());
        }
    }

    private sealed class OnChangeRule() : FindingRule(RandomRules.Describe("ONCHANGE1"))
    {
        public override void Define()
        {
            Case @case = null!;
            When().Match(() => @case);
            Filter().OnChange(() => @case.Subject);
            Then().Yield(_ => Report(@case).Build());
        }
    }

    private sealed class EmptyRule() : FindingRule(RandomRules.Describe("EMPTY1"))
    {
        public override void Define()
        {
        }
    }
}
