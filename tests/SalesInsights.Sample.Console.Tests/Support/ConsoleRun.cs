namespace SalesInsights.Sample.Tests.Support;

/// <summary>One run of the real program in this process, as into a pipe.</summary>
internal sealed record ConsoleRun(int ExitCode, string Output, string Error)
{
    /// <summary>The folder of the repository, for its samples and pages.</summary>
    public static string Root { get; } = FindRoot();

    public static async Task<ConsoleRun> Of(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = await Program.RunAsync(args, output, error);
        return new(exit, output.ToString(), error.ToString());
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "SalesInsights.sln"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
