namespace SalesInsights.Statistics;

/// <summary>The sums of a log-rank test over the strata seen so far.</summary>
internal sealed class LogRankSums(int groups, double rho)
{
    private readonly int[] _atRisk = new int[groups];

    public double[] Observed { get; } = new double[groups];

    public double[] Expected { get; } = new double[groups];

    public double[][] Variance { get; } = [.. Enumerable.Range(0, groups).Select(_ => new double[groups])];

    /// <summary>A case comes under observation.</summary>
    public void Enter(int group) => _atRisk[group]++;

    /// <summary>The cases of one stratum in order of time; at the end none is under observation.</summary>
    public void Walk(List<LogRankCase> cases, int first, int end)
    {
        double survival = 1;
        int next;
        for (; first < end; first = next)
        {
            var (ended, atRisk) = (0, end - first);
            for (next = first; next < end && cases[next].Time == cases[first].Time; next++) ended += cases[next].Ended ? 1 : 0;
            if (ended > 0)
            {
                var weight = rho == 0 ? 1 : Math.Pow(survival, rho);
                for (var i = first; i < next; i++) Observed[cases[i].Group] += cases[i].Ended ? weight : 0;
                Add(ended, atRisk, weight);
                survival *= (atRisk - ended) / (double)atRisk;
            }

            for (var i = first; i < next; i++) _atRisk[cases[i].Group]--;
        }
    }

    private void Add(int ended, double atRisk, double weight)
    {
        var spread = atRisk > 1 ? weight * weight * ended * (atRisk - ended) / (atRisk - 1) : 0;
        for (var g = 0; g < groups; g++)
        {
            if (_atRisk[g] == 0) continue;
            var share = _atRisk[g] / atRisk;
            Expected[g] += weight * ended * share;
            for (var h = 0; h < groups; h++) Variance[g][h] += spread * share * ((g == h ? 1 : 0) - (_atRisk[h] / atRisk));
        }
    }
}
