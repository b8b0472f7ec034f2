using System.Text.RegularExpressions;
using SalesInsights.Rules.Tests.Docs;

namespace SalesInsights.Rules.Tests.Conventions;

/// <summary>NRules is not on every feed: one solution holds all projects, the one at the root all that restore everywhere.</summary>
public sealed partial class SolutionTests
{
    private static readonly string[] All =
    [
        .. new[] { "benchmarks", "samples", "src", "tests" }
            .Select(folder => Path.Combine(Repository.Root, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories))
            .Where(p => !p.Contains("Consumers", StringComparison.Ordinal))
            .Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void NRulesSolution_HoldsEveryProject() => Assert.Equal(All, ProjectsOf("eng/SalesInsights.NRules.sln"));

    [Fact]
    public void Solution_HoldsEveryProjectThatNeedsNoNRules() =>
        Assert.Equal(All.Where(p => !p.Contains("NRules", StringComparison.Ordinal)), ProjectsOf("SalesInsights.sln"));

    private static IEnumerable<string> ProjectsOf(string solution) => Project().Matches(Repository.Read(solution))
        .Select(m => m.Groups[1].Value.Replace('\\', '/').Split('/')[^1]).Order(StringComparer.Ordinal);

    [GeneratedRegex("\"([^\"]+)\\.csproj\"")]
    private static partial Regex Project();
}
