using SalesInsights.Rules.Authoring;
using SalesInsights.Rules.Cases;
using SalesInsights.Rules.Findings;

namespace SalesInsights.Rules.Testing.Tests.Support;

/// <summary>A rule about customers in hand, to be made wrong in one way at a time.</summary>
internal sealed class SmallRule(
    Func<Case, bool> fires, Func<FindingBuilder, FindingBuilder>? change = null, string english = SmallRule.Text, string? chinese = "{name}:手上有 {customersInHand} 个客户。")
    : DiagnosticRule(new RuleDescriptor("TEST1", Texts(english, chinese)))
{
    public const string Text = "{name} has {customersInHand|customer|customers} in hand.";

    public static RuleUnderTest Always(Func<FindingBuilder, FindingBuilder>? change = null) => new(new SmallRule(_ => true, change));

    public override IEnumerable<Finding> Examine(Case @case)
    {
        if (!fires(@case)) yield break;
        var finding = Report(@case).Because(BuiltInFacts.CustomersInHand, of: 9, threshold: 2, option: "most");
        yield return (change is null ? finding : change(finding)).Build();
    }

    private static Dictionary<string, RuleText> Texts(string english, string? chinese)
    {
        var texts = new Dictionary<string, RuleText> { ["en"] = new("Customers in hand", english, ["Too many?"]) };
        if (chinese is not null) texts["zh-CN"] = new("手上的客户", chinese, ["太多了吗?"]);
        return texts;
    }
}
