using System.Numerics;

namespace SalesInsights.Shortfalls;

/// <summary>The chances, day of age by day of age, to go forward and to be lost for who is still there; none beyond the last.</summary>
/// <param name="days">For how many ages there are chances.</param>
/// <param name="length">How many days of the calendar there are.</param>
internal sealed class DayChances(int days, int length)
{
    // Days that are reckoned at once: four sums that do not wait for each other.
    private static readonly int Block = 4 * Vector<double>.Count;

    private readonly double[] _parts = new double[days];

    // Beyond the last day nothing is worth anything: blocks may reach over it.
    private readonly double[] _next = new double[length + days + Block];
    private readonly double[] _worth = new double[length + Block];
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

        var ages = ReadParts(next.Length);
        next.AsSpan().CopyTo(_next);
        for (var day = 0; day < next.Length; day += Block) SumBlock(day, Math.Min(ages, next.Length - day));
        _worth.AsSpan(0, next.Length).CopyTo(worth);
    }

    // How much of a stay goes forward at each age.
    private int ReadParts(int most)
    {
        double open = 1;
        var (age, ages) = (0, Math.Min(days, most));
        for (; age < ages && open > 0; age++)
        {
            _parts[age] = open * Forward[age];
            open *= Stay[age];
        }

        return age;
    }

    private void Set(int age, double forward, double lost)
    {
        (Forward[age], Lost[age], Stay[age]) = (forward, lost, Math.Max(0, 1 - forward - lost));
        Kept[age] = lost < 1 ? 1 - lost : double.PositiveInfinity;
        CasesBefore[age + 1] = CasesBefore[age] + StepSum.UnitsOf(lost < 1 ? forward / (1 - lost) : 0);
    }

    // Each sum takes its terms in the order of the ages, so that vectors change no digit.
    private void SumBlock(int day, int ages)
    {
        var (first, second) = (Vector<double>.Zero, Vector<double>.Zero);
        var (third, fourth) = (Vector<double>.Zero, Vector<double>.Zero);
        for (var age = 0; age < ages; age++)
        {
            var part = new Vector<double>(_parts[age]);
            first += part * new Vector<double>(_next, day + age);
            second += part * new Vector<double>(_next, day + age + Vector<double>.Count);
            third += part * new Vector<double>(_next, day + age + (2 * Vector<double>.Count));
            fourth += part * new Vector<double>(_next, day + age + (3 * Vector<double>.Count));
        }

        first.CopyTo(_worth, day);
        second.CopyTo(_worth, day + Vector<double>.Count);
        third.CopyTo(_worth, day + (2 * Vector<double>.Count));
        fourth.CopyTo(_worth, day + (3 * Vector<double>.Count));
    }
}
