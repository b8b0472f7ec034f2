namespace SalesInsights.Shortfalls;

/// <summary>How many cases each rate rests on, for drawing it anew.</summary>
internal sealed class DrawnCases
{
    private readonly double _ownCustomers;
    private readonly double _ownFollowed;
    private readonly double[] _ownPassed;
    private readonly double _ownDeals;
    private readonly double _customers;
    private readonly double[] _none;
    private readonly double _deals;

    public DrawnCases(PersonTally person, PeerSums peers, RateWeights weights, int followUpDays)
    {
        _ownCustomers = person.CustomerCount;
        _ownFollowed = RateWeights.Counts(person.FollowUp, followUpDays).Decided + weights.FollowUp;
        _ownPassed = [.. person.Stages.Select((stays, stage) => RateWeights.Counts(stays, -1).Decided + weights.Pass[stage])];
        _ownDeals = person.New.Count;
        (_customers, _deals) = (peers.Customers, peers.NewCount);
        _none = new double[person.Stages.Length];
    }

    public ShortfallRates Own(RateDraws random, ShortfallRates rates) => random.Of(rates, _ownCustomers, _ownFollowed, _ownPassed, _ownDeals);

    // The others' rates rest on many cases; what counts is how many customers and deals of average size they happened to have.
    public ShortfallRates Others(RateDraws random, ShortfallRates rates) => random.Of(rates, _customers, 0, _none, _deals);
}
