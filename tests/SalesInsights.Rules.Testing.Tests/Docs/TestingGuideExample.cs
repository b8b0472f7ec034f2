using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Docs;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Testing.Tests.Docs;

/// <summary>The code of the guide to testing rules; a test compares it with the guide.</summary>
public sealed class TestingGuideExample
{
    // begin: three-lines
    [Fact]
    public void FewSamples_OneSent_Fires() => new RuleUnderTest(new FewSamplesRule(_ => 1))
        .On(new TestCompany())
        .Fires().Because("samplesSent", 1, threshold: 3).Says("Zhang Wei sent 1 sample in 2026-Q3.", "Zhang Wei:2026-Q3 寄出 1 个样品。");

    [Fact]
    public void FewSamples_ThreeSent_IsSilent() => new RuleUnderTest(new FewSamplesRule(_ => 3)).On(new TestCompany()).IsSilent();

    // end: three-lines
    // begin: company
    private static readonly RuleUnderTest NotFollowedUp = new(new CustomersWithoutOpportunityRule());

    private static TestCompany FiveCustomers => new TestCompany()
        .Customers(5, createdOn: new LocalDate(2026, 8, 10))
        .Activity("call", ActivityKind.Call, at: new LocalDate(2026, 8, 12), customer: "c001")
        .Person("u2", "Ada").Target(150_000m, "u2");

    [Fact]
    public void NotFollowedUp_FiveOfFive_SaysWhatToDo() => NotFollowedUp.On(FiveCustomers).Fires()
        .TriggeredBy(Trigger.Policy)
        .Because("customersNotFollowedUp", 5, of: 5, threshold: 5, option: "SI2001.minimumCustomers")
        .Because("customersWithoutContact", 4)
        .OpensCustomers("c001", "c002", "c003", "c004", "c005")
        .Mentions(Language.English, "5 of 5 new customers")
        .WouldClear(ClearingActions.OpenOpportunity, 1).ClearsAsItSays();

    [Fact]
    public void NotFollowedUp_NewOrAway_IsNotAsked()
    {
        NotFollowedUp.On(FiveCustomers.Joined(new LocalDate(2026, 8, 3))).IsNotAsked();
        NotFollowedUp.On(FiveCustomers.Away(new LocalDate(2026, 9, 21), new LocalDate(2026, 9, 30))).IsNotAsked();
    }

    [Fact]
    public void NoContact_NoActivityOnRecordAtAll_HasNoAnswer() => new RuleUnderTest(new NoContactOnRecordRule())
        .On(new TestCompany().Customers(8, createdOn: new LocalDate(2026, 8, 10)))
        .HasNoAnswer(BuiltInFacts.CustomersWithoutContact);

    // end: company
}
