using SalesInsights.Calendars;
using SalesInsights.Ledgers;

namespace SalesInsights.Metrics.Receivables;

/// <summary>
/// What was received on one order by the snapshot's day and what is still open of it, in units at the rate of the order's day.
/// </summary>
internal sealed class Receivable
{
    public const int Buckets = 5;
    private const long OneCent = 100;

    /// <summary>Payments received; refunds and unpriced ones are not among them.</summary>
    public long Received { get; private set; }

    /// <summary>Refunds, as a number above 0.</summary>
    public long Refunded { get; private set; }

    public long Due { get; private set; }

    public long Overpaid { get; private set; }

    public bool HasTerms { get; private set; }

    /// <summary>Whether the order, something due or a payment has no rate: then nobody can say what is open.</summary>
    public bool IsUnpriced { get; private set; }

    public int OldestDay { get; private set; } = DayNumber.Never;

    public int NextDay { get; private set; } = DayNumber.Never;

    /// <summary>What is open: not yet due, then overdue by 1 to 30, 31 to 60, 61 to 90 and more than 90 days.</summary>
    public long[] Open { get; } = new long[Buckets];

    public long NotYetDue => Open[0];

    public long Overdue => Open[1] + Open[2] + Open[3] + Open[4];

    /// <summary>Forgets the order it was of.</summary>
    public void Reset()
    {
        (Received, Refunded, Due, Overpaid) = (0, 0, 0, 0);
        (HasTerms, IsUnpriced) = (false, false);
        Clear();
    }

    public void AddPayment(long units)
    {
        if (!Units.IsAmount(units)) IsUnpriced = true;
        else if (units < 0) Refunded = checked(Refunded - units);
        else Received = checked(Received + units);
    }

    /// <summary>Sets what was received against what is due, the oldest first.</summary>
    public void Settle(Snapshot snapshot, int order)
    {
        var (dues, left) = (snapshot.Ledger.Dues, Received);
        var (first, end) = dues.RangeOf(order);
        HasTerms = end > first;
        IsUnpriced |= !Units.IsAmount(snapshot.Ledger.Orders.Amount[order]);
        for (var row = first; row < end; row++)
        {
            var units = dues.Amount[row];
            if (!Units.IsAmount(units)) IsUnpriced = true;
            else if (units < 0) left = checked(left - units);
            if (Units.IsAmount(units)) Due = checked(Due + units);
        }

        if (IsUnpriced) return;
        for (var row = first; row < end; row++)
        {
            if (dues.Amount[row] <= 0) continue;
            var paid = Math.Min(left, dues.Amount[row]);
            left -= paid;
            if (dues.Amount[row] > paid) AddOpen(dues.Day[row], dues.Amount[row] - paid, snapshot.AsOfDay);
        }

        // Payments in another currency are rounded one by one; what is left of that is no debt.
        if (IsRounding(NotYetDue + Overdue)) Clear();
        if (HasTerms) Overpaid = Math.Max(0, Received - Refunded - Due);
    }

    /// <summary>Whether so little is missing of an order with payments that it is no debt.</summary>
    public bool IsRounding(long units) => Received > 0 && units < OneCent;

    private static int BucketOf(int daysLate) => daysLate <= 0 ? 0 : daysLate <= 30 ? 1 : daysLate <= 60 ? 2 : daysLate <= 90 ? 3 : 4;

    private void AddOpen(int day, long units, int asOfDay)
    {
        Open[BucketOf(asOfDay - day)] += units;
        if (day < asOfDay) OldestDay = Math.Min(OldestDay, day);
        else NextDay = Math.Min(NextDay, day);
    }

    private void Clear()
    {
        Array.Clear(Open, 0, Buckets);
        (OldestDay, NextDay) = (DayNumber.Never, DayNumber.Never);
    }
}
