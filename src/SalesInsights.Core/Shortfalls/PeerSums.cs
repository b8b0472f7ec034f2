using SalesInsights.Statistics;

namespace SalesInsights.Shortfalls;

/// <summary>Everything that a group of people did together; one of them can be taken out and put back.</summary>
internal sealed class PeerSums
{
    // Peers' amounts above this share of all amounts count as that one: a single giant deal must not be everybody's benchmark.
    private const double CapShare = 0.95;

    private readonly decimal _newCap;
    private readonly decimal _repeatCap;
    private readonly int _firstDay;
    private decimal _squares;

    public PeerSums(IReadOnlyList<PersonTally> people, int stages, ShortfallWindow window)
    {
        _newCap = CapOf(people.SelectMany(p => p.New));
        _repeatCap = CapOf(people.SelectMany(p => p.Repeat));
        Steps = [.. Enumerable.Range(0, stages + 1).Select(step => DayHazard.Of(people, step))];
        (Acquired, Weeks, _firstDay) = (new int[window.CohortLength], new int[window.WeekCount], window.Cohort.First);
        foreach (var person in people) AddSums(person, 1);
    }

    public int People { get; private set; }

    public long Days { get; private set; }

    /// <summary>Worked days of the cohort's time, week by week.</summary>
    public int[] Weeks { get; }

    /// <summary>How many new customers came on each day of the cohort's time.</summary>
    public int[] Acquired { get; }

    public int Wins { get; private set; }

    /// <summary>New and repeat business, each amount at most its cap.</summary>
    public decimal New { get; private set; }

    public int NewCount { get; private set; }

    /// <summary>So many equal amounts would vary as much as those of new business do.</summary>
    public double NewCases => _squares > 0 ? (double)(New * New / _squares) : 0;

    public decimal Repeat { get; private set; }

    public int RepeatCount { get; private set; }

    public int Customers { get; private set; }

    /// <summary>Follow-up, then the stages.</summary>
    public DayHazard[] Steps { get; }

    public decimal Orders { get; private set; }

    public decimal Paid { get; private set; }

    public decimal NotYetDue { get; private set; }

    public decimal Overdue { get; private set; }

    /// <summary>New customers and new business by kind of customer.</summary>
    public Dictionary<int, (int Customers, decimal New)> Kinds { get; } = [];

    /// <summary>Puts a person of the group back, or takes one out with a sign of −1.</summary>
    public void Add(PersonTally person, int sign)
    {
        AddSums(person, sign);
        for (var step = 0; step < Steps.Length; step++) Steps[step].Add(person.StaysIn(step), sign);
    }

    private void AddSums(PersonTally person, int sign)
    {
        People += sign;
        Days += sign * person.Days;
        Wins += sign * person.Wins;
        for (var week = 0; week < Weeks.Length; week++) Weeks[week] += sign * person.Weeks[week];
        foreach (var came in person.Acquired) Acquired[came.Day - _firstDay] += sign * came.Count;
        foreach (var amount in person.New) AddNew(Math.Min(amount, _newCap), sign);
        foreach (var amount in person.Repeat) Repeat += sign * Math.Min(amount, _repeatCap);
        NewCount += sign * person.New.Count;
        RepeatCount += sign * person.Repeat.Count;
        Customers += sign * person.CustomerCount;
        Orders += sign * person.Orders;
        Paid += sign * person.Paid;
        NotYetDue += sign * person.NotYetDue;
        Overdue += sign * person.Overdue;
        foreach (var kind in person.Customers) Put(kind.Key, sign * kind.Value, 0);
        foreach (var (kind, amount) in person.NewByKind) Put(kind, 0, sign * Math.Min(amount, _newCap));
    }

    private void AddNew(decimal amount, int sign)
    {
        New += sign * amount;
        _squares += sign * amount * amount;
    }

    private void Put(int kind, int customers, decimal amount)
    {
        Kinds.TryGetValue(kind, out var sums);
        Kinds[kind] = (sums.Customers + customers, sums.New + amount);
    }

    private static decimal CapOf(IEnumerable<decimal> amounts)
    {
        double[] sorted = [.. amounts.Select(a => (double)a)];
        Array.Sort(sorted);
        return SampleQuantile.OfSorted(sorted, CapShare).TryGet(out var cap) ? (decimal)cap : 0;
    }
}
