using NodaTime;
using SalesInsights.Facts;
using SalesInsights.Rules.Testing.Tests.Support;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Testing.Tests;

/// <summary>What every expectation checks without being asked: each test has a rule that is wrong in this one way.</summary>
public sealed class SelfCheckTests
{
    private static readonly LocalDate Day = new(2026, 8, 10);

    [Fact]
    public void Check_NothingWrong_Passes() => SmallRule.Always().On(new TestCompany().Customers(3, Day)).Fires();

    [Fact]
    public void Check_RuleThrows_IsNoSilence() =>
        Fails(new SmallRule(_ => throw new FormatException("no such field")), "expected: that the rule breaks on nobody", "no such field");

    [Fact]
    public void Check_AnotherPersonsCaseBreaks_IsNotOverlooked() => Fails(
        new SmallRule(c => c.Subject.Id.Value == "u2" ? throw new FormatException("broke on u2") : false), "broke on u2");

    [Fact]
    public void Check_NoChinese_Fails() => Fails(new SmallRule(_ => false, chinese: null), "expected: words in 'zh-CN'");

    [Fact]
    public void Check_NoChineseAndNoneAsked_Passes() => new RuleUnderTest(new SmallRule(_ => true, chinese: null), languages: [Language.English])
        .On(new TestCompany()).Fires();

    [Fact]
    public void Check_HoleWithoutEvidence_Fails() =>
        Fails(new SmallRule(_ => true, english: "{name} has {customers} and {pace}."), "holes are all filled", "{customers}");

    [Theory]
    [InlineData("{name} did nothing.")]
    [InlineData("{name} is Lazy.")]
    [InlineData("{name}: p-value 0.01.")]
    [InlineData("{name} ranks last.")]
    [InlineData("{name} was on sick leave.")]
    public void Check_AccusingWords_Fail(string english) => Fails(new SmallRule(_ => false, english: english), "accuse nobody");

    [Theory]
    [InlineData("{name}能力不行。")]
    [InlineData("{name}排名靠后。")]
    public void Check_AccusingWordsInChinese_Fail(string chinese) => Fails(new SmallRule(_ => false, chinese: chinese), "accuse nobody");

    [Theory]
    [InlineData("Ann failed to answer.", "failed to")]
    [InlineData("Ann 态度差。", "态度差")]
    [InlineData("Ann: no contact on record in the system. 系统里没有联系记录。", null)]
    public void BannedWords_OfBothLanguages_AreFoundInAnyText(string text, string? found) => Assert.Equal(found, BannedWords.FindIn(text));

    [Fact]
    public void Check_WordThatContainsABannedOne_Passes() =>
        new RuleUnderTest(new SmallRule(_ => true, english: "{name} met Frank in a franking office.")).On(new TestCompany()).Fires();

    [Fact]
    public void Check_RuleKeepsCount_Fails()
    {
        var asked = 0;
        Fails(new SmallRule(_ => asked++ == 0), "examines the same case twice");
    }

    [Fact]
    public void Check_OrderOfRecordsMatters_Fails()
    {
        // Issues stand in input order.
        var company = new TestCompany().Customer("a", Day, owner: "nobody1").Customer("b", Day, owner: "nobody2");
        var rule = new SmallRule(c => c.Snapshot.Ledger.Issues[0].RecordId == "a");

        Assert.Contains("whatever order the records come", Assert.Throws<RuleExpectationException>(() => new RuleUnderTest(rule).On(company).Fires()).Message);
    }

    [Fact]
    public void Check_LaterRecordsMatter_Fails() => Fails(
        new SmallRule(c => c.Snapshot.Ledger.LastDay > c.Snapshot.AsOf), "whatever happens after the day", "no finding that differs", "TEST1/salesperson/u1");

    [Fact]
    public void Check_LaterRecords_TouchCustomersAndOpenDeals()
    {
        var company = new TestCompany().Customers(2, Day).Opportunity("o1", "c001", Day, ("inquiry", Day)).Activity("a", ActivityKind.Call, Day, "c001");
        var later = Checks.LaterRecords.AddedTo(company, company.Snapshot()).Asked(new(2026, 10, 1)).Snapshot();

        Assert.Equal(3, Metrics.RepeatOrders.OrderRhythmReport.Of(later).Customers.Count);
        Assert.DoesNotContain(Metrics.Dwell.OpenStays.Of(later), s => s.OpportunityId == "o1");
    }

    private static void Fails(SmallRule rule, params string[] says)
    {
        var failure = Assert.Throws<RuleExpectationException>(() => new RuleUnderTest(rule).On(new TestCompany().Customers(3, Day).Person("u2", "Ada")).IsSilent());
        Assert.All(says, part => Assert.Contains(part, failure.Message));
    }
}
