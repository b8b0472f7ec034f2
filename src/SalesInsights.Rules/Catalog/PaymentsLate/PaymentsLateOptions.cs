namespace SalesInsights.Rules.Catalog;

/// <summary>Options of SI5002.</summary>
public sealed class PaymentsLateOptions
{
    /// <summary>From which pace of orders on they are fine.</summary>
    /// <value>The default is 0.9; above 0, at most 1.</value>
    public double OrdersPace { get; init; } = 0.9;

    /// <summary>Below which pace of payments they are late.</summary>
    /// <value>The default is 0.8; above 0, at most 1.</value>
    public double PaymentsPace { get; init; } = 0.8;

    /// <summary>From how many overdue orders on anything is said.</summary>
    /// <value>The default is 1; 1 or more.</value>
    public int MinimumOrders { get; init; } = 1;
}
