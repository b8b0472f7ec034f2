using System.CommandLine;
using NodaTime;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Sources;
using SalesInsights.Sample.Watching;

namespace SalesInsights.Sample.Commands;

/// <summary><c>watch --data DIR</c>: what is found, raised and cleared while the files of a folder change.</summary>
internal static class WatchCommand
{
    public static Command Build(Runner runner)
    {
        var times = new Option<int?>("--times") { HelpName = "N", Description = "End after so many updates; by default only Ctrl+C ends it. 0 looks once." };
        var command = new ConsoleCommand(
            "watch", "Reads a folder again whenever its files change, and tells which findings were raised, changed and cleared. With --json one object a line.",
            "demo --out my-company", "watch --data my-company --times 0", "watch --data my-company --times 0 --json");
        command.Options.Add(times);
        command.SetAction((parsed, cancellation) => Task.FromResult(runner.Run(parsed, settings =>
        {
            if (CompanySource.DemoOf(settings.Data) is not null) throw new UsageException("watch needs --data PATH: a folder or a workbook that changes.");
            if (parsed.GetValue(times) is < 0 and var wrong) throw new UsageException($"--times: '{wrong}' is not a number of updates, 0 or more.");
            IWatchOutput output = settings.IsJson ? new WatchJson(runner.Streams.Out) : new WatchText(runner.Streams, settings.Data!);
            return new Watch(runner, settings, output, SystemClock.Instance, cancellation).Run(settings.Data!, parsed.GetValue(times));
        })));
        return command;
    }
}
