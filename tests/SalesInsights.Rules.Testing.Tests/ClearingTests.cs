using NodaTime;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Testing.Tests.Support;

namespace SalesInsights.Rules.Testing.Tests;

/// <summary>What would clear a finding is carried out; a rule that says too many, too few or nothing is caught.</summary>
public sealed class ClearingTests
{
    private static readonly LocalDate Day = new(2026, 8, 10);

    [Fact]
    public void ClearsAsItSays_ExactNumber_Passes() => HandOver(2).On(new TestCompany().Customers(3, Day)).Fires().ClearsAsItSays();

    [Fact]
    public void ClearsAsItSays_TooFew_Fails() => Assert.Contains(
        "expected: that handOverCustomer 1 clears it\ncame: still there: Zhang Wei has 2 customers in hand.",
        MessageOf(() => HandOver(1).On(new TestCompany().Customers(3, Day)).Fires().ClearsAsItSays()));

    [Fact]
    public void ClearsAsItSays_MoreThanItTakes_Fails() => Assert.Contains(
        "came: handOverCustomer 2 was enough", MessageOf(() => HandOver(3).On(new TestCompany().Customers(3, Day)).Fires().ClearsAsItSays()));

    [Fact]
    public void ClearsAsItSays_NothingSaid_Fails() =>
        Assert.Contains("came: none", MessageOf(() => SmallRule.Always().On(new TestCompany()).Fires().ClearsAsItSays()));

    [Fact]
    public void ClearsAsItSays_ActionOfACompany_IsCarriedOutByTheTest()
    {
        var rule = new RuleUnderTest(new SmallRule(c => c.Count(Cases.BuiltInFacts.CustomersInHand) < 3, f => f.WouldClear("inviteGuest", 2)));

        rule.On(new TestCompany().Customers(1, Day)).Fires().ClearsAsItSays((company, edit) => company.Customers(edit.Count, Day));
        Assert.Contains("came: inviteGuest", MessageOf(() => rule.On(new TestCompany().Customers(1, Day)).Fires().ClearsAsItSays()));
    }

    [Fact]
    public void ClearsAsItSays_CompanyOfTheExpectation_StaysAsItWas()
    {
        var company = new TestCompany().Customer("c1", new(2026, 9, 2));
        var rule = new RuleUnderTest(new NoNewCustomersRule());

        rule.On(company).Fires().ClearsAsItSays();
        rule.On(company).Fires();
    }

    [Fact]
    public void Edits_EachAction_CanBeCarriedOut() => Assert.All(ClearingActions.All, action => Assert.NotNull(Edits.RecordEdits.Find(action)));

    /// <summary>Fires from two customers in hand on.</summary>
    private static RuleUnderTest HandOver(int count) => new(new SmallRule(
        c => c.Count(Cases.BuiltInFacts.CustomersInHand) >= 2,
        f => f.Open(customers: ["c001", "c002", "c003"]).WouldClear(ClearingActions.HandOverCustomer, count)));

    private static string MessageOf(Action expectation) => Assert.Throws<RuleExpectationException>(expectation).Message;
}
