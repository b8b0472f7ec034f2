using NodaTime;
using SalesInsights.DataFolder.Readers;
using SalesInsights.DataFolder.Tables;

namespace SalesInsights.DataFolder.Feeds;

/// <summary>A feed that will be opened when its turn comes.</summary>
internal sealed class FeedOpener(FactReader fact, long bytes, Func<DateTimeZone, RejectedRecord, FactFeed> open)
{
    public FactReader Fact { get; } = fact;

    /// <summary>How much will be read; 0 where the rows are in no file, or it cannot be said.</summary>
    public long Bytes { get; } = bytes;

    public FactFeed Open(DateTimeZone zone, RejectedRecord reject) => open(zone, reject);
}
