namespace SalesInsights.Statistics;

/// <summary>One time at which cases ended, with those who could have.</summary>
internal readonly struct SurvivalStep(double time, int atRisk, int ended)
{
    public double Time { get; } = time;

    public int AtRisk { get; } = atRisk;

    public int Ended { get; } = ended;
}
