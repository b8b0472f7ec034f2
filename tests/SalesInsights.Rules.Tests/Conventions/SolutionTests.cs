using System.Text.RegularExpressions;
using SalesInsights.Rules.Tests.Docs;

namespace SalesInsights.Rules.Tests.Conventions;

/// <summary>
/// One solution holds all projects. The one at the root leaves out those that need NRules, which is not on every feed, and the comparison
/// with DuckDB and the tests in a browser, whose packages are 110 and 220 MB: a newcomer's first test should not wait for them.
/// </summary>
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

    private static readonly string[] Apart = ["NRules", "Benchmarks.Scale", "Browser"];

    [Fact]
    public void NRulesSolution_HoldsEveryProject() => Assert.Equal(All, ProjectsOf("eng/SalesInsights.NRules.sln"));

    [Fact]
    public void Solution_HoldsEveryProjectThatRestoresEverywhereAtOnce() => Assert.Equal(
        All.Where(project => !Apart.Any(part => project.Contains(part, StringComparison.Ordinal))), ProjectsOf("SalesInsights.sln"));

    private static IEnumerable<string> ProjectsOf(string solution) => Project().Matches(Repository.Read(solution))
        .Select(m => m.Groups[1].Value.Replace('\\', '/').Split('/')[^1]).Order(StringComparer.Ordinal);

    [GeneratedRegex("\"([^\"]+)\\.csproj\"")]
    private static partial Regex Project();
}
