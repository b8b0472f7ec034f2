using System.Text.RegularExpressions;
using SalesInsights.Consumer.Examples;
using SalesInsights.Packages.Tests.Support;

namespace SalesInsights.Packages.Tests;

/// <summary>Programs that have only the packages: each prints the README's bytes, whatever it is compiled for and runs on.</summary>
[Collection(PackagesCollection.Name)]
public sealed partial class ConsumerTests(PackedLibraries packed, ConsumerPrograms consumers) : IClassFixture<ConsumerPrograms>
{
    [Fact]
    public async Task Net10_Runs_PrintsTheReadme()
    {
        await consumers.BuildAsync("Net10");
        await PrintsTheReadmeAsync(Dotnet.Program, consumers.OutputOf("Net10", "Consumer.dll"));
    }

    [Fact]
    public async Task Net10_WithNewerDependencies_PrintsTheReadme()
    {
        await consumers.BuildAsync("NewerDependencies");
        await PrintsTheReadmeAsync(Dotnet.Program, consumers.OutputOf("NewerDependencies", "Consumer.dll"));
    }

    [Fact]
    public async Task Net8_Runs_PrintsTheReadme()
    {
        await consumers.BuildAsync("Net8");
        await PrintsTheReadmeAsync(Dotnet.Program, consumers.OutputOf("Net8", "Consumer.dll"));
    }

    [Fact]
    public async Task Net472_Builds() => Assert.Contains("Consumer.exe", await consumers.BuildAsync("Net472"));

    [MonoFact]
    public async Task Net472_OnMono_PrintsTheReadme()
    {
        await consumers.BuildAsync("Net472");
        await PrintsTheReadmeAsync("mono", consumers.OutputOf("Net472", "Consumer.exe"));
    }

    [NativeFact]
    public async Task AheadOfTime_WithoutWarnings_PrintsTheReadme()
    {
        Assert.DoesNotMatch(Warning(), await consumers.PublishAsync("Aot"));
        await PrintsTheReadmeAsync(consumers.OutputOf("Aot", Native));
    }

    [Fact]
    public async Task Trimmed_WithoutWarnings_PrintsTheReadme()
    {
        Assert.DoesNotMatch(Warning(), await consumers.PublishAsync("Trimmed"));
        await PrintsTheReadmeAsync(consumers.OutputOf("Trimmed", Native));
    }

    [Fact]
    public async Task Packages_AreThePackedOnes()
    {
        await consumers.BuildAsync("Net10");
        var used = Directory.GetDirectories(ConsumerPrograms.Packages, "salesinsights.*")
            .Where(d => Directory.Exists(Path.Combine(d, packed.Version))).Select(Path.GetFileName).Order(StringComparer.Ordinal);

        Assert.Equal(["salesinsights.core", "salesinsights.datafolder", "salesinsights.rules"], used);
    }

    private static string Native => OperatingSystem.IsWindows() ? "Consumer.exe" : "Consumer";

    [GeneratedRegex(@"\bwarning\b|\bIL\d{4}\b", RegexOptions.IgnoreCase)]
    private static partial Regex Warning();

    private async Task PrintsTheReadmeAsync(string program, params string[] start)
    {
        Assert.Equal(Page.Read("README.md").Output + "\n", await consumers.RunAsync(program, [.. start, "readme"]));
        Assert.Equal(InThisProcess(), await consumers.RunAsync(program, [.. start, "examples", "Data"]));
    }

    private string InThisProcess()
    {
        using var output = new StringWriter { NewLine = "\n" };
        AllExamples.Run(Path.Combine(consumers.Folder, "Data"), output);
        return output.ToString();
    }
}
