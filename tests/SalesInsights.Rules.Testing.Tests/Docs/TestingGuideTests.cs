using SalesInsights.Rules.Findings;
using SalesInsights.Rules.Tests.Docs;

namespace SalesInsights.Rules.Testing.Tests.Docs;

public sealed class TestingGuideTests
{
    [Theory]
    [InlineData("three-lines", "docs/guides/testing-rules.md")]
    [InlineData("three-lines", "src/SalesInsights.Rules.Testing/README.md")]
    [InlineData("company", "docs/guides/testing-rules.md")]
    public void Page_Example_IsTheCodeThatRuns(string name, string page)
    {
        var source = Repository.Read("tests/SalesInsights.Rules.Testing.Tests/Docs/TestingGuideExample.cs").Split('\n');
        var (begin, end) = (Array.FindIndex(source, l => l.Trim() == $"// begin: {name}"), Array.FindIndex(source, l => l.Trim() == $"// end: {name}"));
        var code = string.Join("\n", source[(begin + 1)..end].Select(l => l.Length > 4 ? l[4..] : "")).Trim();

        Assert.Contains("```csharp\n" + code + "\n```", Repository.Read(page));
    }

    [Fact]
    public void Guide_FailureMessage_IsWhatIsThrown()
    {
        var failure = Assert.Throws<RuleExpectationException>(() => new RuleUnderTest(new FewSamplesRule(_ => 1)).On(new TestCompany()).IsSilent());

        Assert.Contains("```text\n" + string.Join("\n", failure.Message.Split('\n').Take(8)) + "\n", Repository.Read("docs/guides/testing-rules.md"));
    }

    [Fact]
    public void RulesPage_Actions_AreTheClosedList()
    {
        var page = Repository.Read("docs/rules/README.md").Split('\n');
        var from = Array.IndexOf(page, "| action | what is done | of |") + 2;

        Assert.Equal(ClearingActions.All, page.Skip(from).TakeWhile(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('`')[1]));
    }
}
