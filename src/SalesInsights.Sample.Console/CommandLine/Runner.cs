using System.CommandLine;
using SalesInsights.Rules.Wording;
using SalesInsights.Sample.Output;
using SalesInsights.Sample.Sources;

namespace SalesInsights.Sample.CommandLine;

/// <summary>Runs a command over the company that the options name, and turns whatever goes wrong into one message and an exit code.</summary>
internal sealed class Runner(SharedOptions options, Streams streams)
{
    public SharedOptions Options { get; } = options;

    public Streams Streams { get; } = streams;

    /// <summary>Gives a command its action over an opened company.</summary>
    public void Wire(Command command, Func<Session, ParseResult, int> show) =>
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, settings =>
            show(new Session(settings, OpenedCompany.From(Load(settings, cancellation), settings), Streams, cancellation), parsed))));

    /// <summary>Loads what the options name; a load that somebody watches says how far it is.</summary>
    public LoadedData Load(Settings settings, CancellationToken cancellation)
    {
        if (!Streams.IsWatched) return CompanySource.Load(settings, cancellation);
        var line = new LoadingLine(Streams.Error, Console.WindowWidth, settings.Language ?? Language.English, TimeProvider.System);
        LoadedData? loaded = null;
        Streams.Unfinished.During(line.Erase, () =>
        {
            try
            {
                loaded = CompanySource.Load(settings, cancellation, line);
            }
            finally
            {
                line.Erase();
            }
        });
        return loaded!;
    }

    /// <summary>Runs something that may fail.</summary>
    public int Run(ParseResult parsed, Func<Settings, int> action)
    {
        try
        {
            return action(Settings.From(parsed, Options));
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (Exception exception)
        {
            if (Streams.Unfinished.IsLeft) return ExitCode.Interrupted;

            // Whatever it is, a person at a prompt gets one line and never a stack trace.
            var failure = Failure.Of(exception);
            ErrorOutput.Write(failure, parsed.GetValue(Options.Json), Streams.Error);
            return failure.Exit;
        }
    }
}
