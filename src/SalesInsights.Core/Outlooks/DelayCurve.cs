namespace SalesInsights.Outlooks;

/// <summary>What share of something has followed a beginning by so many days, with what still waits counted for the time it was watched.</summary>
/// <remarks>
/// Kaplan and Meier's estimate by whole days. Weights may be counts, or money: then each unit of money is a case of its own. Sums of whole
/// numbers, so that the order does not matter.
/// </remarks>
internal sealed class DelayCurve
{
    private readonly long[] _came = new long[OutlookDays.HistoryDays + 1];
    private readonly long[] _waiting = new long[OutlookDays.HistoryDays + 1];
    private double[] _missing = [];

    /// <summary>Cases whose following was seen.</summary>
    public int Followed { get; private set; }

    /// <summary>A weight that followed after days.</summary>
    public void AddFollowed(int days, long weight)
    {
        Followed++;
        _came[Limit(days)] += weight;
    }

    /// <summary>A weight that has waited for days, and waits still.</summary>
    public void AddWaiting(int days, long weight) => _waiting[Limit(days)] += weight;

    /// <summary>Makes the curve; called once.</summary>
    public void Finish()
    {
        double atRisk = 0;
        for (var day = 0; day < _came.Length; day++) atRisk += _came[day] + (double)_waiting[day];
        _missing = new double[_came.Length];
        var missing = 1d;
        for (var day = 0; day < _came.Length; day++)
        {
            if (_came[day] > 0 && atRisk > 0) missing *= Math.Max(0, 1 - (_came[day] / atRisk));
            _missing[day] = missing;
            atRisk -= _came[day] + (double)_waiting[day];
        }
    }

    /// <summary>The share that has come by so many days after the beginning, that day included.</summary>
    public double By(int days) => days < 0 ? 0 : 1 - _missing[Limit(days)];

    /// <summary>Of what has not come by an age, the share that comes within so many days more.</summary>
    public double Within(int age, int days) => age < 0 ? By(days + age) : _missing[Limit(age)] is var open && open > 1e-12
        ? Math.Max(0, 1 - (_missing[Limit(age + days)] / open))
        : 0;

    private static int Limit(int days) => Math.Min(Math.Max(days, 0), OutlookDays.HistoryDays);
}
