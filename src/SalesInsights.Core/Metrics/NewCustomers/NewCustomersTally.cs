using SalesInsights.Calendars;
using SalesInsights.Facts;

namespace SalesInsights.Metrics.NewCustomers;

/// <summary>The running counts of one row.</summary>
internal sealed class NewCustomersTally
{
    public BatchTally All { get; } = new();

    public BatchTally InBatches { get; } = new();

    public Dictionary<int, BatchTally> Batches { get; } = [];

    public int Undated { get; private set; }

    public void Add(CustomerOrigin origin, int campaign, int day)
    {
        if (day == DayNumber.Unknown)
        {
            Undated++;
            return;
        }

        All.Add(origin, day);
        if (campaign < 0) return;
        InBatches.Add(origin, day);
        if (!Batches.TryGetValue(campaign, out var batch)) Batches.Add(campaign, batch = new BatchTally());
        batch.Add(origin, day);
    }
}
