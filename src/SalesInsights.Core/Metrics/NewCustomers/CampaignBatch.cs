using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;

namespace SalesInsights.Metrics.NewCustomers;

/// <summary>The new customers that one campaign brought: one effort, however many they are. 展会客户</summary>
public sealed class CampaignBatch
{
    internal CampaignBatch(Campaign campaign, BatchTally tally)
    {
        CampaignId = campaign.Id;
        Name = campaign.Name;
        From = campaign.From;
        To = campaign.To;
        Customers = tally.Result;
        FirstOn = DayNumber.ToDateOrNull(tally.First);
        LastOn = DayNumber.ToDateOrNull(tally.Last);
    }

    /// <summary>Which campaign.</summary>
    public Id<Campaign> CampaignId { get; }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its first day.</summary>
    public LocalDate From { get; }

    /// <summary>Its last day.</summary>
    public LocalDate To { get; }

    /// <summary>Its customers that came in within the days asked about, by origin.</summary>
    public AcquiredCustomers Customers { get; }

    /// <summary>When the first of them came in; it may lie before the campaign, for invitations, or after it.</summary>
    public LocalDate? FirstOn { get; }

    /// <summary>When the last of them came in.</summary>
    public LocalDate? LastOn { get; }
}
