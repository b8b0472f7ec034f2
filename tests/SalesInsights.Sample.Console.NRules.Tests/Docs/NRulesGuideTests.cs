using SalesInsights.Rules.Tests.Docs;

namespace Acme.Sales.Tests.Docs;

public sealed class NRulesGuideTests
{
    [Theory]
    [InlineData("LargeDealOverdueRule")]
    [InlineData("LargeDealsWaitTogetherRule")]
    public void Guide_ShowsTheRuleAsItIs(string rule)
    {
        var source = Repository.Read($"samples/SalesInsights.Sample.Console.NRules/Rules/{rule}.cs").Split('\n');
        var begin = Array.FindIndex(source, l => l.Contains("public override void Define()", StringComparison.Ordinal));
        var code = string.Join("\n", source.Skip(begin).TakeWhile(l => l != "    }").Append("    }").Select(l => l.Length > 4 ? l[4..] : l));

        Assert.Contains("```csharp\n" + code + "\n```", Repository.Read("docs/guides/nrules.md"));
    }
}
