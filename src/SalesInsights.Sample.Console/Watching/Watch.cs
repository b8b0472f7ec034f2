using System.Diagnostics.CodeAnalysis;
using NodaTime;
using SalesInsights.DataFolder;
using SalesInsights.Ledgers;
using SalesInsights.Sample.CommandLine;
using SalesInsights.Sample.Sources;

namespace SalesInsights.Sample.Watching;

/// <summary>Looks at a folder again whenever its files have changed.</summary>
internal sealed class Watch(Runner runner, Settings settings, IWatchOutput output, IClock clock, CancellationToken cancellation)
{
    private const int Attempts = 3;

    /// <summary>Between attempts at a folder that cannot be read: somebody may be in the middle of writing it.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(400);

    /// <summary>Watches until so many updates have been told; for ever where null.</summary>
    public int Run(string folder, int? times)
    {
        using var files = new FolderWatch(folder, settings.Mapping is { } mapping ? MappingCatalog.PathOf(mapping) : null);
        var last = Look();
        output.Begun(Now(last), last);
        for (var updates = 0; times is null || updates < times;)
        {
            files.WaitForChange(cancellation);
            if (!TryLook(out var look, out var failure))
            {
                output.Unreadable(Now(last), last, failure);
                continue;
            }

            output.Updated(Now(look), look, FindingChanges.Between(last.Findings, look.Findings));
            last = look;
            updates++;
        }

        return last.Exit;
    }

    private ZonedDateTime Now(WatchLook look) => clock.GetCurrentInstant().InZone(look.Zone);

    private WatchLook Look()
    {
        var session = new Session(settings, OpenedCompany.From(runner.Load(settings, cancellation), settings), runner.Streams, cancellation);
        var diagnosis = session.Diagnose();
        return new(
            session.Company.Snapshot.AsOf, session.Company.Ledger.Company.Zone, session.Language,
            ToldFinding.Of(diagnosis, session.Language), session.ExitFor(diagnosis));
    }

    private bool TryLook([NotNullWhen(true)] out WatchLook? look, [NotNullWhen(false)] out Failure? failure)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                (look, failure) = (Look(), null);
                return true;
            }
            catch (Exception exception) when (exception is DataFolderException or DataIssuesException or UsageException or IOException or UnauthorizedAccessException)
            {
                (look, failure) = (null, Failure.Of(exception));
                if (attempt == Attempts) return false;
            }

            cancellation.WaitHandle.WaitOne(Pause);
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
