namespace SalesInsights.Shortfalls;

/// <summary>What the others brought in, for as many worked days as the person had.</summary>
internal sealed class BenchmarkMoney
{
    public BenchmarkMoney(PeerSums peers, PersonTally person, bool isPayments)
    {
        var share = peers.Days > 0 ? (decimal)person.Days / peers.Days : 0;
        (New, Repeat) = (peers.New * share, peers.Repeat * share);
        if (!isPayments || peers.Orders <= 0) return;
        NotYetDue = peers.NotYetDue / peers.Orders;
        Overdue = peers.Overdue / peers.Orders;
        OtherPayments = ((peers.Orders - peers.Paid) / peers.Orders) - NotYetDue - Overdue;
    }

    private BenchmarkMoney(BenchmarkMoney other, decimal newFactor, decimal repeatFactor)
    {
        (New, Repeat) = (other.New * newFactor, other.Repeat * repeatFactor);
        (NotYetDue, Overdue, OtherPayments) = (other.NotYetDue, other.Overdue, other.OtherPayments);
    }

    /// <summary>New business.</summary>
    public decimal New { get; }

    /// <summary>Business with customers who had bought before.</summary>
    public decimal Repeat { get; }

    /// <summary>
    /// Of a unit of orders: what is not due yet, what is overdue, what else is not among the period's payments. 0 for other measures.
    /// </summary>
    public decimal NotYetDue { get; }

    public decimal Overdue { get; }

    public decimal OtherPayments { get; }

    /// <summary>Of a unit of orders, what comes in as payments within the period; 1 for other measures.</summary>
    public decimal PaidShare => 1 - NotYetDue - Overdue - OtherPayments;

    /// <summary>The same with more or less business, for draws.</summary>
    public BenchmarkMoney Times(decimal newFactor, decimal repeatFactor) => new(this, newFactor, repeatFactor);
}
