namespace SalesInsights.Statistics;

/// <summary>
/// How many counts lie above each number: ψ(a + x) − ψ(a), summed over all counts x, is then one sum of quotients without digamma
/// functions.
/// </summary>
internal sealed class CountsAbove
{
    private readonly int[] _above;

    public CountsAbove(ReadOnlySpan<long> counts)
    {
        long most = 0;
        foreach (var count in counts) most = Math.Max(most, count);
        var above = new int[checked((int)most)];
        foreach (var count in counts)
        {
            if (count > 0) above[count - 1]++;
        }

        for (var k = above.Length - 2; k >= 0; k--) above[k] += above[k + 1];
        _above = above;
    }

    /// <summary>The sum over all counts x of 1/a + 1/(a + 1) + … + 1/(a + x − 1).</summary>
    public double Slope(double a)
    {
        double sum = 0;
        for (var k = _above.Length - 1; k >= 0; k--) sum += _above[k] / (a + k);
        return sum;
    }
}
