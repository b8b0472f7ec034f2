using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Tests.Support;

namespace SalesInsights.Rules.Tests.Catalog.Contracts;

/// <summary>Each built-in rule has a contract; what it leaves out is only what the rule does not do.</summary>
public sealed class RuleContractTests
{
    internal static readonly RuleContract[] Contracts = typeof(RuleContract).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(RuleContract)) && t is { IsAbstract: false, IsPublic: true })
        .Select(t => (RuleContract)Activator.CreateInstance(t)!).ToArray();

    [Fact]
    public void Rules_EachHasOneContract_WithItsDefaults()
    {
        Assert.Equal(
            BuiltInRules.Default.Rules.Select(r => r.Descriptor.Id), Contracts.Select(c => c.Rule.Descriptor.Id).Order(StringComparer.Ordinal));
        Assert.All(Contracts, c => Assert.DoesNotContain(c.Rule.Options, o => o.IsChanged));
        Assert.All(Contracts, c => Assert.Equal(BuiltInRules.Default.Find(c.Rule.Descriptor.Id)!.GetType(), c.Rule.GetType()));
    }

    [Fact]
    public void Rules_WhoseFindingsHaveAStep_AreTestedOnOne()
    {
        var standing = new[] { Standing.OutEverywhere().Write("u2", 3), Standing.OutWithTooMany() };
        var compare = standing.SelectMany(t => t.Diagnose().Cases).SelectMany(c => c.Findings).Where(f => f.Step is not null).Select(f => f.RuleId);

        Assert.Empty(compare.Distinct().Except(Contracts.Where(c => c.StandsOut() is not null).Select(c => c.Rule.Descriptor.Id)));
    }

    [Fact]
    public void Rules_WhoseFindingsOpenRecords_AreTestedOnCasesHandedOver() => Assert.All(
        Contracts.Where(c => !c.SpeaksOfSums && new Testing.RuleUnderTest(c.Rule).On(c.Speaks(), c.Subject).Fires().Finding.Records is var r && r.Customers.Count + r.Opportunities.Count + r.Activities.Count > 0),
        c => Assert.NotNull(c.HandedOver(Testing.TestCompany.DefaultAsOf)));
}
