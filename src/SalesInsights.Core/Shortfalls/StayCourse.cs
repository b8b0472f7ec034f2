using System.Buffers;

namespace SalesInsights.Shortfalls;

/// <summary>What stays that were entered on one day are worth on each later one, as long as they last.</summary>
/// <remarks>
/// Worked out from the last day back, by age. Beyond the last age with chances nothing goes on any more, so that nothing is worth anything.
/// </remarks>
internal sealed class StayCourse : IDisposable
{
    private readonly DayChances _chances;
    private readonly double[] _next;
    private readonly int _entered;
    private readonly int _first;

    // By age from the first on, in an array that is handed back: it may be longer.
    private readonly Age[] _ages;
    private readonly int _last;

    /// <summary>Works out all ages once; for days on which many stays begin.</summary>
    /// <param name="chances">The others' chances by age.</param>
    /// <param name="next">What going forward is worth on each day.</param>
    /// <param name="entered">The day of age 0, counted from the first one; below 0 before it.</param>
    public StayCourse(DayChances chances, double[] next, int entered)
    {
        (_chances, _next, _entered, _first) = (chances, next, entered, Math.Max(0, -entered));
        var ages = _last = Math.Max(0, Oldest(chances, next, entered) - _first + 1);
        _ages = ArrayPool<Age>.Shared.Rent(ages + 1);
        _ages[ages] = _ages[0] = default;
        for (var i = ages - 1; i >= 0; i--)
        {
            var age = _first + i;
            var (forward, after) = (next[entered + age], _ages[i + 1].Worth);
            var before = _ages[i].Worth = (chances.Forward[age] * forward) + (chances.Stay[age] * after);
            _ages[i + 1].ForwardBefore = (long)StepSum.WholeUnitsOf(chances.Forward[age] * Math.Abs(forward - after));
            _ages[i + 1].LostBefore = (long)StepSum.WholeUnitsOf(chances.Lost[age] * (before / chances.Kept[age]));
        }

        for (var i = 1; i <= ages; i++)
        {
            _ages[i].ForwardBefore += _ages[i - 1].ForwardBefore;
            _ages[i].LostBefore += _ages[i - 1].LostBefore;
        }
    }

    /// <summary>Adds a stay from the sums.</summary>
    public void Add(in DayStay stay, ref StepSums sums)
    {
        ref readonly var from = ref _ages[PlaceOf(stay.From)];
        ref readonly var after = ref _ages[PlaceOf(stay.To + 1)];
        sums.AddDays(
            StepSum.UnitsOf(from.Worth), after.ForwardBefore - from.ForwardBefore, after.LostBefore - from.LostBefore, CasesOf(_chances, stay));
        var kept = stay.End == DayStay.Lost && stay.To < _chances.Days ? _ages[PlaceOf(stay.To)].Worth / _chances.Kept[stay.To] : 0;
        sums.AddEnd(stay.End, _next[_entered + stay.To], after.Worth, kept);
    }

    public void Dispose() => ArrayPool<Age>.Shared.Return(_ages);

    /// <summary>The same for one stay alone, day by day.</summary>
    public static void Add(DayChances chances, double[] next, int entered, in DayStay stay, ref StepSums sums)
    {
        var (worth, age) = (0d, Oldest(chances, next, entered));
        var (forwards, losts, stays) = (chances.Forward, chances.Lost, chances.Stay);
        for (; age > stay.To; age--) worth = (forwards[age] * next[entered + age]) + (stays[age] * worth);
        var (after, kept) = (worth, 0d);
        double forwardUnits = 0, lostUnits = 0;
        for (; age >= stay.From; age--)
        {
            var forward = next[entered + age];
            forwardUnits += StepSum.WholeUnitsOf(forwards[age] * Math.Abs(forward - worth));
            worth = (forwards[age] * forward) + (stays[age] * worth);
            var unlost = worth / chances.Kept[age];
            lostUnits += StepSum.WholeUnitsOf(losts[age] * unlost);
            if (age == stay.To) kept = unlost;
        }

        sums.AddDays(StepSum.UnitsOf(worth), (long)forwardUnits, (long)lostUnits, CasesOf(chances, stay));
        sums.AddEnd(stay.End, next[entered + stay.To], after, kept);
    }

    /// <summary>The oldest age within the days that has chances.</summary>
    private static int Oldest(DayChances chances, double[] next, int entered) => Math.Min(chances.Days, next.Length - entered) - 1;

    // Of the two clocks of a day the loss comes first: what is lost on it could not go forward any more.
    private static long CasesOf(DayChances chances, in DayStay stay)
    {
        var end = Math.Min(stay.End == DayStay.Lost ? stay.To : stay.To + 1, chances.Days);
        return chances.CasesBefore[end] - chances.CasesBefore[Math.Min(stay.From, end)];
    }

    private int PlaceOf(int age) => Math.Min(age - _first, _last);

    private struct Age
    {
        /// <summary>What a stay is worth on its morning.</summary>
        public double Worth;

        /// <summary>What is expected to go forward on all days before, in units.</summary>
        public long ForwardBefore;

        /// <summary>What is expected to be lost on them.</summary>
        public long LostBefore;
    }
}
