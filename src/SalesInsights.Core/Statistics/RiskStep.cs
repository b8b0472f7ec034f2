namespace SalesInsights.Statistics;

/// <summary>One time at which cases ended, how many by each end, with those who could have.</summary>
internal readonly struct RiskStep(double time, int atRisk, int[] ended)
{
    public double Time { get; } = time;

    public int AtRisk { get; } = atRisk;

    public int[] Ended { get; } = ended;

    public int AllEnded => Ended.Sum();
}
