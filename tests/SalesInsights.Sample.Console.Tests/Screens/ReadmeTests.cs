using SalesInsights.Sample.Tests.Support;

namespace SalesInsights.Sample.Tests.Screens;

public sealed class ReadmeTests
{
    [Fact]
    public async Task Readme_FirstScreen_IsWhatTheFirstCommandPrints()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SalesInsights.sln"))) folder = folder.Parent!;
        var readme = (await File.ReadAllTextAsync(Path.Combine(folder.FullName, "README.md"))).Replace("\r\n", "\n");
        var begin = readme.IndexOf("```text\n", StringComparison.Ordinal) + 8;

        Assert.Equal((await ConsoleRun.Of()).Output.TrimEnd(), readme[begin..readme.IndexOf("\n```", begin, StringComparison.Ordinal)]);
    }
}
