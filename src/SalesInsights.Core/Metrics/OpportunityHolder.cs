using SalesInsights.Ledgers;

namespace SalesInsights.Metrics;

/// <summary>Who owns an opportunity.</summary>
internal static class OpportunityHolder
{
    /// <summary>The owner of its last stay by the snapshot's day; before any stay its first owner; -1 for nobody.</summary>
    public static int Of(Snapshot snapshot, int opportunity) => At(snapshot, opportunity, snapshot.Horizon);

    /// <summary>The owner of the last stay by a stamp that is not after the snapshot's day; undated stays are before all.</summary>
    public static int At(Snapshot snapshot, int opportunity, int stamp)
    {
        var owner = snapshot.Ledger.Opportunities.FirstOwner[opportunity];
        for (var walk = snapshot.Visits(opportunity); walk.MoveNext() && walk.Entered <= stamp;) owner = walk.Owner;
        return owner;
    }
}
