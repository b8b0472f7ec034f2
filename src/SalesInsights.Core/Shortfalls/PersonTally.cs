namespace SalesInsights.Shortfalls;

/// <summary>What one person did, as far as the split needs it. Amounts are in the reporting currency.</summary>
internal sealed class PersonTally(DayStays stays, int person)
{
    /// <summary>Worked days of the period that have gone.</summary>
    public int Days { get; set; }

    /// <summary>Worked days of the cohort's time, week by week.</summary>
    public int[] Weeks { get; set; } = [];

    /// <summary>How many new customers came on which days; those of one campaign and day came together.</summary>
    public List<(int Day, int Campaign, int Count)> Acquired { get; } = [];

    /// <summary>Wins of the period, by opportunities of customers who had not bought before the cohort's time.</summary>
    public int Wins { get; set; }

    /// <summary>The amounts of the period with customers who had not bought before the cohort's time, one by one.</summary>
    public List<decimal> New { get; } = [];

    /// <summary>The other amounts of the period.</summary>
    public List<decimal> Repeat { get; } = [];

    /// <summary>New business by the kind of customer.</summary>
    public List<(int Kind, decimal Amount)> NewByKind { get; } = [];

    /// <summary>New customers by their kind.</summary>
    public Dictionary<int, int> Customers { get; } = [];

    /// <summary>For payments: orders of the period, and what of them is not due yet or overdue.</summary>
    public decimal Orders { get; set; }

    public decimal Paid { get; set; }

    public decimal NotYetDue { get; set; }

    public decimal Overdue { get; set; }

    public int CustomerCount { get; set; }

    /// <summary>The stays in a step: 0 is the time from getting a customer to the first opportunity, then the open stages.</summary>
    public ReadOnlySpan<DayStay> StaysIn(int step) => stays.Of(person, step);
}
