namespace SalesInsights.Metrics.Receivables;

/// <summary>One reason why orders and payments differ, and how much of the difference it is.</summary>
public sealed class BridgeLine
{
    internal BridgeLine(BridgePart part, decimal amount, int count)
    {
        Part = part;
        Amount = amount;
        Count = count;
    }

    /// <summary>The reason.</summary>
    public BridgePart Part { get; }

    /// <summary>Its part of orders less payments, in the reporting currency; exact to 4 decimals.</summary>
    public decimal Amount { get; }

    /// <summary>Orders or payments behind it.</summary>
    public int Count { get; }
}
