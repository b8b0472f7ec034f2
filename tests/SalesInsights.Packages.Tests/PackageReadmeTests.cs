using SalesInsights.Consumer.Examples;
using SalesInsights.DataFolder;
using SalesInsights.Packages.Tests.Support;

namespace SalesInsights.Packages.Tests;

/// <summary>The example of each package's README is the code that the consumer programs run, and prints what the README says.</summary>
public sealed class PackageReadmeTests
{
    private static string Data => Repository.PathOf("tests/SalesInsights.Packages.Tests/Consumers/Data");

    [Fact]
    public void Core_Example_IsTrue() => IsTrue("Core", CoreExample.Run);

    [Fact]
    public void Rules_Example_IsTrue() => IsTrue("Rules", output => RulesExample.Run(DataFolderReader.Load(Data).Ledger, output));

    [Fact]
    public void DataFolder_Example_IsTrue() => IsTrue("DataFolder", output => DataFolderExample.Run(Data, output));

    [Fact]
    public void Libraries_EachHaveAReadme() => Assert.All(
        Repository.Libraries(),
        project => Assert.StartsWith(
            $"# {Path.GetFileNameWithoutExtension(project)}\n",
            Repository.Read(Path.Combine(Path.GetDirectoryName(project)!, "README.md"))));

    private static void IsTrue(string library, Action<TextWriter> example)
    {
        var page = Page.Read($"src/SalesInsights.{library}/README.md");
        Assert.Equal(CodeOf(Repository.Read($"tests/SalesInsights.Packages.Tests/Consumers/Examples/{library}Example.cs")), page.Code);

        using var output = new StringWriter { NewLine = "\n" };
        example(output);
        Assert.StartsWith(page.Output + "\n", output.ToString());
    }

    private static string CodeOf(string source)
    {
        var lines = source.Split('\n');
        var begin = Array.FindIndex(lines, l => l.Trim() == "// begin: readme");
        var end = Array.FindIndex(lines, l => l.Trim() == "// end: readme");
        return string.Join("\n", lines[(begin + 1)..end].Select(l => l.Length > 8 ? l[8..] : "")).Trim();
    }
}
