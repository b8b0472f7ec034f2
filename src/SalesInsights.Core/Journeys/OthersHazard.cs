namespace SalesInsights.Journeys;

/// <summary>
/// How many events a case of the others had on average by each age (the estimate of Nelson and Aalen), with what is left of its
/// uncertainty in a sum over cases.
/// </summary>
internal sealed class OthersHazard(int lastAge)
{
    // Up to and including each age; place 0 is "before any age".
    private readonly double[] _through = new double[lastAge + 2];
    private readonly double[] _variance = new double[lastAge + 1];

    /// <summary>Takes everybody's cases and events, without one's own.</summary>
    public void Set(int[] atRisk, ReadOnlySpan<int> events, int[] ownAtRisk, ReadOnlySpan<int> ownEvents)
    {
        double sum = 0;
        for (var age = 0; age < _variance.Length; age++)
        {
            var (cases, ended) = (atRisk[age] - ownAtRisk[age], events[age] - ownEvents[age]);
            if (ended > 0)
            {
                sum += (double)ended / cases;
                _variance[age] = (double)ended / ((double)cases * cases);
            }
            else
            {
                _variance[age] = 0;
            }

            _through[age + 1] = sum;
        }
    }

    /// <summary>Events expected of a case between two ages, both included.</summary>
    public double Between(int first, int last) => last < first ? 0 : _through[last + 1] - _through[first];

    /// <summary>The variance of what is expected of many cases at once: an error of the hazard at one age hits all of them.</summary>
    public double VarianceOf(int[] atRisk)
    {
        double sum = 0;
        for (var age = 0; age < _variance.Length; age++) sum += _variance[age] * atRisk[age] * atRisk[age];
        return sum;
    }
}
