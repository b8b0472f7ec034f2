namespace SalesInsights.Sample.CommandLine;

/// <summary>What the process returns.</summary>
public static class ExitCode
{
    public const int Fine = 0;

    /// <summary>There are findings at or above <c>--fail-on</c>.</summary>
    public const int Findings = 1;

    /// <summary>The command line is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The data cannot be read, or a strict load found issues.</summary>
    public const int Data = 3;

    /// <summary>Stopped by Ctrl+C, as shells count it.</summary>
    public const int Interrupted = 130;

    /// <summary>Asked to end by the system (SIGTERM), as shells count it.</summary>
    public const int Ended = 143;
}
