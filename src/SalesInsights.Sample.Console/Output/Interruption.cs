using System.Runtime.InteropServices;
using SalesInsights.Sample.CommandLine;

namespace SalesInsights.Sample.Output;

/// <summary>Ctrl+C, and being asked to end: the program leaves at once, whatever it is doing, and leaves nothing half done.</summary>
internal static class Interruption
{
    /// <summary>How long running work may take to end by itself.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(150);

    public static async Task<int> Guard(Func<CancellationToken, Task<int>> run, Unfinished unfinished)
    {
        var asked = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var cancellation = new CancellationTokenSource();
        using var interrupt = On(PosixSignal.SIGINT, ExitCode.Interrupted, asked, cancellation);
        using var end = On(PosixSignal.SIGTERM, ExitCode.Ended, asked, cancellation);
        var running = Task.Run(() => run(cancellation.Token));
        if (await Task.WhenAny(running, asked.Task) == running) return asked.Task.IsCompleted ? await asked.Task : await running;
        await Task.WhenAny(running, Task.Delay(Grace));

        // Work that goes on ends with the process.
        unfinished.Undo();
        return await asked.Task;
    }

    private static PosixSignalRegistration On(PosixSignal signal, int exit, TaskCompletionSource<int> asked, CancellationTokenSource cancellation) =>
        PosixSignalRegistration.Create(signal, context =>
        {
            // The second time the system's own way is taken.
            if (!asked.TrySetResult(exit)) return;
            context.Cancel = true;
            cancellation.CancelAsync();
        });
}
