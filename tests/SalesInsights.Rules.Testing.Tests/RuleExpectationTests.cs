using NodaTime;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Engines;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Testing.Tests.Support;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Testing.Tests;

public sealed class RuleExpectationTests
{
    private static readonly LocalDate Day = new(2026, 8, 10);

    private static TestCompany Three => new TestCompany().Customers(3, Day);

    private static FindingExpectation Fired => SmallRule.Always().On(Three).Fires();

    [Fact]
    public void Fires_Silent_SaysWhatWasExpectedWhatCameAndTheFacts()
    {
        var message = MessageOf(() => new RuleUnderTest(new SmallRule(_ => false)).On(Three).Fires());

        Assert.StartsWith("TEST1 on salesperson u1 (Zhang Wei) as of 2026-09-30, 2026-Q3\nexpected: 1 finding\ncame: no finding\nfacts of the case:\n", message);
        Assert.Contains("\n  customersInHand = 3\n", message);
        Assert.Contains("\n  missing: target (NoTarget), ", message);
    }

    [Fact]
    public void Fires_Exempt_SaysWhoIsLeftInPeace()
    {
        Assert.Contains("does not look at this case: the person is new, away", MessageOf(() => SmallRule.Always().On(Three.Joined(new(2026, 9, 1))).Fires()));
        Assert.Contains("does not look at this case: the role is Assistant", MessageOf(
            () => new RuleUnderTest(new CustomersWithoutOpportunityRule()).On(Three.Role(Role.Assistant)).Fires()));
        Assert.Contains("does not look at this case: it looks at Salesperson", MessageOf(() => SmallRule.Always().On(Three, Subject.Company).Fires()));
    }

    [Fact]
    public void IsSilent_Fires_ShowsTheFindingWithItsEvidence() => Assert.Contains(
        "came: TEST1/salesperson/u1, ByPolicy by Policy: Zhang Wei has 3 customers in hand.\n  customersInHand = 3 of 9 customers, threshold 2 (TEST1.most)",
        MessageOf(() => SmallRule.Always().On(Three).IsSilent()));

    [Fact]
    public void IsNotAsked_Asked_Fails() => Assert.Contains("does not look", MessageOf(() => new RuleUnderTest(new SmallRule(_ => false)).On(Three).IsNotAsked()));

    [Fact]
    public void On_SomebodyUnknown_SaysWhoIsThere() => Assert.Equal(
        "salesperson u9 is not diagnosed on 2026-09-30; there are company, salesperson u1.", MessageOf(() => SmallRule.Always().On(Three, "u9")));

    [Fact]
    public void HasNoAnswer_KnownOrMissingForAnotherReason_Fails()
    {
        var silent = new RuleUnderTest(new SmallRule(_ => false)).On(Three);

        silent.HasNoAnswer(BuiltInFacts.Target).HasNoAnswer(BuiltInFacts.Target, Gap.NoTarget).HasNoAnswer(BuiltInFacts.OldestDaysAtStage);
        Assert.Contains("target is missing (ZeroTarget)", MessageOf(() => silent.HasNoAnswer(BuiltInFacts.Target, Gap.ZeroTarget)));
        Assert.Contains("customersInHand is missing", MessageOf(() => silent.HasNoAnswer(BuiltInFacts.CustomersInHand)));
        Assert.Contains("silence", MessageOf(() => SmallRule.Always().On(Three).HasNoAnswer(BuiltInFacts.Target)));
    }

    [Fact]
    public void Because_EachPartThatDiffers_Fails()
    {
        Fired.Because("customersInHand", 3, of: 9, threshold: 2, option: "TEST1.most", unit: "customers").Because("customersInHand", 3);
        Assert.All(
            new Action[]
            {
                () => Fired.Because("customersInHand", 4), () => Fired.Because("customersInHand", 3, of: 8), () => Fired.Because("customersInHand", 3, threshold: 1),
                () => Fired.Because("customersInHand", 3, option: "TEST1.least"), () => Fired.Because("customersInHand", 3, unit: "days"),
                () => Fired.Because("pace", 3), () => Fired.Because("customersInHand", Day), () => Fired.Misses("customersInHand", Gap.NotApplicable),
            },
            wrong => Assert.Contains("expected: ", MessageOf(wrong)));
    }

    [Fact]
    public void Expectations_WhatDiffers_Fails() => Assert.All(
        new Action[]
        {
            () => Fired.TriggeredBy(Trigger.Own), () => Fired.IsSure(FindingVerdict.Confirmed), () => Fired.Speaks(Severity.Error), () => Fired.HasId("TEST2"),
            () => Fired.OpensCustomers("c001"), () => Fired.OpensOpportunities("o1"), () => Fired.OpensActivities("a1"), () => Fired.WouldClear("call", 1),
            () => Fired.Says("No.", "不。"), () => Fired.Says(Language.Chinese, "不。"), () => Fired.Mentions(Language.English, "four"), () => Fired.Asks(Language.English, "Why?"),
            () => SmallRule.Always().On(Three).FiresTimes(2), () => SmallRule.Always().On(Three).FiresAt("sample"),
        },
        wrong => Assert.Contains("expected: ", MessageOf(wrong)));

    [Fact]
    public void Expectations_WhatIsSo_Passes() => Fired
        .TriggeredBy(Trigger.Policy).IsSure(FindingVerdict.ByPolicy).Speaks(Severity.Warning).HasId("TEST1/salesperson/u1")
        .OpensCustomers().OpensOpportunities().OpensActivities().NothingClears()
        .Says("Zhang Wei has 3 customers in hand.", "Zhang Wei:手上有 3 个客户。").Mentions(Language.Chinese, "3 个客户")
        .Asks(Language.English, "Too many?").Asks(Language.Chinese, "太多了吗?");

    [Fact]
    public void Rules_SeveritiesAndExemptions_AreThoseInForce()
    {
        var rule = new SmallRule(_ => true);
        var rules = new RuleSet([rule]).WithSeverity("TEST1", Severity.Error).WithExemptions(new Exemptions(0, 0));

        new RuleUnderTest(rule, rules).On(Three.Joined(new(2026, 9, 1))).Fires().Speaks(Severity.Error);
    }

    [Fact]
    public void Evaluator_OfACompany_RunsTheRule()
    {
        var evaluator = new CountingEvaluator();

        new RuleUnderTest(new SmallRule(_ => true), evaluator: evaluator).On(Three).Fires();

        // The first run, and once for each of the three checks.
        Assert.Equal(4, evaluator.Runs);
    }

    private static string MessageOf(Action expectation) => Assert.Throws<RuleExpectationException>(expectation).Message;

    private sealed class CountingEvaluator : IRuleEvaluator
    {
        public int Runs { get; private set; }

        public IRuleProgram Compile(RuleSet rules) => new Program(this, rules);

        private sealed class Program(CountingEvaluator evaluator, RuleSet rules) : IRuleProgram, IRuleSession
        {
            public IRuleSession Open() => this;

            public Examination Examine(IReadOnlyList<Case> cases, CancellationToken cancellation)
            {
                evaluator.Runs++;
                return new(cases.SelectMany(c => rules.Rules.SelectMany(r => Examination.Of(rules, r, c, cancellation).Findings)).ToArray(), []);
            }
        }
    }
}
