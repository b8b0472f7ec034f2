using NodaTime;
using SalesInsights.Calendars;
using SalesInsights.Facts;
using SalesInsights.Identifiers;
using SalesInsights.Ledgers;
using SalesInsights.Organizations;
using SalesInsights.Quantities;
using SalesInsights.Statistics;

namespace SalesInsights.Metrics.RepeatOrders;

/// <summary>How regularly one customer orders, and whether the next order is overdue by the customer's own measure.</summary>
/// <remarks>Days are calendar days. With too few intervals the quartiles, the expected day and the days overdue are <see cref="Gap.TooFewData"/>.</remarks>
public sealed class CustomerRhythm
{
    internal CustomerRhythm(Snapshot snapshot, int customer, int[] days, decimal yearlyValue, long unpriced, int fewestIntervals)
    {
        var customers = snapshot.Ledger.Customers;
        var owner = customers.OwnerOn(customer, snapshot.AsOfDay);
        if (owner >= 0) OwnedSince = DayNumber.ToDateOrNull(customers.SpanFrom[customers.SpanOn(customer, snapshot.AsOfDay)]);
        (CustomerId, OwnerId) = (customers.Ids[customer], owner < 0 ? default : snapshot.Organization.Salespeople[owner].Id);
        (OrderDays, YearlyValue, Unpriced) = (days.Length, yearlyValue, unpriced);
        var last = days[days.Length - 1];
        (FirstOrderOn, LastOrderOn) = (DayNumber.ToDate(days[0]), DayNumber.ToDate(last));
        DaysSinceLast = snapshot.AsOfDay - last;
        var intervals = Intervals(days);
        LowerQuartile = Quantile(intervals, 0.25, fewestIntervals);
        Median = Quantile(intervals, 0.5, fewestIntervals);
        UpperQuartile = Quantile(intervals, 0.75, fewestIntervals);
        ExpectedOn = Median.Select(m => DayNumber.ToDate(last + (int)Math.Round(m, MidpointRounding.AwayFromZero)));
        DaysOverdue = UpperQuartile.Select(q => Math.Max(0, DaysSinceLast - (int)Math.Floor(q)));
    }

    /// <summary>Which customer.</summary>
    public Id<Customer> CustomerId { get; }

    /// <summary>Who owns it on the day; empty for nobody.</summary>
    public Id<Salesperson> OwnerId { get; }

    /// <summary>The day on which it came to that owner; null when unknown, and for nobody.</summary>
    public LocalDate? OwnedSince { get; }

    /// <summary>Days with a standing order that is no return; several orders of a day are one. 1 or more.</summary>
    public int OrderDays { get; }

    /// <summary>The first of them.</summary>
    public LocalDate FirstOrderOn { get; }

    /// <summary>The last of them.</summary>
    public LocalDate LastOrderOn { get; }

    /// <summary>Days from the last order day to the snapshot's day; 0 for an order on the day itself.</summary>
    public int DaysSinceLast { get; }

    /// <summary>
    /// A quarter of the intervals between order days are as short or shorter; of type 7. The sample counts the intervals.
    /// </summary>
    public Measured<double> LowerQuartile { get; }

    /// <summary>The middle interval between order days.</summary>
    public Measured<double> Median { get; }

    /// <summary>Three quarters of the intervals are as short or shorter: beyond it an order is overdue.</summary>
    public Measured<double> UpperQuartile { get; }

    /// <summary>The last order day and the median interval, a half day rounded up; it may lie in the past.</summary>
    public Measured<LocalDate> ExpectedOn { get; }

    /// <summary>
    /// Whole days by which the time since the last order is beyond the upper quartile; 0 for a customer within the own rhythm. One who
    /// has waited exactly as long as the quartile is not overdue.
    /// </summary>
    public Measured<int> DaysOverdue { get; }

    /// <summary>Whether the customer is overdue; false where nobody can say.</summary>
    public bool IsOverdue => DaysOverdue.ValueOr(0) > 0;

    /// <summary>
    /// Standing orders, returns taken off, of the 365 days that end with the last order day, in the reporting currency: what a year
    /// of this customer was worth before the silence.
    /// </summary>
    public decimal YearlyValue { get; }

    /// <summary>Orders of those days without a rate, which <see cref="YearlyValue"/> leaves out.</summary>
    public long Unpriced { get; }

    /// <summary>Days overdue times yearly value: the order of the list; 0 where nothing is overdue.</summary>
    public decimal Weight => DaysOverdue.ValueOr(0) * YearlyValue;

    private static int[] Intervals(int[] days)
    {
        var intervals = new int[days.Length - 1];
        for (var i = 0; i < intervals.Length; i++) intervals[i] = days[i + 1] - days[i];
        Array.Sort(intervals);
        return intervals;
    }

    private static Measured<double> Quantile(int[] sorted, double share, int fewest) => sorted.Length >= fewest
        ? SampleQuantile.OfSorted(sorted, share)
        : Measured.Missing<double>(Gap.TooFewData, new Sample(sorted.Length));
}
