using System.Numerics;

namespace SalesInsights.Shortfalls;

/// <summary>The chances, day of age by day of age, to go forward and to be lost for who is still there; none beyond the last.</summary>
/// <param name="days">For how many ages there are chances.</param>
internal sealed class DayChances(int days)
{
    private bool _hasAny;

    /// <summary>To go forward on the day.</summary>
    public double[] Forward { get; } = new double[days];

    /// <summary>To be lost on it.</summary>
    public double[] Lost { get; } = new double[days];

    /// <summary>To be still there after it.</summary>
    public double[] Stay { get; } = new double[days];

    /// <summary>Not to be lost on it; endless where everybody is: a quotient by it is then nothing.</summary>
    public double[] Kept { get; } = new double[days];

    /// <summary>How many go forward of those that are not lost, before each age, in the units of <see cref="StepSum"/>.</summary>
    public long[] CasesBefore { get; } = new long[days + 1];

    public int Days => days;

    /// <summary>Reads the chances on each day of age; 0 where nobody was at risk.</summary>
    public void Read(DayHazard hazard)
    {
        var (from, to, forward, lost) = hazard.Counts;
        var atRisk = 0;
        _hasAny = false;
        for (var age = 0; age < days; age++)
        {
            atRisk += from[age];
            _hasAny |= atRisk > 0;
            Set(age, atRisk > 0 ? forward[age] / (double)atRisk : 0, atRisk > 0 ? lost[age] / (double)atRisk : 0);
            atRisk -= to[age];
        }
    }

    /// <summary>
    /// What a stay that begins on each day is worth, where going forward on a day is worth what stands in a list from the first day on.
    /// </summary>
    /// <remarks>A step that nobody is ever seen in holds nobody up.</remarks>
    public void WorthOf(double[] next, double[] worth)
    {
        if (!_hasAny)
        {
            next.AsSpan().CopyTo(worth);
            return;
        }

        worth.AsSpan().Clear();
        double open = 1;
        for (var age = 0; age < Math.Min(days, next.Length) && open > 0; age++)
        {
            var part = open * Forward[age];
            if (part > 0) AddTimes(worth, part, next, age);
            open *= Stay[age];
        }
    }

    private void Set(int age, double forward, double lost)
    {
        (Forward[age], Lost[age], Stay[age]) = (forward, lost, Math.Max(0, 1 - forward - lost));
        Kept[age] = lost < 1 ? 1 - lost : double.PositiveInfinity;
        CasesBefore[age + 1] = CasesBefore[age] + StepSum.UnitsOf(lost < 1 ? forward / (1 - lost) : 0);
    }

    // Each sum takes its terms in the order of the ages, so that vectors change no digit.
    private static void AddTimes(double[] sums, double part, double[] values, int offset)
    {
        var (day, count, factor) = (0, values.Length - offset, new Vector<double>(part));
        for (; day + Vector<double>.Count <= count; day += Vector<double>.Count)
            (new Vector<double>(sums, day) + (factor * new Vector<double>(values, day + offset))).CopyTo(sums, day);
        for (; day < count; day++) sums[day] += part * values[day + offset];
    }
}
