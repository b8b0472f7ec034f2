namespace SalesInsights.Accuracy.Simulation;

/// <summary>An order with its payments.</summary>
internal sealed class SimOrder
{
    public required SimCustomer Customer { get; init; }

    /// <summary>Whether it is the one of the won deal.</summary>
    public required bool IsOfDeal { get; init; }
    public required double At { get; init; }
    public required double Amount { get; init; }

    /// <summary>The mean of the distribution from which the amount came.</summary>
    public required double MeanAmount { get; init; }
    public required int Owner { get; init; }
    public required double DepositAt { get; init; }
    public required double BalanceAt { get; init; }
}
