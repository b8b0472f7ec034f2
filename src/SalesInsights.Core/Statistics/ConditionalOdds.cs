namespace SalesInsights.Statistics;

/// <summary>How many successes fall to the first of two groups for any ratio of their odds, given how many succeeded in all.</summary>
internal sealed class ConditionalOdds
{
    // The logarithm of the weight of each number at equal odds, from the least number on.
    private readonly double[] _logWeights;

    public ConditionalOdds(int successes, int failures, int otherSuccesses, int otherFailures)
    {
        Require(successes, nameof(successes));
        Require(failures, nameof(failures));
        Require(otherSuccesses, nameof(otherSuccesses));
        Require(otherFailures, nameof(otherFailures));
        long first = (long)successes + failures, all = (long)successes + otherSuccesses;
        (Least, Most) = (Math.Max(0, successes - (long)otherFailures), Math.Min(first, all));
        _logWeights = new double[Most - Least + 1];
        for (var k = Least; k < Most; k++)
        {
            // The least number leaves no failure of the second, or has no success of the first.
            double ratio = (first - k) / (k + 1d) * ((all - k) / ((long)otherFailures - successes + k + 1d));
            _logWeights[k + 1 - Least] = _logWeights[k - Least] + Math.Log(ratio);
        }
    }

    public long Least { get; }

    public long Most { get; }

    public double Mean(double logOdds) => Average(logOdds, k => k);

    public double AtLeast(long number, double logOdds) => Average(logOdds, k => k >= number ? 1 : 0);

    public double AtMost(long number, double logOdds) => Average(logOdds, k => k <= number ? 1 : 0);

    private double Average(double logOdds, Func<long, double> of)
    {
        var peak = double.NegativeInfinity;
        for (var i = 0; i < _logWeights.Length; i++) peak = Math.Max(peak, _logWeights[i] + (i * logOdds));
        double sum = 0, weights = 0;
        for (var i = 0; i < _logWeights.Length; i++)
        {
            var weight = Math.Exp(_logWeights[i] + (i * logOdds) - peak);
            weights += weight;
            sum += weight * of(Least + i);
        }

        return sum / weights;
    }

    private static void Require(int count, string name)
    {
        if (count < 0) throw new ArgumentOutOfRangeException(name, count, "A count is 0 or more.");
    }
}
