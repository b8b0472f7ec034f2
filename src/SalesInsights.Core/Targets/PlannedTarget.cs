namespace SalesInsights.Targets;

/// <summary>A target with its amount in the reporting currency, or its count.</summary>
internal sealed class PlannedTarget(Target target, decimal amount)
{
    public Target Target { get; } = target;

    public decimal Amount { get; } = amount;
}
