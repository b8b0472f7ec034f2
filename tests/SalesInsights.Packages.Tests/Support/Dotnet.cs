namespace SalesInsights.Packages.Tests.Support;

/// <summary>The SDK that runs these tests, without build servers that would outlive the run.</summary>
internal static class Dotnet
{
    private static readonly Dictionary<string, string> Quiet = new()
    {
        ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["DOTNET_NOLOGO"] = "1",
        ["MSBUILDDISABLENODEREUSE"] = "1",
    };

    /// <summary>The muxer: the one in use where the SDK names it, else the first on the path.</summary>
    public static string Program { get; } =
        Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } path ? path : "dotnet";

    public static Task<ProcessRun> RunAsync(string folder, string? packages, params string[] arguments) => ProcessRun.OfAsync(
        Program,
        [.. arguments, "-p:UseSharedCompilation=false"],
        folder,
        packages is null ? Quiet : new Dictionary<string, string>(Quiet) { ["NUGET_PACKAGES"] = packages });
}
