namespace SalesInsights.Outlooks;

/// <summary>What share of something has followed a beginning by so many days, with what still waits counted for the time it was watched.</summary>
/// <remarks>
/// Kaplan and Meier's estimate by whole days, with late entries. Weights may be counts, or money: then each unit of money is a case of its
/// own. Sums of whole numbers, so that the order does not matter.
/// </remarks>
internal sealed class DelayCurve
{
    private const int Days = OutlookDays.HistoryDays + 1;
    private readonly long[] _entered = new long[Days];
    private readonly long[] _came = new long[Days];
    private readonly long[] _waiting = new long[Days];
    private readonly double[] _stays = new double[Days];
    private readonly double[] _missing = new double[Days];

    /// <summary>Cases whose following was seen.</summary>
    public int Followed { get; private set; }

    /// <summary>A weight that followed after days, watched from an earlier day on.</summary>
    public void AddFollowed(int days, long weight, int from = 0)
    {
        Followed++;
        _came[Limit(days)] += weight;
        _entered[Math.Min(Limit(from), Limit(days))] += weight;
    }

    /// <summary>A weight that has waited for days, watched from an earlier day on, and waits still.</summary>
    public void AddWaiting(int days, long weight, int from = 0)
    {
        _waiting[Limit(days)] += weight;
        _entered[Math.Min(Limit(from), Limit(days))] += weight;
    }

    /// <summary>Makes the curve; called once.</summary>
    public void Finish()
    {
        var (atRisk, missing) = (0d, 1d);
        for (var day = 0; day < Days; day++)
        {
            atRisk += _entered[day];
            _stays[day] = _came[day] > 0 && atRisk > 0 ? Math.Max(0, 1 - (_came[day] / atRisk)) : 1;
            _missing[day] = missing *= _stays[day];
            atRisk -= _came[day] + (double)_waiting[day];
        }
    }

    /// <summary>The share that has come by so many days after the beginning, that day included.</summary>
    public double By(int days) => days < 0 ? 0 : 1 - _missing[Limit(days)];

    /// <summary>Of what has not come by an age, the share that comes within so many days more.</summary>
    /// <remarks>From day to day, not by two points of the curve: with late entries it may be at 0 where something waits still.</remarks>
    public double Within(int age, int days)
    {
        var missing = 1d;
        for (var day = Math.Max(0, age + 1); day <= Math.Min(age + days, Days - 1) && missing > 0; day++) missing *= _stays[day];
        return 1 - missing;
    }

    private static int Limit(int days) => Math.Min(Math.Max(days, 0), Days - 1);
}
