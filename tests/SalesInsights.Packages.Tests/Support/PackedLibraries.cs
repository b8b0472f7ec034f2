using System.Text.Json;

namespace SalesInsights.Packages.Tests.Support;

/// <summary>The libraries, packed once under a version that no other run has used, so that no cache can serve older ones.</summary>
public sealed class PackedLibraries : IAsyncLifetime
{
    /// <summary>Source control is left out: it stamps the commit into the assemblies, which is not what these tests compare.</summary>
    internal static readonly string[] BuildOptions =
        ["-c", "Release", "-p:ContinuousIntegrationBuild=true", "-p:EnableSourceControlManagerQueries=false", "-p:RunAnalyzers=false"];

    internal string Version { get; } = $"0.0.1-test.{Guid.NewGuid():N}";

    internal string Folder { get; } = Directory.CreateTempSubdirectory("salesinsights-packages-").FullName;

    internal string Feed => Path.Combine(Folder, "feed");

    public async Task InitializeAsync()
    {
        var filter = Path.Combine(Folder, "Libraries.slnf");
        var solution = new { path = Repository.PathOf("SalesInsights.sln"), projects = Repository.Libraries() };
        await File.WriteAllTextAsync(filter, JsonSerializer.Serialize(new { solution }));

        // Artifacts of its own: other projects may be building into the common ones at this moment.
        var run = await Dotnet.RunAsync(
            Repository.Root, packages: null,
            ["pack", filter, "-o", Feed, $"-p:PackageVersion={Version}", $"-p:ArtifactsPath={Path.Combine(Folder, "artifacts")}", .. BuildOptions]);
        run.Succeeded();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }
}
