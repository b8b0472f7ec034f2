using NodaTime;
using SalesInsights.Sample.CommandLine;

namespace SalesInsights.Sample.Watching;

/// <summary>Tells what watching a folder brings.</summary>
internal interface IWatchOutput
{
    void Begun(ZonedDateTime at, WatchLook look);

    void Updated(ZonedDateTime at, WatchLook look, FindingChanges changes);

    /// <summary>The folder cannot be read; the last good look stands.</summary>
    void Unreadable(ZonedDateTime at, WatchLook last, Failure failure);
}
