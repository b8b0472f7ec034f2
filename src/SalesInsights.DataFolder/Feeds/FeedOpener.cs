using NodaTime;
using SalesInsights.DataFolder.Readers;
using SalesInsights.DataFolder.Tables;

namespace SalesInsights.DataFolder.Feeds;

/// <summary>A feed that will be opened when its turn comes.</summary>
internal sealed class FeedOpener(FactReader fact, Func<DateTimeZone, RejectedRecord, FactFeed> open)
{
    public FactReader Fact { get; } = fact;

    public FactFeed Open(DateTimeZone zone, RejectedRecord reject) => open(zone, reject);
}
