namespace SalesInsights.Rules.Tests.Docs;

public sealed class ReadmeExampleTests
{
    [Fact]
    public void Readme_Example_IsTheCodeThatRuns() =>
        Assert.Equal(CodeOf(Repository.Read("tests/SalesInsights.Rules.Tests/Docs/ReadmeExample.cs")), Block("csharp"));

    [Fact]
    public void Readme_Output_IsWhatItPrints()
    {
        using var output = new StringWriter { NewLine = "\n" };
        ReadmeExample.Run(Crm.Sample(), output);

        Assert.Equal(output.ToString().TrimEnd(), Block("text", after: "It prints"));
    }

    [Fact]
    public void Readme_Example_IsShort() => Assert.InRange(Block("csharp").Split('\n').Count(line => line.Trim().Length > 0), 10, 38);

    private static string CodeOf(string source)
    {
        var lines = source.Split('\n');
        var (begin, end) = (Array.FindIndex(lines, l => l.Trim() == "// begin: readme"), Array.FindIndex(lines, l => l.Trim() == "// end: readme"));
        return string.Join("\n", lines[(begin + 1)..end].Select(l => l.Length > 8 ? l[8..].TrimEnd() : "")).Trim();
    }

    private static string Block(string language, string after = "")
    {
        var readme = Repository.Read("README.md");
        var from = readme.IndexOf(after, StringComparison.Ordinal);
        var begin = readme.IndexOf("```" + language + "\n", from, StringComparison.Ordinal) + language.Length + 4;
        return readme[begin..readme.IndexOf("\n```", begin, StringComparison.Ordinal)].Trim();
    }
}
