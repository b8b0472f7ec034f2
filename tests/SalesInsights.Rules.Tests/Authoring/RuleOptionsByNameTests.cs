using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;

namespace SalesInsights.Rules.Tests.Authoring;

public sealed class RuleOptionsByNameTests
{
    public static TheoryData<string> WithOptions => [.. BuiltInRules.Default.Rules.Where(r => r.Options.Count > 0).Select(r => r.Descriptor.Id)];

    [Theory]
    [MemberData(nameof(WithOptions))]
    public void WithOptions_EveryOptionSetToItsLargestValue_IsInForceAndTheOthersStay(string id)
    {
        var rule = BuiltInRules.Default.Find(id)!;
        Assert.True(rule.IsConfigurable);
        foreach (var option in rule.Options)
        {
            var changed = rule.WithOptions(Values(option.Name, Largest(option)));

            Assert.Equal(rule.GetType(), changed.GetType());
            Assert.Equal(Largest(option), changed.Options.Single(o => o.Name == option.Name).Value);
            Assert.Equal(option.DefaultValue, changed.Options.Single(o => o.Name == option.Name).DefaultValue);
            Assert.Equal(rule.Options.Where(o => o.Name != option.Name), changed.Options.Where(o => o.Name != option.Name), SameValue);
        }
    }

    [Theory]
    [MemberData(nameof(WithOptions))]
    public void WithOptions_ValueBelowTheRange_IsRefusedWithTheRange(string id)
    {
        var rule = BuiltInRules.Default.Find(id)!;
        foreach (var option in rule.Options)
        {
            var error = Assert.Throws<ArgumentOutOfRangeException>(() => rule.WithOptions(Values(option.Name, option.Range!.IsWhole ? -1 : -0.5)));
            Assert.Contains($"{id}.{option.Name} is {option.Range}", error.Message);
        }
    }

    [Fact]
    public void WithOptions_HalfADay_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(
        () => new NoNewCustomersRule().WithOptions(Values("workingDays", 15.5m)));

    [Fact]
    public void WithOptions_UnknownName_NamesThoseThatThereAre()
    {
        var error = Assert.Throws<ArgumentException>(() => new NoNewCustomersRule().WithOptions(Values("days", 15)));
        Assert.StartsWith("SI1001 has no option 'days'; it has workingDays.", error.Message);
    }

    [Fact]
    public void WithOptions_RuleWithoutOptions_IsNotConfigurable() => Assert.False(new TargetNotSetRule().IsConfigurable);

    private static bool SameValue(RuleOption a, RuleOption b) => a.Name == b.Name && a.Value == b.Value;

    private static FactValue Largest(RuleOption option) => option.Range!.IsWhole ? option.Range.Most : (double)option.Range.Most;

    private static Dictionary<string, FactValue> Values(string name, FactValue value) => new() { [name] = value };
}
