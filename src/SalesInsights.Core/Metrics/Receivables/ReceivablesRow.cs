using SalesInsights.Identifiers;
using SalesInsights.Organizations;

namespace SalesInsights.Metrics.Receivables;

/// <summary>The open amounts for which one salesperson answers.</summary>
public sealed class ReceivablesRow
{
    internal ReceivablesRow(Id<Salesperson> salesperson, int openOrders, int overdueOrders, long[] open)
    {
        Salesperson = salesperson;
        OpenOrders = openOrders;
        OverdueOrders = overdueOrders;
        Aging = new ReceivableAging(open);
    }

    /// <summary>Who; empty for the house.</summary>
    public Id<Salesperson> Salesperson { get; }

    /// <summary>Orders of which something is open.</summary>
    public int OpenOrders { get; }

    /// <summary>Of them, those of which something is overdue.</summary>
    public int OverdueOrders { get; }

    /// <summary>The open amounts by how late they are.</summary>
    public ReceivableAging Aging { get; }
}
