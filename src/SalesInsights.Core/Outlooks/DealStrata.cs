using SalesInsights.Ledgers;

namespace SalesInsights.Outlooks;

/// <summary>Kinds of opportunities that go their own way: the segments with enough of them, by name; all others are kind 0.</summary>
internal sealed class DealStrata
{
    private const int FewestDeals = 30;
    private readonly Snapshot _snapshot;
    private readonly int[] _stratumOf;

    public DealStrata(Snapshot snapshot)
    {
        var labels = snapshot.Ledger.Labels;
        _snapshot = snapshot;
        var counts = new int[labels.Count];
        for (var row = 0; row < snapshot.Ledger.Opportunities.Count; row++)
        {
            if (snapshot.HasOpportunity(row) && SegmentOf(row) is var segment && segment >= 0) counts[segment]++;
        }

        _stratumOf = new int[labels.Count];
        var names = Enumerable.Range(0, counts.Length).Where(code => counts[code] >= FewestDeals).OrderBy(labels.TextOf, StringComparer.Ordinal);
        foreach (var code in names) _stratumOf[code] = Count++;
    }

    /// <summary>How many kinds there are; 1 or more.</summary>
    public int Count { get; private set; } = 1;

    public int Of(int opportunity) => SegmentOf(opportunity) is var segment && segment >= 0 ? _stratumOf[segment] : 0;

    /// <summary>The opportunity's segment, else that of its customer.</summary>
    private int SegmentOf(int opportunity)
    {
        var (own, customer) = (_snapshot.Ledger.Opportunities.Segment[opportunity], _snapshot.Ledger.Opportunities.Customer[opportunity]);
        return own >= 0 || customer < 0 || !_snapshot.HasCustomer(customer) ? own : _snapshot.Ledger.Customers.Segment[customer];
    }
}
