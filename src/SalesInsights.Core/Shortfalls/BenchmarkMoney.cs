namespace SalesInsights.Shortfalls;

/// <summary>What the others brought in, for as many worked days as the person had.</summary>
internal sealed class BenchmarkMoney
{
    // Where few opportunities are written down, each of them stands for much business that came without one.
    public const int MostOrdersOfWin = 3;

    public BenchmarkMoney(PeerSums peers, PersonTally person, bool isPayments)
    {
        var share = peers.Days > 0 ? (decimal)person.Days / peers.Days : 0;
        (New, Repeat) = (peers.New * share, peers.Repeat * share);
        Size = peers.NewCount > 0 ? peers.New / peers.NewCount : 0;
        Mix = MixReading.Of(person, peers);
        var wins = peers.Wins > 0 ? peers.Wins : peers.Customers;
        Win = wins > 0 ? peers.New / wins : 0;
        IsByWins = peers.Wins > 0;
        if (IsByWins) Win = Math.Min(Win, MostOrdersOfWin * Size);
        if (!isPayments || peers.Orders <= 0) return;
        NotYetDue = peers.NotYetDue / peers.Orders;
        Overdue = peers.Overdue / peers.Orders;
        OtherPayments = ((peers.Orders - peers.Paid) / peers.Orders) - NotYetDue - Overdue;
    }

    private BenchmarkMoney(BenchmarkMoney other, decimal newFactor, decimal repeatFactor)
    {
        (New, Repeat) = (other.New * newFactor, other.Repeat * repeatFactor);
        (Size, Win, Mix, IsByWins) = (other.Size * newFactor, other.Win * newFactor, other.Mix, other.IsByWins);
        (NotYetDue, Overdue, OtherPayments) = (other.NotYetDue, other.Overdue, other.OtherPayments);
    }

    /// <summary>New business.</summary>
    public decimal New { get; }

    /// <summary>The average amount of new business.</summary>
    public decimal Size { get; }

    /// <summary>New business for each win; for each new customer where there is no win.</summary>
    public decimal Win { get; }

    /// <summary>Whether the others have wins.</summary>
    public bool IsByWins { get; }

    /// <summary>What the person's kinds of customers bring the others, against the others' own kinds.</summary>
    public decimal Mix { get; }

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
