namespace SalesInsights.Shortfalls;

/// <summary>What a person's kinds of customers bring the others, against what the others' own kinds do.</summary>
internal static class MixReading
{
    // So many customers of a kind weigh as much as the others' overall value of a customer.
    private const int KindWeight = 20;

    /// <summary>1 where the kinds are the others' or nothing is known of them.</summary>
    public static decimal Of(PersonTally person, PeerSums peers)
    {
        if (person.CustomerCount == 0 || peers.Customers == 0 || peers.New <= 0) return 1;
        decimal usual = peers.New / peers.Customers, own = 0, others = 0;
        var (ofOthers, ofPerson) = (new List<decimal>(peers.Kinds.Count), new List<decimal>(person.Customers.Count));
        foreach (var kind in peers.Kinds) ofOthers.Add(kind.Value.Customers * ValueOf(kind.Key));
        foreach (var kind in person.Customers) ofPerson.Add(kind.Value * ValueOf(kind.Key));

        // In an order that does not depend on the input's: quotients have no exact sum.
        ofOthers.Sort();
        ofPerson.Sort();
        foreach (var part in ofOthers) others += part;
        foreach (var part in ofPerson) own += part;
        return others > 0 && own > 0 ? own / person.CustomerCount / (others / peers.Customers) : 1;

        decimal ValueOf(int kind) => peers.Kinds.TryGetValue(kind, out var sums)
            ? (sums.New + (KindWeight * usual)) / (sums.Customers + KindWeight)
            : usual;
    }
}
