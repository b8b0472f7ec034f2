namespace SalesInsights.Outlooks;

/// <summary>
/// How stays in one stage went on, by whole days of age: the daily hazards behind the estimate of Aalen and Johansen, one for each stage
/// that is entered next.
/// </summary>
internal sealed class StageExits(int stages, int strata = 1)
{
    /// <summary>Older than this, all ages are one.</summary>
    public const int MostDays = 730;

    // With fewer stays that old one exit more or less decides: there the older half of the ages is read as one.
    private const int FewestAtRisk = 5;

    // The exits of a stratum count as much as those of all after so many.
    private const double ExitsThatCount = 10;

    // Ages, and one for all that are older.
    private const int Ages = MostDays + 2;

    // By stratum and age; those that ended also by the stage that was entered next.
    private readonly int[] _came = new int[strata * Ages];
    private readonly int[] _left = new int[strata * Ages];
    private readonly int[] _ended = new int[(MostDays + 1) * stages];
    private readonly int[] _endedOf = new int[strata * stages];
    private readonly double[]?[] _ratio = new double[strata][];
    private double[]?[] _hazard = [];
    private double[]? _tail;
    private int _lastAge = -1;

    /// <summary>Stays that were watched.</summary>
    public int Stays { get; private set; }

    /// <summary>Those of them that ended.</summary>
    public int Exits { get; private set; }

    /// <summary>A stay that was watched from one age on up to another, and the stage it went to; -1 where it goes on.</summary>
    public void Add(int fromAge, int toAge, int next, int stratum = 0)
    {
        Stays++;
        _came[(stratum * Ages) + Math.Min(fromAge, MostDays + 1)]++;
        _left[(stratum * Ages) + Math.Min(toAge, MostDays + 1)]++;
        if (next < 0 || toAge > MostDays) return;
        Exits++;
        _ended[(toAge * stages) + next]++;
        _endedOf[(stratum * stages) + next]++;
    }

    /// <summary>Makes the hazards; called once, after the last stay.</summary>
    public void Finish()
    {
        var atRisk = new int[MostDays + 1];
        var present = 0;
        for (var age = 0; age <= MostDays; age++)
        {
            atRisk[age] = present += OfAll(_came, age);
            present -= OfAll(_left, age);
            if (atRisk[age] >= FewestAtRisk) _lastAge = age;
        }

        _hazard = new double[]?[_lastAge + 1];
        for (var age = 0; age <= _lastAge; age++) _hazard[age] = Rates(age, age, atRisk);
        _tail = Rates((_lastAge + 2) / 2, MostDays, atRisk);
        for (var stratum = 0; stratum < strata && strata > 1; stratum++) _ratio[stratum] = RatiosOf(stratum);
    }

    /// <summary>The chance to leave for each stage on the day of an age, of those who are still there; null for nowhere.</summary>
    public double[]? At(int age) => age <= _lastAge ? _hazard[age] : _tail;

    /// <summary>
    /// By how much a stratum's hazards are above those of all, for each stage that is entered next: its exits ÷ those expected at the ages
    /// that it was watched at, drawn towards 1; null where it is like all.
    /// </summary>
    public double[]? RatioOf(int stratum) => _ratio[stratum];

    private static int OfAll(int[] counts, int age)
    {
        var sum = 0;
        for (var at = age; at < counts.Length; at += Ages) sum += counts[at];
        return sum;
    }

    private static bool HasAny(ReadOnlySpan<int> counts)
    {
        foreach (var count in counts)
        {
            if (count > 0) return true;
        }

        return false;
    }

    private double[]? RatiosOf(int stratum)
    {
        ReadOnlySpan<int> came = _came.AsSpan(stratum * Ages, Ages);
        ReadOnlySpan<int> left = _left.AsSpan(stratum * Ages, Ages);
        if (!HasAny(came)) return null;
        var (expected, present) = (new double[stages], 0);
        for (var age = 0; age <= MostDays; age++)
        {
            present += came[age];
            if (present > 0 && At(age) is { } hazard)
            {
                for (var stage = 0; stage < stages; stage++) expected[stage] += present * hazard[stage];
            }

            present -= left[age];
        }

        for (var stage = 0; stage < stages; stage++)
            expected[stage] = (_endedOf[(stratum * stages) + stage] + ExitsThatCount) / (expected[stage] + ExitsThatCount);
        return expected;
    }

    private double[]? Rates(int first, int last, int[] atRisk)
    {
        var (watched, hasAny) = (0L, false);
        Span<int> ended = stackalloc int[stages];
        for (var age = first; age <= last; age++)
        {
            watched += atRisk[age];
            for (var stage = 0; stage < stages; stage++)
            {
                ended[stage] += _ended[(age * stages) + stage];
                hasAny |= ended[stage] > 0;
            }
        }

        if (!hasAny) return null;
        var rates = new double[stages];
        for (var stage = 0; stage < stages; stage++) rates[stage] = (double)ended[stage] / watched;
        return rates;
    }
}
