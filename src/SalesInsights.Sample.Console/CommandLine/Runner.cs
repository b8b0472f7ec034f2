using System.CommandLine;
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
            show(new Session(settings, OpenedCompany.From(CompanySource.Load(settings, cancellation), settings), Streams, cancellation), parsed))));

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
            // Whatever it is, a person at a prompt gets one line and never a stack trace.
            var failure = Failure.Of(exception);
            ErrorOutput.Write(failure, parsed.GetValue(Options.Json), Streams.Error);
            return failure.Exit;
        }
    }
}
