using NodaTime;
using SalesInsights.DataFolder.Folders;

namespace SalesInsights.DataFolder.Feeds;

/// <summary>What to read, in which order, and what is passed over.</summary>
internal interface IFeedPlan
{
    CompanySettings Company { get; }

    LocalDate? AsOf { get; }

    /// <summary>In the order in which issues are listed.</summary>
    IReadOnlyList<FeedOpener> Feeds { get; }

    /// <summary>What is not used, known once all feeds were opened.</summary>
    IEnumerable<UnusedItem> Unused { get; }
}
