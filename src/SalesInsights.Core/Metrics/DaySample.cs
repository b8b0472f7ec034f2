namespace SalesInsights.Metrics;

/// <summary>
/// Whole days gathered in a pass, and how many cases had none. Days up to a few years are counted day by day, longer ones listed:
/// exact, and small however many cases there are.
/// </summary>
internal struct DaySample
{
    private const int FirstCounted = 32;
    private const int MostCounted = 1024;
    private int[]? _counts;
    private List<int>? _longer;

    public int Count { get; private set; }

    public int Undated { get; private set; }

    public int Negative { get; private set; }

    public readonly long Sum
    {
        get
        {
            var sum = 0L;
            for (var days = 0; days < Counts.Length; days++) sum += (long)days * Counts[days];
            foreach (var days in Longer) sum += days;
            return sum;
        }
    }

    private readonly ReadOnlySpan<int> Counts => _counts;

    private readonly List<int> Longer => _longer ?? [];

    public void Add(int days)
    {
        if (days < 0)
        {
            Negative++;
            return;
        }

        Count++;
        if (_counts is { } counts && days < counts.Length) counts[days]++;
        else if (days >= MostCounted) (_longer ??= []).Add(days);
        else Grow(days)[days]++;
    }

    public void AddUndated() => Undated++;

    /// <summary>Adds the cases of another sample.</summary>
    public void Add(in DaySample other)
    {
        Count += other.Count;
        Undated += other.Undated;
        Negative += other.Negative;
        var counts = other.Counts;
        if (counts.Length > Counts.Length) Grow(counts.Length - 1);
        for (var days = 0; days < counts.Length; days++) _counts![days] += counts[days];
        if (other._longer is { } longer) (_longer ??= []).AddRange(longer);
    }

    /// <summary>Puts the longer days in order; called once, after the last case.</summary>
    public readonly void Seal() => _longer?.Sort();

    /// <summary>The days at a place in ascending order, counted from 0.</summary>
    public readonly int At(int place)
    {
        for (var days = 0; days < Counts.Length; days++)
        {
            if (place < Counts[days]) return days;
            place -= Counts[days];
        }

        return Longer[place];
    }

    /// <summary>How many cases lasted longer than a number of days.</summary>
    public readonly int CountAbove(double bound)
    {
        var above = 0;
        for (var days = 0; days < Counts.Length; days++)
        {
            if (days > bound) above += Counts[days];
        }

        foreach (var days in Longer)
        {
            if (days > bound) above++;
        }

        return above;
    }

    private int[] Grow(int days)
    {
        var size = Math.Max(FirstCounted, _counts?.Length ?? 0);
        while (size <= days) size *= 2;
        Array.Resize(ref _counts, size);
        return _counts;
    }
}
