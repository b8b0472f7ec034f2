namespace SalesInsights.Shortfalls;

/// <summary>What a stay that was entered on a day is worth on each later one, as long as it lasts; many stays share it.</summary>
internal sealed class StayCourse
{
    private readonly DayChances _chances;
    private readonly double[] _next;
    private readonly double[] _worth;
    private readonly int _begin;
    private readonly int _ageAtBegin;
    private DayTerms[]? _through;

    /// <summary>Works it out from the last day back.</summary>
    /// <param name="chances">The others' chances by age.</param>
    /// <param name="next">What going forward is worth on each day.</param>
    /// <param name="entered">The day of age 0, counted from the first one; below 0 before it.</param>
    public StayCourse(DayChances chances, double[] next, int entered)
    {
        (_chances, _next, _begin) = (chances, next, Math.Max(0, entered));
        _ageAtBegin = _begin - entered;
        _worth = new double[next.Length - _begin + 1];
        for (var day = next.Length - 1; day >= _begin; day--)
        {
            var (forward, lost) = (chances.Forward(day - entered), chances.Lost(day - entered));
            _worth[day - _begin] = (forward * next[day]) + (Math.Max(0, 1 - forward - lost) * _worth[day - _begin + 1]);
        }
    }

    /// <summary>Adds a stay, day by day.</summary>
    public void Add(DayStay stay, StepSums sums)
    {
        var (first, last) = (stay.From - _ageAtBegin, stay.To - _ageAtBegin);
        if (last < first) return;
        var days = default(DayTerms);
        for (var day = first; day < last; day++) days += TermsOf(day);
        Add(days + TermsOf(last), last, stay.End, sums);
    }

    /// <summary>The same from sums over all days that are made once; for days on which many stays begin.</summary>
    public void AddFromSums(DayStay stay, StepSums sums)
    {
        var (first, last) = (stay.From - _ageAtBegin, stay.To - _ageAtBegin);
        if (last < first) return;
        var through = _through ??= Through();
        Add(through[last + 1] - through[first], last, stay.End, sums);
    }

    private void Add(DayTerms days, int last, int end, StepSums sums) => sums.AddStay(
        days, TermsOf(last), end, _next[_begin + last], _worth[last + 1], DayTerms.Kept(_chances.Lost(_ageAtBegin + last), _worth[last]));

    private DayTerms[] Through()
    {
        var through = new DayTerms[_worth.Length];
        for (var day = 0; day + 1 < _worth.Length; day++) through[day + 1] = through[day] + TermsOf(day);
        return through;
    }

    // Days are counted from the first one that matters here.
    private DayTerms TermsOf(int day)
    {
        var age = _ageAtBegin + day;
        return DayTerms.Of(_chances.Forward(age), _chances.Lost(age), _next[_begin + day], _worth[day], _worth[day + 1]);
    }
}
