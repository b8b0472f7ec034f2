using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.NewCustomers;

/// <summary>The customers that came to one group.</summary>
public sealed class NewCustomersRow
{
    internal NewCustomersRow(string key, Subject? subject, TargetPeriod? month, NewCustomersTally tally, Campaign[] campaigns)
    {
        Key = key;
        Subject = subject;
        Month = month;
        Customers = tally.All.Result;
        InBatches = tally.InBatches.Result;
        Undated = tally.Undated;
        Batches = tally.Batches.Select(b => new CampaignBatch(campaigns[b.Key], b.Value))
            .OrderByDescending(b => b.Customers.Total).ThenBy(b => b.CampaignId).ToArray();
    }

    /// <summary>
    /// The id of the salesperson or department, the segment, or the month as <c>2026-07</c>; empty for the company, nobody and no
    /// segment.
    /// </summary>
    public string Key { get; }

    /// <summary>The subject; null for nobody's, segments and months.</summary>
    public Subject? Subject { get; }

    /// <summary>The calendar month, of which only the days in the period count; null for other groups.</summary>
    public TargetPeriod? Month { get; }

    /// <summary>All that came in, by origin; a customer who came twice counts twice.</summary>
    public AcquiredCustomers Customers { get; }

    /// <summary>Of them, those that a campaign brought.</summary>
    public AcquiredCustomers InBatches { get; }

    /// <summary>Those that came one by one: all less the ones of campaigns.</summary>
    public AcquiredCustomers OneByOne => new(
        Customers.Created - InBatches.Created, Customers.Claimed - InBatches.Claimed, Customers.Assigned - InBatches.Assigned);

    /// <summary>Customers left out because the day on which they came is unknown.</summary>
    public int Undated { get; }

    /// <summary>The campaigns that brought any, by number of customers, the most first, then by id.</summary>
    public IReadOnlyList<CampaignBatch> Batches { get; }
}
