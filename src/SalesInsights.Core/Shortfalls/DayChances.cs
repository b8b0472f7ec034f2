namespace SalesInsights.Shortfalls;

/// <summary>The chances, day of age by day of age, to go forward and to be lost for who is still there; 0 beyond the last.</summary>
internal sealed class DayChances(double[] forward, double[] lost, bool hasAny)
{
    public double Forward(int age) => age < forward.Length ? forward[age] : 0;

    public double Lost(int age) => age < lost.Length ? lost[age] : 0;

    /// <summary>
    /// What a stay that begins on each day is worth, where going forward on a day is worth what stands in a list from the first day on.
    /// </summary>
    /// <remarks>A step that nobody is ever seen in holds nobody up.</remarks>
    public double[] WorthOf(double[] next)
    {
        if (!hasAny) return next;
        var worth = new double[next.Length];
        double open = 1;
        for (var age = 0; age < Math.Min(forward.Length, next.Length) && open > 0; age++)
        {
            var part = open * forward[age];
            for (var day = 0; part > 0 && day + age < next.Length; day++) worth[day] += part * next[day + age];
            open *= Math.Max(0, 1 - forward[age] - lost[age]);
        }

        return worth;
    }
}
