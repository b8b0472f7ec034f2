namespace SalesInsights.Journeys;

/// <summary>
/// The share of the others' new customers who had been followed up by each age, where customers fall to the public sea as well: the estimate of
/// Aalen and Johansen.
/// </summary>
internal sealed class OthersChance(int lastAge)
{
    private readonly double[] _by = new double[lastAge + 1];

    /// <summary>Takes everybody's cases, followed up and released, without one's own.</summary>
    public void Set(FollowUpAges all, FollowUpAges own)
    {
        var (waiting, share, atRisk) = (1d, 0d, all.Cases - own.Cases);
        for (var age = 0; age < _by.Length; age++)
        {
            var (followed, released, left) = (all.FollowedUp[age] - own.FollowedUp[age], all.Released[age] - own.Released[age], all.Open[age] - own.Open[age]);
            if (atRisk > 0)
            {
                share += waiting * followed / atRisk;
                waiting *= (double)(atRisk - followed - released) / atRisk;
            }

            _by[age] = share;
            atRisk -= followed + released + left;
        }
    }

    public double By(int age) => _by[Math.Min(age, _by.Length - 1)];
}
