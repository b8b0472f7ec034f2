namespace SalesInsights.Shortfalls;

/// <summary>Turns what the others and one person did into the factors of the product, each rate shrunken towards the others'.</summary>
internal sealed class RateReading(ShortfallOptions options, RateWeights weights)
{
    // So many customers of a kind weigh as much as the others' overall value of a customer.
    private const int KindWeight = 20;

    /// <summary>The others' factors for somebody with so many days; a rate that nobody shows is 1 and divides nothing.</summary>
    public ShortfallRates OfPeers(PeerSums peers, PersonTally person) => new(
        peers.CohortDays > 0 ? peers.Customers * (decimal)person.CohortDays / peers.CohortDays : 0,
        FollowUpOf(peers.FollowUp) ?? 1,
        [.. peers.Stages.Select(stage => PassOf(stage) ?? 1)],
        peers.NewCount > 0 ? peers.New / peers.NewCount : 0,
        1);

    /// <summary>The person's factors; what there is no case for is as with the others.</summary>
    public ShortfallRates OfPerson(PersonTally person, PeerSums peers, ShortfallRates others)
    {
        var mix = MixOf(person, peers);
        var pass = new double[others.Pass.Length];
        for (var stage = 0; stage < pass.Length; stage++)
        {
            var own = person.Stages[stage];
            pass[stage] = Shrink(PassOf(DayHazard.Of(2, own)), RateWeights.Counts(own, -1).Decided, others.Pass[stage], weights.Pass[stage]);
        }

        var decided = RateWeights.Counts(person.FollowUp, options.FollowUpDays).Decided;
        return new(
            person.CustomerCount,
            Shrink(FollowUpOf(DayHazard.Of(1, person.FollowUp)), decided, others.FollowUp, weights.FollowUp),
            pass,
            person.New.Count > 0 && mix > 0 ? person.New.Sum() / person.New.Count / mix : others.Size,
            mix);
    }

    private double? FollowUpOf(DayHazard hazard) => hazard.HasAny ? hazard.Shares(options.FollowUpDays)[0] : null;

    // Of those that leave, how many go on: open stays count for the time they were watched.
    private static double? PassOf(DayHazard hazard)
    {
        var shares = hazard.Shares();
        return shares[0] + shares[1] > 0 ? shares[0] / (shares[0] + shares[1]) : null;
    }

    private static double Shrink(double? own, long cases, double others, double weight) =>
        own is { } rate && cases > 0 ? ((rate * cases) + (others * weight)) / (cases + weight) : others;

    // What the person's kinds of customers bring the others, against what the others' own kinds do.
    private static decimal MixOf(PersonTally person, PeerSums peers)
    {
        if (person.CustomerCount == 0 || peers.Customers == 0 || peers.New <= 0) return 1;
        decimal usual = peers.New / peers.Customers, own = 0, others = 0;
        // In an order that does not depend on the input's: quotients have no exact sum.
        foreach (var part in peers.Kinds.Select(kind => kind.Value.Customers * ValueOf(kind.Key)).OrderBy(part => part)) others += part;
        foreach (var part in person.Customers.Select(kind => kind.Value * ValueOf(kind.Key)).OrderBy(part => part)) own += part;
        return others > 0 && own > 0 ? own / person.CustomerCount / (others / peers.Customers) : 1;

        decimal ValueOf(int kind) => peers.Kinds.TryGetValue(kind, out var sums)
            ? (sums.New + (KindWeight * usual)) / (sums.Customers + KindWeight)
            : usual;
    }
}
