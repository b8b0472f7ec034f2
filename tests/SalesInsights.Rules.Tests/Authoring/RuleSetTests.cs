using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Catalog;
using SalesInsights.Rules.Wording;

namespace SalesInsights.Rules.Tests.Authoring;

public sealed class RuleSetTests
{
    [Fact]
    public void Constructor_TwoRulesOfOneId_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new RuleSet([new BehindPaceRule(), new BehindPaceRule()]));

    [Theory]
    [InlineData("")]
    [InlineData("ACME")]
    [InlineData("1")]
    [InlineData("ACME-1")]
    [InlineData("规则1")]
    public void Descriptor_IdThatIsNotLettersThenDigits_IsRefused(string id) =>
        Assert.Throws<ArgumentException>(() => new RuleDescriptor(id, new Dictionary<string, RuleText> { ["en"] = new("t", "m") }));

    [Fact]
    public void Descriptor_WithoutEnglish_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new RuleDescriptor("ACME1", new Dictionary<string, RuleText> { ["zh-CN"] = new("t", "m") }));

    [Fact]
    public void FactCatalog_SameNameTwice_IsRefused() => Assert.Throws<ArgumentException>(() => FactCatalog.BuiltIn.With(BuiltInFacts.Target));

    [Fact]
    public void FactCatalog_BuiltIn_HasEveryPublicKeyOnce()
    {
        var fields = typeof(BuiltInFacts).GetFields().Select(f => (FactKey)f.GetValue(null)!).Select(k => k.Name).Order(StringComparer.Ordinal);

        Assert.Equal(fields, FactCatalog.BuiltIn.Keys.Select(k => k.Name).Order(StringComparer.Ordinal));
        Assert.All(FactCatalog.BuiltIn.Keys, k => Assert.False(string.IsNullOrEmpty(k.Meaning) || string.IsNullOrEmpty(k.MissingWhen)));
    }

    [Theory]
    [InlineData("{a} of {b|x|y}", "1 of 1 x")]
    [InlineData("{{a}} {a}", "{a} 1")]
    [InlineData("{unknown|x|y} {", "{unknown|x|y} {")]
    [InlineData("", "")]
    [InlineData("x[, {a}][, {gone}]!", "x, 1!")]
    [InlineData("[[{a}]]", "[1]")]
    [InlineData("[{a}", "1")]
    public void TextTemplate_FillsNamedHolesOnly(string template, string expected) => Assert.Equal(expected, TextTemplate.Fill(template, (hole, _) => hole switch
    {
        "a" or "b" => new("1", isOne: true),
        "gone" => new("no data", isMissing: true),
        _ => null,
    }));
}
